"""What one works with in the page: downloads, lessons, a quiz, files of one's own."""

import pathlib
import tempfile
import time
import zipfile

from selenium.webdriver.common.keys import Keys

from page_trials.chromium import Page
from page_trials.parts import ROOT, Failed


def writes(address):
    """A picture and a table come as downloads."""
    with tempfile.TemporaryDirectory() as folder, Page(address) as page:
        page.driver.execute_cdp_cmd("Browser.setDownloadBehavior",
                                    {"behavior": "allow", "downloadPath": folder})
        written = lambda: sorted(it for it in pathlib.Path(folder).iterdir()
                                 if it.suffix != ".crdownload")
        page.open()
        page.press(Keys.ESCAPE)
        # From the first button of the dialog back over its end lie "Close" and "Save".
        for kind, steps_back in [("picture", 2), ("table", 3)]:
            before = len(written())
            # A machine that is busy may open the dialog late, so it is tried again.
            for _ in range(3):
                page.press(Keys.ESCAPE)
                page.press(Keys.CONTROL, "e")
                time.sleep(2)
                if kind == "table":
                    page.press(Keys.TAB)
                    page.press(Keys.ENTER)
                for _ in range(steps_back):
                    page.press(Keys.SHIFT, Keys.TAB)
                page.press(Keys.ENTER)
                begin = time.monotonic()
                while len(written()) == before and time.monotonic() - begin < 20:
                    time.sleep(0.2)
                if len(written()) > before:
                    break
            else:
                raise Failed(f"no {kind} is downloaded")
            page.picture(f"downloaded-{kind}")
            page.press(Keys.ESCAPE)
        files = {it.name: it.read_bytes() for it in written()}
        picture = next((it for name, it in files.items() if name.endswith(".png")), b"")
        if not picture.startswith(b"\x89PNG") or min(map(len, files.values())) < 1000:
            raise Failed(f"of the downloads something is no file: {sorted(files)}")
        page.nothing_went_wrong()
    print("  downloads:", ", ".join(f"{name} ({len(it)} bytes)" for name, it in files.items()))


def teaches(address):
    """A lesson on the wall, one of a file, a quiz, a history of one's own."""
    with tempfile.TemporaryDirectory() as folder, Page(address) as page:
        page.open()
        page.press(Keys.ESCAPE)
        page.command("Lessons")
        page.picture("lessons")
        page.press(Keys.TAB)
        page.press(Keys.ENTER)
        for _ in range(4):
            time.sleep(1)
            page.press(Keys.PAGE_DOWN)
        page.remembers("the first lesson shows no map of its own", moment={"day": "1945-02-11"})
        page.picture("lesson")
        page.press(Keys.ESCAPE)

        lesson = ROOT / "assets/lessons/two-islands-or-four.toml"
        page.hand(lesson, "drop")
        page.picture("lesson-dropped")
        for _ in range(3):
            page.press(Keys.PAGE_DOWN)
            time.sleep(1)
        page.until(lambda: page.memory().get("moment") != {"day": "1945-02-11"},
                   "a lesson that is dropped is not presented")
        page.press(Keys.ESCAPE)

        page.command("Quiz")
        before = page.picture("quiz")
        # Where it begins; the first answer of the first question.
        page.click(50, 677)
        asked = page.picture("quiz-question")
        page.press("1")
        page.press(Keys.ENTER)
        time.sleep(1)
        answered = page.picture("quiz-answer")
        if max(page.likeness(before, asked), page.likeness(asked, answered)) > 0.999:
            raise Failed("a quiz doesn't ask, or hears no answer")
        page.press(Keys.ESCAPE)
        before = answered

        history = pathlib.Path(folder, "history.zip")
        with zipfile.ZipFile(history, "w") as packed:
            for file in sorted((ROOT / "tests/fixtures/sound").iterdir()):
                packed.write(file, f"sound/{file.name}")
        page.hand(history, "dialog")
        time.sleep(1)
        after = page.picture("another-history")
        if page.likeness(before, after) > 0.95:
            raise Failed("a history that is chosen is not shown")
        page.nothing_went_wrong()
    print("  lessons, quiz, a lesson and a history of one's own")
