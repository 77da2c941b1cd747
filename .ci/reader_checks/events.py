"""The list of events, its search, and the pages that it opens."""

from reader_checks.parts import AREAS, LANDING, area_of_focus, events, holds, rows_of, want
from screen_reader import Failed, press, write


@holds("an event that is chosen opens its page", "list")
def _(window):
    event = next(it for it in events("--from", "1945-08-28", "--to", "1945-08-28")
                 if it["title"] == LANDING)
    row = f"28 August 1945, {LANDING}, territory"
    window.the(name=row).act()
    page = window.until(lambda: window.tree().around(**AREAS["details"]), "no page opens")
    if window.tree().has(**AREAS["events"]):
        window.reads("the chosen event isn't told to be chosen", name=row, state="chosen")
    for words in (event["title"], event["summary"], "Who says so"):
        want(page.has(name=words), f"its page doesn't read “{words}”")
    for words in ("28 August 1945", "erritory"):
        want(page.has(part=words), f"its page doesn't read “{words}”")
    citations = [it for it in page.all() if it.description == "Show the full citation"
                 and len(it.name) > 10]
    want(len(citations) >= len(event["sources"]),
         f"its page reads {len(citations)} of {len(event['sources'])} sources")


@holds("fewer than ten Tab stops lead from the list to the details", "list")
def _(window):
    # Where there is no room for both, the page takes the place of the list, and the focus goes along.
    if window.tree().has(**AREAS["details"]) and not window.tree().has(**AREAS["events"]):
        window.the(**AREAS["details"]).act()
    window.reads("the list doesn't come back", part=f"{LANDING}, territory")
    window.focus(part=f"{LANDING}, territory")
    press("Return")
    window.reads("no page opens", **AREAS["details"])
    stops = []
    for _ in range(9):
        tree = window.tree()
        if area_of_focus(tree) == "details":
            return
        stops.append(tree.focused.name)
        window.said_after("Tab", seconds=0.2)
    raise Failed(f"nine Tab stops don't lead to the details: {'; '.join(stops)}")


@holds("typing into the search narrows the list", "search")
def _(window):
    focus_search(window)
    write("shimoda")
    rows = window.until(lambda: rows_with(window, "Shimoda"), "“shimoda” doesn't narrow the list")
    want(1 <= len(rows) <= 20, f"“shimoda” leaves {len(rows)} events")
    found = len(events("--text", "shimoda"))
    window.reads(f"the list doesn't say that {found} are found", role="label", part=f"{found} of ")
    window.the(**SEARCH).it.set_text_contents("")
    window.reads("an emptied search doesn't bring the list back", role="push button",
                 part=" begin, ")


SEARCH = {"role": "entry", "name": "Search events"}


def focus_search(window):
    """The field to search in comes when it is asked for."""
    press("ctrl+f")
    window.reads("Ctrl F opens no field", **SEARCH)
    window.focus(**SEARCH)


def rows_with(window, part):
    """The rows of the list, once one has a part in its name and the one of Iturup is gone."""
    rows = rows_of(window.tree())
    names = " ".join(row.name for row in rows)
    return rows if part in names and LANDING not in names else None


@holds("what a search finds is announced", "search")
def _(window):
    focus_search(window)
    said = window.said_after(*"portsmouth", seconds=1)
    want(any(word.isdigit() for word in said.replace("|", " ").split()),
         f"a reader says only “{said}” and not how many are found")
