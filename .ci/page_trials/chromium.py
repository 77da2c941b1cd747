"""The page in Chromium, told by WebDriver, and what is seen of it from outside."""

import base64
import functools
import json
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from page_trials.parts import MEMORY, Failed, keep_picture

# What costs a frame, measured before anything of the page runs.
MEASURE = """
window.frame_costs = [];
// The dialog of the browser for files, which nobody can answer here: these are chosen.
window.files_to_choose = [];
const click = HTMLInputElement.prototype.click;
HTMLInputElement.prototype.click = function () {
  if (this.type !== 'file') return click.call(this);
  this.files = window.files_to_choose;
  this.dispatchEvent(new Event('change'));
};
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = show => ask(time => {
  const begin = performance.now();
  show(time);
  window.frame_costs.push(performance.now() - begin);
});
// The first picture is seen with the frame after that in which the note goes.
new MutationObserver((changes, observer) => {
  if (!changes.some(it => [...it.removedNodes].some(node => node.id === 'note'))) return;
  observer.disconnect();
  window.frame_costs = [];
  ask(time => { window.first_picture = time; });
}).observe(document, { childList: true, subtree: true });
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...what) => {
  const made = await instantiate.apply(WebAssembly, what);
  window.atlas_memory = made.exports.memory;
  return made;
};
"""


