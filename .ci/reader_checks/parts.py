"""What all checks of the screen reader use: where they are kept, the areas of the window, and what
the command line answers.
"""

import functools
import json
import os
import subprocess

from screen_reader import Failed, press, write


def program():
    """The atlas that is read; .ci/reader names it."""
    return os.environ["READER_PROGRAM"]


CHECKS = []
DAY = ("--date", "1945-08-30")


def holds(name, room, arguments=DAY):
    """A check, and the room it is made in: those of one room share a window, one by one."""
    def keep(check):
        CHECKS.append((name, (room, arguments), check))
        return check
    return keep


def want(holds, otherwise):
    if not holds:
        raise Failed(otherwise)


def events(*arguments):
    return json.loads(on_command_line("events", "--format", "json", *arguments))


@functools.cache
def on_command_line(*arguments):
    """What the atlas answers without a window."""
    return subprocess.run([program(), *arguments], capture_output=True, text=True,
                          check=True).stdout


# The areas of the window, and something that each of them has for its own.
AREAS = {
    "tools": {"name": "Find or do"},
    "map": {"role": "canvas"},
    "events": {"name": "Search the list"},
    "details": {"name": "Close"},
    "timeline": {"role": "slider", "name": "Year"},
}
LANDING = "Soviet landing on Iturup / Etorofu"
HELD = ("occupied by the USSR since 28 August 1945", "claimed by Japan")


def area_of_focus(tree):
    """The area with the focus: that of the smallest thing around it with something of its own."""
    for node in reversed(tree.way_to(tree.focused)):
        areas = [area for area, own in AREAS.items() if node.has(**own)]
        if areas:
            return areas[0] if len(areas) == 1 else None
    return None


def rows_of(tree):
    """The events that the list reads."""
    kinds = tuple(f", {event['kind']}" for event in events())
    area = tree.around(**AREAS["events"])
    return [node for node in area.where(state="focusable") if node.name.endswith(kinds)]


def type_date(window, text):
    """The date of the map is a button that becomes a field."""
    window.the(role="push button", part="Date: ").act()
    window.reads("the date can't be typed", role="entry", name="Date")
    press("ctrl+a")
    write(text)
    press("Return")
