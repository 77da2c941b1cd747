"""The page in windows of several sizes, and in browsers that lack something."""

import json
import time

from selenium.webdriver.common.keys import Keys

from page_trials.chromium import Page
from page_trials.parts import ITURUP, Failed


def fits(address, size):
    """A window of this size is used by touch: the years, the map, two fingers."""
    touches = size[0] < 1200
    with Page(address, size, touches) as page:
        page.open()
        time.sleep(2)
        page.picture(f"size-{size[0]}-welcome")
        page.press(Keys.ESCAPE)
        page.press(Keys.ARROW_RIGHT)
        page.remembers("→ is no day later", moment={"day": "1855-02-08"})
        page.script(f"location.hash = '{ITURUP}'")
        page.remembers("a view behind # is not opened", moment={"day": "1945-08-30"})
        time.sleep(1)
        x, y = page.middle_of_map()
        if touches:
            page.touch([(x, y)])
        else:
            page.click(x, y)
        page.until(lambda: "iturup" in json.dumps(page.memory().get("selected")),
                   lambda: f"Iturup is not selected, but {page.memory().get('selected')}")
        page.picture(f"size-{size[0]}-selected")
        page.press(Keys.ESCAPE)
        if size[0] < 520:
            # What is told lies over the map there.
            page.press("l")
        if touches:
            before = page.memory()["framing"]
            page.touch([(x, y)], [(x - 20, y)], [(x - 60, y + 10)], [(x - 90, y + 10)])
            page.until(lambda: page.memory()["framing"] != before, "a finger doesn't move the map")
            before = page.memory()["framing"]
            page.touch(*[[(x - 30 - 8 * i, y), (x + 30 + 8 * i, y)] for i in range(8)])
            page.until(lambda: page.memory()["framing"] != before, "two fingers don't enlarge it")
            page.script(f"location.hash = '{ITURUP}'")
            page.remembers("a view behind # is not opened", moment={"day": "1945-08-30"})
            time.sleep(1)
            before = page.picture(f"size-{size[0]}-before-rest")
            page.hold(x, y)
            if page.likeness(before, page.picture(f"size-{size[0]}-rest")) > 0.997:
                raise Failed("a finger that rests on Iturup tells nothing")
        page.picture(f"size-{size[0]}")
        page.nothing_went_wrong()
    print(f"  {size[0]} by {size[1]} points: used by {'touch' if touches else 'mouse'}")


def stays_coarse(address):
    """The finer map comes after the first picture; where it does not come, the atlas opens and says so."""
    with Page(address) as page:
        page.driver.execute_cdp_cmd("Network.enable", {})
        page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*finer-map.zip"]})
        page.open("#" + ITURUP)
        page.press(Keys.ESCAPE)
        page.settle()
        coarse = page.picture("coarse")
        page.press(Keys.ARROW_RIGHT)
        page.remembers("without the finer map nothing goes on", moment={"day": "1945-08-31"})
        page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        page.driver.get("about:blank")
        page.open("#" + ITURUP)
        page.press(Keys.ESCAPE)
        page.settle()
        came = page.script("return performance.getEntriesByName(new URL('finer-map.zip', location))"
                           ".map(entry => [entry.startTime - window.first_picture, entry.transferSize])")
        if len(came) != 1 or came[0][0] < 0 or came[0][1] < 500_000:
            raise Failed(f"the finer map comes so long after the first picture, with so many bytes: {came}")
        likeness = page.likeness(coarse, page.picture("fine"))
        if likeness > 0.99:
            raise Failed(f"without the finer map all looks the same, and nothing is said ({likeness:.1%})")
    print("  the finer map comes after the first picture; without it the atlas opens, and says so")


def says_what_is_missing(address):
    """Where the browser lacks something, the page says what, in place of the atlas."""
    lacking = {"WebGL 2": "HTMLCanvasElement.prototype.getContext = () => null",
               "WebAssembly": "delete window.WebAssembly",
               "unpack": "delete window.DecompressionStream"}
    for word, script in lacking.items():
        with Page(address) as page:
            page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument",
                                        {"source": script})
            page.driver.get(address)
            page.until(lambda: word in page.note(),
                       lambda: f"without {word} the page says: {page.note()}")
            page.nothing_went_wrong()
    print("  without WebGL 2 or WebAssembly it says so")