class Page:
    """The atlas in a browser, opened anew, and what is seen of it from outside."""

    def __init__(self, address, size=(1264, 744), touches=False):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                         "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                         "--ignore-gpu-blocklist", "--force-device-scale-factor=1",
                         "--enable-precise-memory-info", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.address, self.size = address, size
        tell = self.driver.execute_cdp_cmd
        metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1,
                   "mobile": touches}
        tell("Emulation.setDeviceMetricsOverride", metrics)
        if touches:
            tell("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
        tell("Page.addScriptToEvaluateOnNewDocument", {"source": MEASURE})
        origin = address.split("#")[0]
        if origin.startswith("http"):
            origin = "/".join(origin.split("/")[:3])
            tell("Browser.grantPermissions",
                 {"origin": origin, "permissions": ["clipboardReadWrite"]})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def open(self, view=""):
        self.driver.get(self.address + view)
        return self.wait_for_atlas()

    def reload(self):
        self.driver.refresh()
        return self.wait_for_atlas()

    def wait_for_atlas(self):
        """Waits until the atlas is there; gives the milliseconds until its first picture was seen."""
        is_there = "return document.readyState === 'complete' && window.first_picture"
        took = self.until(lambda: self.script(is_there),
                          lambda: "no atlas comes up: " + self.note(), 120)
        return round(took)

    def note(self):
        words = "const note = document.getElementById('note'); return note ? note.innerText : ''"
        return self.script(words)

    def until(self, holds, otherwise, seconds=15):
        begin = time.monotonic()
        while True:
            got = holds()
            if got:
                return got
            if time.monotonic() - begin > seconds:
                raise Failed(otherwise() if callable(otherwise) else otherwise)
            time.sleep(0.1)

    def memory(self):
        text = self.script(f"return localStorage.getItem('{MEMORY}')")
        return json.loads(text) if text else {}

    def remembers(self, otherwise, **wanted):
        """Waits until the memory says this."""
        said = lambda: {key: self.memory().get(key) for key in wanted}
        self.until(lambda: said() == wanted, lambda: f"{otherwise}: {said()}, not {wanted}")

    def settle(self):
        """Waits until the window rests, as it does when there is nothing to be drawn anew."""
        drawn = lambda: self.script(
            "return window.frame_costs.filter(cost => cost > 0.3).length")
        before = -1
        for _ in range(40):
            time.sleep(0.25)
            now = drawn()
            if now == before:
                return
            before = now

    def press(self, *keys):
        """A key with those that are held down before it."""
        actions = ActionChains(self.driver)
        for key in keys[:-1]:
            actions.key_down(key)
        actions.send_keys(keys[-1])
        for key in keys[:-1]:
            actions.key_up(key)
        actions.perform()
        self.settle()

    def write(self, text):
        ActionChains(self.driver).send_keys(text).perform()
        self.settle()

    def compose(self):
        """Letters of Japanese, as an input method brings them."""
        tell = self.driver.execute_cdp_cmd
        tell("Input.imeSetComposition",
             {"text": "えとろふ", "selectionStart": 4, "selectionEnd": 4})
        tell("Input.insertText", {"text": "択捉"})
        self.settle()

    def finds(self, otherwise, name, enter):
        """What is entered in the palette leads to a thing with this name. A machine that is busy
        may show the palette late, so it is tried again."""
        found = lambda: name in json.dumps(self.memory().get("selected"))
        for _ in range(3):
            self.press(Keys.CONTROL, "k")
            time.sleep(1)
            enter()
            self.press(Keys.ENTER)
            time.sleep(2)
            if found():
                return
            self.press(Keys.ESCAPE)
        raise Failed(f"{otherwise} {self.memory().get('selected')}")

    def command(self, name):
        """What is found first in the palette under a name."""
        self.press(Keys.CONTROL, "k")
        time.sleep(1)
        self.write(name)
        time.sleep(0.5)
        self.press(Keys.ENTER)
        time.sleep(1)

    def mouse(self, kind, x, y, **more):
        event = {"type": kind, "x": x, "y": y, **more}
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def click(self, x, y):
        self.mouse("mouseMoved", x, y)
        time.sleep(0.2)
        for kind in ["mousePressed", "mouseReleased"]:
            self.mouse(kind, x, y, button="left", clickCount=1)
            time.sleep(0.1)
        self.settle()

    def touch(self, *steps):
        """Fingers that go down at the first step, move through the others, and go up."""
        tell = functools.partial(self.driver.execute_cdp_cmd, "Input.dispatchTouchEvent")
        for i, step in enumerate(steps):
            points = [{"x": x, "y": y, "id": id} for id, (x, y) in enumerate(step)]
            tell({"type": "touchMove" if i else "touchStart", "touchPoints": points})
            time.sleep(0.05)
        tell({"type": "touchEnd", "touchPoints": []})
        self.settle()

    def hold(self, x, y):
        """A finger that rests."""
        tell = functools.partial(self.driver.execute_cdp_cmd, "Input.dispatchTouchEvent")
        tell({"type": "touchStart", "touchPoints": [{"x": x, "y": y, "id": 1}]})
        time.sleep(1.5)
        tell({"type": "touchEnd", "touchPoints": []})
        time.sleep(1.5)
        self.settle()

    def hand(self, path, how):
        """Opens a file: by a drop on the map, or by the dialog for files."""
        kept = base64.b64encode(path.read_bytes()).decode()
        self.script("""
            const [text, name, how] = arguments;
            const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
            const carried = new DataTransfer();
            carried.items.add(new File([bytes], name));
            window.files_to_choose = carried.files;
            const drag = kind => new DragEvent(kind,
              { dataTransfer: carried, bubbles: true, cancelable: true, clientX: 300, clientY: 300 });
            if (how === 'drop')
              for (const kind of ['dragover', 'drop'])
                document.getElementById('atlas').dispatchEvent(drag(kind));
        """, kept, path.name, how)
        if how != "drop":
            self.press(Keys.CONTROL, "o")
        time.sleep(2)
        self.settle()

    def middle_of_map(self):
        """Between the bars and beside the list, which is there from 1100 points on."""
        width, height = self.size
        beside = 320 if width >= 1100 else 0
        return (width - beside) // 2, (44 + height - 150) // 2

    def costs(self):
        """The milliseconds that frames took since this was last asked."""
        return sorted(self.script("const costs = window.frame_costs; window.frame_costs = [];"
                                  "return costs.filter(cost => cost > 0.3)"))

    def picture(self, name):
        self.picture_of_it = self.driver.execute_cdp_cmd("Page.captureScreenshot", {})["data"]
        keep_picture(name, base64.b64decode(self.picture_of_it))
        return self.picture_of_it

    def colours(self, picture):
        """How many colours a picture has: a window in which the ground is missing has few."""
        self.driver.set_script_timeout(30)
        return self.driver.execute_async_script("""
            const [text, done] = arguments, picture = new Image();
            picture.onload = () => {
              const canvas = document.createElement('canvas');
              canvas.width = picture.width; canvas.height = picture.height;
              const drawn = canvas.getContext('2d');
              drawn.drawImage(picture, 0, 0);
              const found = new Set();
              new Uint32Array(drawn.getImageData(0, 0, picture.width, picture.height).data.buffer)
                .forEach(colour => found.add(colour));
              done(found.size);
            };
            picture.src = 'data:image/png;base64,' + text;
        """, picture)

    def likeness(self, one, other):
        """The share of pixels that two pictures have in common, nearly."""
        self.driver.set_script_timeout(30)
        return self.driver.execute_async_script("""
            const [one, other, done] = arguments;
            const pixels = async text => {
              const picture = new Image();
              picture.src = 'data:image/png;base64,' + text;
              await picture.decode();
              const canvas = document.createElement('canvas');
              canvas.width = picture.width; canvas.height = picture.height;
              const drawn = canvas.getContext('2d');
              drawn.drawImage(picture, 0, 0);
              return drawn.getImageData(0, 0, picture.width, picture.height).data;
            };
            Promise.all([pixels(one), pixels(other)]).then(([a, b]) => {
              let same = 0;
              for (let i = 0; i < a.length; i += 4)
                same += [0, 1, 2].every(j => Math.abs(a[i + j] - b[i + j]) < 16);
              done(a.length === b.length ? 4 * same / a.length : 0);
            });
        """, one, other)

    def nothing_went_wrong(self):
        wrong = [entry["message"] for entry in self.driver.get_log("browser")
                 if entry["level"] in ("SEVERE", "ERROR")]
        if wrong:
            raise Failed(f"the console of the browser says: {wrong}")
