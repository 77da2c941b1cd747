"""What is read of the window as it opens, and of a page of the details."""

from reader_checks.parts import (AREAS, DAY, HELD, LANDING, area_of_focus, events, holds, rows_of,
                                 want)
from screen_reader import press


@holds("the window has a name", "reading")
def _(window):
    name = window.tree().name
    want(name, "the window has no name: a reader says only “frame”")
    want("Kuril Atlas" in name, f"the window is named “{name}”")


@holds("every control that takes the focus has a name", "reading")
def _(window):
    controls = window.tree().where(state="focusable")[1:]
    # The sign of an icon is no name: it lies where no letters are.
    nameless = [node.line().strip() for node in controls if not any(map(str.isalnum, node.name))]
    want(len(controls) > 40, f"there are only {len(controls)} controls")
    want(not nameless, "without a name: " + "; ".join(nameless))


@holds("every control has a role", "reading")
def _(window):
    unknown = [node.name for node in window.tree().where(role="unknown")]
    want(not unknown, f"of no known role: {unknown}")


@holds("lists to choose from say what is chosen", "reading")
def _(window):
    said = window.the(role="combo box", name="Viewpoint").words
    want("Who is in control" in said, f"the list of viewpoints says only “{said}”")


@holds("the year slider has its role, name, value and ends", "reading")
def _(window):
    slider = window.the(role="slider", name="Year")
    ends = slider.it.get_minimum_value(), slider.it.get_maximum_value()
    # Where a day is shown, the number has the passed part of its year.
    want(int(slider.value) == 1945, f"the slider's value is {slider.value:g}, not 1945")
    want(ends[0] == 1600 and ends[1] >= 2024, f"the slider goes from {ends[0]:g} to {ends[1]:g}")


@holds("the year slider says its day in words", "reading")
def _(window):
    said = window.the(role="slider", name="Year").words
    want("30 August 1945" in said, f"the slider says “{said}” and not 30 August 1945")


@holds("the map tells its date and whose eyes it is drawn by", "reading")
def _(window):
    said = window.the(role="canvas").words
    want("30 August 1945" in said and "Who is in control" in said, f"the map says “{said}”")


@holds("markers are buttons that say place and events", "reading")
def _(window):
    markers = window.tree().around(role="canvas").where(role="toggle button", part=": ")
    want(len(markers) >= 5, f"there are only {len(markers)} markers")
    want(any(LANDING in marker.name.split(": ", 1)[1] for marker in markers),
         f"no marker says “{LANDING}”: {[marker.name for marker in markers]}")
    titles = {event["title"] for event in events()}
    dumb = [it.name for it in markers if not titles & set(it.name.split(": ", 1)[-1].split("; "))]
    want(not dumb, f"markers without place and event: {dumb}")


@holds("the events are read with date, title and kind", "reading")
def _(window):
    rows = rows_of(window.tree())
    want(len(rows) >= 5, f"only {len(rows)} events can be read")
    known = events()
    for row in rows:
        fits = [it for it in known if row.name.endswith(f", {it['title']}, {it['kind']}")]
        want(fits, f"no event of the history is read as “{row.name}”")
        want(fits[0]["date"][:4] in row.name, f"“{row.name}” doesn't tell {fits[0]['date']}")
    want(any(row.name == f"28 August 1945, {LANDING}, territory" for row in rows),
         f"the list doesn't read “28 August 1945, {LANDING}, territory”")


@holds("rows out of sight are counted", "reading")
def _(window):
    row = next(row for row in rows_of(window.tree()) if LANDING in row.name)
    place, all_rows = row.attributes.get("posinset"), row.attributes.get("setsize")
    want(place and all_rows, f"“{row.name}” doesn't say which of how many it is")
    want(int(all_rows) >= 27 and int(place) <= int(all_rows), f"it is {place} of {all_rows}")


@holds("the areas of the window are named", "reading")
def _(window):
    tree = window.tree()
    names = {area: [node.name for node in tree.way_to(tree.the(**own))[1:-1] if node.name][-1:]
             for area, own in AREAS.items() if area != "details"}
    nameless = [area for area, name in names.items() if not name]
    want(not nameless, f"without a name: the areas of {', '.join(nameless)}")
    want(len(set(map(tuple, names.values()))) == len(names), f"not all names differ: {names}")


@holds("land is told on the map, not events only", "reading")
def _(window):
    told = [node.words for node in window.tree().around(role="canvas").all()]
    want(any(all(part in words for part in ("Iturup / Etorofu", *HELD)) for words in told),
         "nothing on the map says who holds Iturup / Etorofu")


@holds("the titles of the details are headings", "page", (*DAY, "--place", "iturup"))
def _(window):
    headings = [node.name for node in window.tree().where(role="heading")]
    for wanted in ("Iturup / Etorofu", "Who says so", "Holders through time"):
        want(wanted in headings, f"“{wanted}” is no heading; headings: {headings}")


@holds("what has the focus is in sight", "page", (*DAY, "--place", "iturup"))
def _(window):
    window.focus(name="Close")
    seen = ["Close"]
    for _ in range(15):
        press("Tab")
        window.until(lambda: window.tree().focused.name != seen[-1], "Tab doesn't lead on", 2)
        tree = window.tree()
        focused = tree.focused
        want(area_of_focus(tree) == "details", f"Tab leads from the details to “{focused.name}”")
        seen.append(focused.name)
        sight, box = tree.around(**AREAS["details"]).the(role="scroll bar").box, focused.box

        def is_seen():
            box = window.tree().focused.box
            is_above = box.y + box.height <= sight.y + 1  # In the head, which doesn't scroll.
            return is_above or (
                sight.y - 1 <= box.y and box.y + box.height <= sight.y + sight.height + 1)
        window.until(is_seen, f"“{focused.name}” has the focus at {box.y} to {box.y + box.height}; "
                     f"in sight is {sight.y} to {sight.y + sight.height}", 2)
