"""The window without a mouse, and the main work done by what is read alone."""

import subprocess

from reader_checks.parts import (AREAS, DAY, HELD, area_of_focus, holds, on_command_line, type_date,
                                 want)
from screen_reader import press


@holds("F6 leads through all areas", "keys", (*DAY, "--place", "iturup"))
def _(window):
    window.focus(role="slider", name="Year")
    been = []
    for _ in range(8):
        window.said_after("F6", seconds=0.2)
        been.append(area_of_focus(window.tree()))
    want(set(been) == set(AREAS), f"F6 leads to {been}")


@holds("the arrows walk from island to island on the map", "keys")
def _(window):
    said = window.walk_to("Iturup / Etorofu")
    for part in HELD:
        want(part in said, f"of Iturup a reader says “{said}”, and not “{part}”")


@holds("Enter on the map asks what is there", "keys")
def _(window):
    window.walk_to("Iturup / Etorofu")
    press("Return")
    page = window.until(lambda: window.tree().around(**AREAS["details"]), "Enter opens no page")
    want(page.has(name="Territory") and page.has(name="Iturup / Etorofu"),
         "Enter opens another page than the one of Iturup")


@holds("the way between two places is measured by keys", "keys")
def _(window):
    window.focus(role="canvas")
    press("m")
    window.reads("M doesn't begin to measure", role="toggle button", name="Measure", state="chosen")
    window.walk_to("Iturup / Etorofu")
    press("Return")
    window.walk_to("Kunashir / Kunashiri")
    said = window.said_after("Return")
    want(" km" in said, f"after two points a reader says “{said}” and no distance")


# The key that measures, as it stands on each layout: M, or the key in its place.
LAYOUTS = {"us": "m", "de": "m", "fr": "m", "jp": "m", "ru": "58"}


@holds("letters and signs are keys on other layouts", "layouts")
def _(window):
    try:
        for layout, key in LAYOUTS.items():
            subprocess.run(["setxkbmap", layout], check=True)
            window.said_after("Escape")
            for is_on in (True, False):
                press(key)
                window.until(lambda: is_on == window.tree().has(
                    role="toggle button", name="Measure", state="chosen"),
                    f"on the layout {layout} {key} doesn't {'begin' if is_on else 'end'} measuring")
            press("question")
            window.reads(f"on the layout {layout} ? doesn't open the keys", role="dialog")
            press("Escape")
            window.until(lambda: not window.tree().has(role="dialog"), "Escape doesn't close them")
    finally:
        subprocess.run(["setxkbmap", "us"], check=True)


@holds("go to 30 August 1945, find out who holds Iturup", "work", ())
def _(window):
    welcome = window.the(role="landmark", name="Three things to try")
    want(any("Ctrl K" in node.name for node in welcome.all()), "the welcome doesn't tell of Ctrl K")
    welcome.the(name="Start").act()
    window.until(lambda: not window.tree().has(part="hree things to try"), "the welcome stays")
    type_date(window, "1945-08-30")
    window.reads("the map doesn't follow the typed date", role="canvas", part="30 August 1945")
    window.choose("iturup", "Iturup / Etorofu")
    answer = on_command_line("at", "1945-08-30", "--place", "iturup").strip()
    want(all(part in answer for part in HELD), f"the command line says “{answer}”")
    window.reads(f"the page of Iturup doesn't read “{answer}”", part=answer)
