"""A screen reader for .ci/reader: a session with a bus and a display of its own, the atlas in it,
and what AT-SPI tells of its window.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402


class Failed(Exception):
    """What doesn't hold, in a sentence."""


def enter_session():
    """Starts this program again, with a session bus of its own and an empty home."""
    if "READER_HOME" in os.environ:
        for number, ours in enumerate(os.environ["READER_OUTPUT"].split(), start=1):
            os.dup2(int(ours), number)
        return
    with tempfile.TemporaryDirectory() as home:
        # What the buses have to say goes into a file; our own words past it.
        ours = [os.dup(1), os.dup(2)]
        session = dict(os.environ, HOME=home, XDG_DATA_HOME=f"{home}/data", XDG_RUNTIME_DIR=home,
                       XDG_CONFIG_HOME=f"{home}/config", XDG_CACHE_HOME=f"{home}/cache",
                       GSETTINGS_BACKEND="memory", READER_HOME=home,
                       READER_OUTPUT=" ".join(map(str, ours)))
        for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY", "AT_SPI_BUS_ADDRESS"):
            session.pop(name, None)
        again = ["/usr/bin/python3", os.path.abspath(sys.argv[0]), *sys.argv[1:]]
        with open(f"{home}/buses", "w") as buses:
            done = subprocess.run(["dbus-run-session", "--", *again], env=session, stdout=buses,
                                  stderr=buses, pass_fds=ours)
        if done.returncode not in (0, 2):
            print(Path(f"{home}/buses").read_text())
        sys.exit(done.returncode)


def start_display():
    """Starts Xvfb on a free display, and tells all programs of it."""
    ours, its = os.pipe()
    quiet = subprocess.DEVNULL
    command = ["Xvfb", "-noreset", "-displayfd", str(its), "-screen", "0", "1280x800x24"]
    display = subprocess.Popen(command, pass_fds=[its], stdout=quiet, stderr=quiet)
    STARTED.append(display)
    os.close(its)
    number = os.read(ours, 16).decode().strip()
    if not number:
        raise Failed("Xvfb did not start")
    os.environ["DISPLAY"] = f":{number}"


