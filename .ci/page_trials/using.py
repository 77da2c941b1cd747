"""The whole way through the page: years, map, search, links, and what it remembers."""

import json
import time

from selenium.webdriver.common.keys import Keys

from page_trials.chromium import Page
from page_trials.parts import ITURUP, MEMORY, Failed


def uses(address, is_served):
    """The whole way through the page. Gives its picture of Iturup."""
    with Page(address) as page:
        milliseconds = page.open()
        time.sleep(4)
        print(f"  the first picture after {milliseconds} ms; then, while finer ones come: {told(page.costs())}")
        page.press(Keys.ESCAPE)
        page.press(Keys.ARROW_RIGHT)
        page.remembers("→ is no day later than the first start", moment={"day": "1855-02-08"})
        page.script("location.hash = '1855'")
        page.remembers("a year behind # is not opened", moment={"year": 1855})
        page.press(Keys.ARROW_RIGHT)
        page.remembers("→ is no year later", moment={"year": 1856})
        page.press(Keys.SHIFT, Keys.ARROW_RIGHT)
        page.remembers("Shift → is no ten years later", moment={"year": 1866})
        page.costs()
        for _ in range(20):
            page.press(Keys.ARROW_RIGHT)
        print(f"  twenty years by key: {told(page.costs())}")

        page.script(f"location.hash = '{ITURUP}'")
        page.remembers("a view behind # is not opened", moment={"day": "1945-08-30"})
        time.sleep(1)
        iturup = page.picture("iturup-" + ("served" if is_served else "disk"))
        colours = page.colours(iturup)
        if colours < 500:
            raise Failed(f"the picture has only {colours} colours: the ground isn't drawn")
        page.click(*page.middle_of_map())
        page.until(lambda: "iturup" in json.dumps(page.memory().get("selected")),
                   lambda: f"a click on Iturup selects {page.memory().get('selected')}")
        if page.script("return location.hash"):
            raise Failed("the address goes on to say another view than is shown")

        page.costs()
        x, y = page.middle_of_map()
        for _ in range(6):
            page.mouse("mouseWheel", x, y, deltaX=0, deltaY=120)
            time.sleep(0.15)
        page.mouse("mousePressed", x, y, button="left", clickCount=1)
        for step in range(20):
            page.mouse("mouseMoved", x + 6 * step, y + 2 * step, button="left", buttons=1)
            time.sleep(0.03)
        page.mouse("mouseReleased", x + 114, y + 38, button="left", clickCount=1)
        time.sleep(1.5)
        print(f"  wheel and drag: {told(page.costs())}")

        page.finds("the palette finds", "shimoda", lambda: page.write("Treaty of Shimoda"))
        page.finds("composed letters find", "iturup", page.compose)

        if is_served:
            page.press(Keys.CONTROL, "l")
            page.press(Keys.CONTROL, "c")
            page.press(Keys.ESCAPE)
            link = page.driver.execute_async_script(
                "navigator.clipboard.readText().then(arguments[0], arguments[0])")
            before = page.script("return location.href").split("#")[0]
            if not str(link).startswith(before + "#1"):
                raise Failed(f"the copied link is {link}, and doesn't begin with {before}#")
            page.driver.get("about:blank")
            page.script(f"location.href = {json.dumps(link)}")
            page.wait_for_atlas()

        kept = page.memory()
        milliseconds = page.reload()
        time.sleep(2)
        page.press(Keys.ARROW_RIGHT)
        page.until(lambda: page.memory().get("moment") != kept["moment"],
                   "after a reload the keys do nothing")
        again = page.memory()
        if again["selected"] != kept["selected"]:
            raise Failed(f"a reload forgets what was selected: {again['selected']}")
        heap, memory = page.script("return [performance.memory.usedJSHeapSize,"
                                   "window.atlas_memory.buffer.byteLength]")
        print(f"  loaded anew after {milliseconds} ms; memory {memory / 1e6:.0f} MB,"
              f" of scripts {heap / 1e6:.0f} MB")

        # What another version wrote stays; what can't be read is set aside.
        newer = json.dumps(dict(again, lessons=[1, 2], appearance="sepia"))
        set_memory(page, newer)
        page.press(Keys.ESCAPE)
        page.press(Keys.ARROW_RIGHT)
        page.until(lambda: page.memory().get("moment") != again["moment"], "nothing is kept")
        said = page.memory()
        if said.get("lessons") != [1, 2] or said.get("appearance") != "sepia":
            raise Failed(f"what a newer version wrote is lost: {said}")
        set_memory(page, '{"saved_filters": [{"name": "Whaling", "words": "whale"}], broken')
        page.press(Keys.ESCAPE)
        page.press(Keys.ARROW_RIGHT)
        page.until(lambda: page.memory().get("moment"), "nothing is kept after a damaged memory")
        aside = page.script(f"return localStorage.getItem('{MEMORY}.damaged-1')")
        if "broken" not in str(aside) or "Whaling" not in json.dumps(page.memory()):
            raise Failed(f"a damaged memory is not set aside: {aside}, {page.memory()}")
        page.nothing_went_wrong()
    return iturup


def set_memory(page, text):
    """Changes what is kept while no atlas runs, and opens it."""
    page.driver.get(page.address + "?licences")
    page.until(lambda: page.script("return !!document.getElementById('licences')"),
               "the licences aren't shown")
    page.script(f"localStorage.setItem('{MEMORY}', arguments[0])", text)
    page.open()
    time.sleep(1)


def told(costs):
    if not costs:
        return "no frame"
    at = lambda share: costs[min(int(len(costs) * share), len(costs) - 1)]
    return (f"{len(costs)} frames, median {at(0.5):.1f} ms, 95 of 100 below {at(0.95):.1f} ms, "
            f"longest {costs[-1]:.0f} ms")
