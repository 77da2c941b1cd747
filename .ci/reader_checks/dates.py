"""The year, the day, and how they are typed and told."""

from reader_checks.parts import DAY, holds, type_date, want
from screen_reader import press


@holds("a key steps the year, and the slider says it", "time", ("--date", "1904"))
def _(window):
    window.focus(role="slider", name="Year")
    press("Right")
    window.until(lambda: window.the(role="slider", name="Year").value == 1905,
                 "→ on the slider doesn't make it say 1905")
    window.reads("the map doesn't follow", role="canvas", part="31 December 1905")
    press("shift+Left")
    window.until(lambda: window.the(role="slider", name="Year").value == 1895,
                 "Shift ← on the slider doesn't make it say 1895")


@holds("a reader sets the slider", "time", ("--date", "1904"))
def _(window):
    window.the(role="slider", name="Year").it.set_current_value(1875)
    window.until(lambda: window.the(role="slider", name="Year").value == 1875,
                 "the slider set to 1875 doesn't say 1875")
    window.reads("the map doesn't follow", role="canvas", part="31 December 1875")


@holds("a date is typed", "time", ("--date", "1904"))
def _(window):
    type_date(window, "28 August 1945")
    window.reads("the map doesn't follow the typed date", role="canvas", part="28 August 1945")


@holds("a day is stepped", "time", DAY)
def _(window):
    window.choose("day later", "One day later")
    window.reads("a day later isn't 31 August 1945", role="canvas", part="31 August 1945")


@holds("a change of the year is announced", "year", ("--date", "1904"))
def _(window):
    window.focus(role="push button", name="Year after")
    said = window.said_after("Return", seconds=1)
    want("1905" in said, f"a reader says only “{said}” when the year changes")