def announce_reader():
    """Says on the session bus that a screen reader runs; programs tell nothing before that."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for status in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", status, GLib.Variant("b", True)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                      value, None, 0, 10_000)
    Atspi.init()
    # Atspi keeps what it has read until an event tells of something else.
    for event in ("object:announcement", "object:property-change", "object:state-changed",
                  "object:children-changed", "object:active-descendant-changed"):
        LISTENER.register(event)


def hear(event):
    """Keeps what a reader would say of itself, without being asked."""
    if event.type == "object:announcement":
        ANNOUNCED.append(event.any_data)
    elif event.type == "object:active-descendant-changed" and event.any_data:
        ANNOUNCED.append(event.any_data.get_name())


ANNOUNCED = []
LISTENER = Atspi.EventListener.new(hear)
STARTED = []


def end_all():
    """Ends what was started, the last first."""
    for process in reversed(STARTED):
        if process.poll() is None:
            process.kill()
            process.wait()


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def text_of(it):
    """The text of a thing; words that were scrolled out of sight since have none, only a name."""
    try:
        return Atspi.Text.get_text(it, 0, -1)
    except GLib.Error as error:
        if "Unknown interface" in error.message:
            return ""
        raise


class Node:
    """A thing as a reader is told of it, with all that is in it."""

    def __init__(self, it, depth=0):
        self.it, self.depth = it, depth
        self.role, self.name = it.get_role_name(), it.get_name()
        self.description = it.get_description()
        self.states = {state.value_nick for state in it.get_state_set().get_states()}
        if self.states & {"pressed", "selected", "checked"}:
            self.states.add("chosen")
        self.attributes = it.get_attributes()
        interfaces = it.get_interfaces()
        self.value = it.get_current_value() if "Value" in interfaces else None
        self.text = text_of(it) if "Text" in interfaces else ""
        self.box = it.get_extents(Atspi.CoordType.SCREEN) if "Component" in interfaces else None
        self.is_action = "Action" in interfaces
        children = [it.get_child_at_index(i) for i in range(it.get_child_count())]
        self.children = [Node(child, depth + 1) for child in children if child]

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def where(self, role=None, name=None, part=None, state=None):
        """The things in it of a role, of a name, with a part in the name, in a state."""
        return [node for node in self.all()
                if (role is None or node.role == role) and (name is None or node.name == name)
                and (part is None or part in node.name) and (state is None or state in node.states)]

    def the(self, **wanted):
        """The first of these, which there must be."""
        found = self.where(**wanted)
        if not found:
            raise Failed(f"there is no {told(wanted)}")
        return found[0]

    def has(self, **wanted):
        return bool(self.where(**wanted))

    @property
    def focused(self):
        """What has the focus: the window, if nothing in it has."""
        return [self, *self.where(state="focused")][-1]

    @property
    def words(self):
        """All that is told of it in words."""
        told = dict.fromkeys([self.name, self.text, self.description, *self.attributes.values()])
        return ", ".join(words for words in told if words)

    def way_to(self, node):
        """The things from this one down to another that is in it."""
        if self is node:
            return [self]
        ways = (child.way_to(node) for child in self.children)
        return next(([self, *way] for way in ways if way), [])

    def around(self, **wanted):
        """The smallest thing that holds such a one."""
        return self.way_to(self.the(**wanted))[-2]

    def act(self):
        """What a reader does when asked to activate it."""
        if not self.is_action or not self.it.do_action(0):
            raise Failed(f"the {self.role} “{self.name}” can't be activated")

    def line(self):
        parts = [self.role, f"“{self.name}”"]
        if self.value is not None:
            parts.append(f"value {self.value:g}")
        if self.text and self.text != self.name:
            parts.append(f"text “{self.text}”")
        if self.description and self.description != self.name:
            parts.append(f"described as “{self.description}”")
        usual = {"enabled", "sensitive", "showing", "visible"}
        parts.append(" ".join(sorted(self.states - usual)))
        parts += [f"{name}={value}" for name, value in self.attributes.items()]
        return "  " * self.depth + ", ".join(part for part in parts if part)


def told(wanted):
    words = {"role": "{}", "name": "named “{}”", "part": "with “{}” in its name", "state": "{}"}
    return " ".join(["thing"][: "role" not in wanted]
                    + [words[key].format(value) for key, value in wanted.items()])


class Window:
    """The atlas, started anew, and what is heard from it."""

    def __init__(self, program, arguments):
        data = tempfile.mkdtemp(dir=os.environ["READER_HOME"])
        self.output = Path(data, "output")
        with open(self.output, "w") as output:
            self.process = subprocess.Popen([program, *arguments], stdout=output, stderr=output,
                                            env=dict(os.environ, XDG_DATA_HOME=data))
        STARTED.append(self.process)
        self.application = None
        self.announced = ANNOUNCED
        self.application = self.until(self.found, "no application appears to a reader", 30)
        self.until(lambda: self.tree().has(role="slider"), "no window appears to a reader", 20)
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        window = subprocess.run(search, capture_output=True, text=True).stdout.split()
        subprocess.run(["xdotool", "windowfocus", "--sync", window[0]], check=True)
        self.until(lambda: "active" in self.tree().states, "the window isn't told to be active")

    def found(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(i)
                if child and child.get_process_id() == self.process.pid and child.get_child_count():
                    return child
            except GLib.Error:
                pass  # One that has ended.
        return None

    def until(self, holds, otherwise, seconds=5):
        """What `holds` gives as soon as that is something; fails if it doesn't in time."""
        begin = time.monotonic()
        while True:
            while GLib.MainContext.default().iteration(False):
                pass
            if self.process.poll() is not None:
                raise Failed(f"the atlas went away\n{self.output.read_text()}")
            try:
                got = holds()
            except Failed:
                got = None  # It isn't there yet.
            if got:
                return got
            waited = time.monotonic() - begin
            if waited > seconds:
                raise Failed(otherwise)
            if waited > 1 and self.application:
                self.application.clear_cache()
            time.sleep(0.05)

    def tree(self):
        """All that the window tells."""
        for _ in range(20):
            try:
                if frame := self.application.get_child_at_index(0):
                    return Node(frame)
            except (GLib.Error, SystemError):
                pass  # Something went away while it was read.
            time.sleep(0.05)
        raise Failed("the window can't be read: it never rests")

    def the(self, **wanted):
        return self.tree().the(**wanted)

    def reads(self, otherwise, **wanted):
        """Waits for a thing, and gives it."""
        return self.until(lambda: self.the(**wanted), otherwise)

    def focus(self, **wanted):
        """Sets the focus on a thing, as a reader does when asked to."""
        self.the(**wanted).it.grab_focus()
        self.until(lambda: self.the(**wanted, state="focused"),
                   f"the {told(wanted)} doesn't take the focus")

    def said_after(self, *keys, seconds=0.4):
        """What a reader says after keys: what is announced, and what has the focus by then."""
        self.announced.clear()
        press(*keys)
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end, "time stands still")
        return " | ".join([*self.announced, self.tree().focused.words])

    def open_palette(self, words):
        press("ctrl+k")
        self.reads("Ctrl K doesn't lead to the field of the palette", role="entry", name="Find",
                   state="focused")
        write(words)

    def choose(self, words, part):
        """Opens the palette, types, and activates the first line with a part in its name."""
        self.open_palette(words)
        finds = f"“{words}” in the palette finds no “{part}”"
        self.until(lambda: self.the(role="dialog").the(role="list item", part=part), finds).act()
        self.until(lambda: not self.tree().has(role="dialog"), "the palette stays open")

    def walk_to(self, part):
        """Walks the map by its arrows until a reader says `part`; gives all that it says then."""
        self.focus(role="canvas")
        press("k")
        # The islands lie in a line from south-west to north-east.
        for key in ["Right", "Up"] * 5 + ["Left", "Down"] * 8 + ["Right", "Up"] * 8:
            said = self.said_after(key, seconds=0.15)
            if part in said:
                return said
        raise Failed(f"the arrows on the map never lead to “{part}”; last said: {said}")

    def close(self):
        self.process.kill()
        self.process.wait()
