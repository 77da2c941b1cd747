"""The palette, dialogs and lists, and where the focus goes when they close."""

from reader_checks.parts import AREAS, holds, want
from screen_reader import press


@holds("the palette opens by Ctrl K, and Escape closes it", "palette")
def _(window):
    window.open_palette("")
    dialog = window.the(role="dialog")
    want(dialog.has(role="entry", name="Find"), "the palette has no field named Find")
    want(dialog.has(part="Next event"), "the palette doesn't read “Next event”")
    press("Escape")
    window.until(lambda: not window.tree().has(role="dialog"), "Escape doesn't close the palette")


@holds("a line of the palette is taken by Enter", "palette")
def _(window):
    window.open_palette("treaty of portsmouth")
    window.reads("the palette doesn't find the treaty of Portsmouth", state="chosen",
                 part="Portsmouth")
    press("Return")
    window.until(lambda: not window.tree().has(role="dialog"), "Enter doesn't close the palette")
    page = window.until(lambda: window.tree().around(**AREAS["details"]), "Enter opens no page")
    want(page.has(part="Portsmouth"), "Enter opens another page than the one of Portsmouth")


@holds("a line of the palette is taken by its action", "palette")
def _(window):
    window.choose("japan official", "Japan’s official view")
    window.reads("the map doesn't say “Japan’s official map”", role="canvas",
                 part="Japan’s official map")


@holds("dialogs have names", "palette")
def _(window):
    for key in ("ctrl+k", "ctrl+l", "question"):
        press(key)
        dialog = window.reads(f"{key} opens no dialog", role="dialog")
        want(dialog.name, f"the dialog that {key} opens has no name")
        press("Escape")
        window.until(lambda: not window.tree().has(role="dialog"), "Escape doesn't close it")


@holds("the chosen line of the palette is said", "palette")
def _(window):
    window.open_palette("iturup")
    window.until(lambda: window.the(role="dialog").the(state="chosen", part="Iturup"),
                 "the palette doesn't find Iturup")
    said = window.said_after("Down")
    chosen = window.the(role="dialog").the(state="chosen").name
    want(chosen[:20] in said, f"“{chosen}” is chosen; a reader says “{said}”")


@holds("a closed palette gives the focus back", "palette")
def _(window):
    press("Escape")
    window.focus(role="slider", name="Year")
    window.open_palette("")
    press("Escape")
    window.until(lambda: window.the(role="slider", state="focused"),
                 "after Escape the focus isn't on the slider, where it was")


@holds("a closed list gives the focus back", "lists")
def _(window):
    for name in ("Filter", "Viewpoint"):
        window.focus(name=name)
        press("Return")
        window.said_after("Tab")
        press("Escape")
        window.until(lambda: window.the(name=name, state="focused"),
                     f"after Escape the focus isn't on “{name}”, which opened the list")
