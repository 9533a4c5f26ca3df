"""What a reader does and sees on a page of the dashboard, in terms of the page's own words."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Locator, Page, Request, TimeoutError, expect

from components.pages import every_page

# Streamlit asks at the address of a deep link for two files that it has at the root only, and tries there next;
# Chromium reports both answers 404 in the console.
PROBES = re.compile(r"^http://127\.0\.0\.1:\d+/[a-z-]+/_stcore/(health|host-config)$")

PAGES = {
    "/": "Syria, as of Thursday 28 April 2011",
    "/council": "The Security Council on Thursday 28 April 2011",
    "/proposals": "Proposals in the Security Council to Thursday 28 April 2011",
    "/assembly": "The General Assembly to Thursday 28 April 2011",
    "/positions": "Positions on Council action on Syria, as of Thursday 28 April 2011",
    "/changes": "Changes on Council action on Syria, to Thursday 28 April 2011",
    "/state": "By state, as of Thursday 28 April 2011",
    "/compare": "Compare two days, and two states, to Thursday 28 April 2011",
    "/timeline": "Syria, timeline to Thursday 28 April 2011",
    "/casualties": "The dead, as they are counted, to Thursday 28 April 2011",
    "/defections": "Who left the authorities, to Thursday 28 April 2011",
    "/evidence": "Evidence to Thursday 28 April 2011",
    "/sources": "Sources of the records to Thursday 28 April 2011",
    "/records": "Records to Thursday 28 April 2011",
    "/your-ledger": "Your ledger",
    "/add-a-record": "Add a record",
    "/versions": "Versions of the ledger, as of Thursday 28 April 2011",
    "/methods": "Methods",
}
SECTIONS = {page.TITLE: page.SECTION for page in every_page()}

IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
CHART = ".sp-chart"
PLACE = '[class*="st-key-chart_"]'  # of a chart, before there is one
MARKS = ".points path, .bars path, .fills path, .lines path, .sankey-link"

# True when no run is owed or under way, no chart is still a placeholder, and every chart has its drawing.
DRAWN = f"""() => document.querySelector('{IDLE}')
  && !window.runs?.owed
  && !document.querySelector('[data-testid="stSkeleton"]')
  && !document.querySelector('[data-stale="true"]')
  && [...document.querySelectorAll('{PLACE}')].every(place => place.querySelector('[data-state=drawn] .infolayer'))"""

# Follows the runs that the page asks the server for: a quick one may begin and end before the page says that one is
# under way, and a slow one begin long after the click. The bytes are those of Streamlit's BackMsg and ForwardMsg: a
# wish to run is field 11; the end of a run is field 6, after the hash and the metadata, and 2 there means that the
# same run begins again.
FOLLOW_RUNS = """
window.runs = { asked: 0, owed: false };
const ended = (bytes) => {
  let at = 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x12) at += 2 + bytes[at + 1];
  return bytes[at] === 0x30 && bytes[at + 1] !== 2;
};
window.WebSocket = class extends WebSocket {
  constructor(...where) {
    super(...where);
    this.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer && ended(new Uint8Array(data))) window.runs.owed = false;
    });
  }
  send(data) {
    if (data[0] === 0x5a) {
      window.runs.asked += 1;
      window.runs.owed = true;
    }
    super.send(data);
  }
};
"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Visit:
    """One reader's page, and everything that went wrong on it."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.complaints: list[str] = []
        self.hosts: set[str] = set()
        page.add_init_script(FOLLOW_RUNS)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"exception on the page: {error}"))
        page.on("request", self._request)
        page.on("dialog", self._dialog)

    def open(self, path: str) -> None:
        """Go to a path of the dashboard and wait until the page is drawn."""
        self.page.goto(self.root + path)
        drawn(self.page)

    def blameless(self) -> None:
        """Fail where the page complained or asked another host for anything."""
        assert self.complaints == []
        assert self.page.get_by_test_id("stException").count() == 0, "the page shows an error"
        assert self.page.get_by_text("This chart could not be drawn").count() == 0, "a chart could not be drawn"
        assert self.hosts <= {urlsplit(self.root).netloc}

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not PROBES.match(message.location.get("url", "")):
            self.complaints.append(f"{message.text} {message.location}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob"):
            self.hosts.add(parts.netloc)

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append("a dialog of the browser opened")
        dialog.dismiss()


def drawn(page: Page) -> None:
    """Wait until the script has run, and every chart on the page is drawn."""
    page.wait_for_selector("[data-testid=stMain] h1")
    page.wait_for_function(DRAWN)


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """Wait at the end until the page has answered what was done within: a page that still rests looks drawn too."""
    before = page.evaluate("window.runs.asked")
    yield
    page.wait_for_function("before => window.runs.asked > before && !window.runs.owed", arg=before)
    page.evaluate(TWO_FRAMES)
    drawn(page)


def go(page: Page, name: str) -> None:
    """Go to a page by the menu at the top, through its section where it is in one."""
    if section := SECTIONS[name]:
        page.get_by_test_id("stTopNavSection").filter(has_text=section).click()
    page.get_by_test_id("stTopNavDropdownLink" if section else "stTopNavLink").filter(has_text=name).click()


def finding(page: Page) -> Locator:
    """The sentence at the top of the Overview."""
    return page.locator(".finding")


def told(page: Page) -> str:
    """The words of that sentence."""
    return finding(page).text_content() or ""


def heading(page: Page) -> Locator:
    """The page's own heading."""
    return page.locator("[data-testid=stMain] h1")


def seats(page: Page) -> Locator:
    """The cards of the Council's members, with a record or without."""
    return page.locator(".st-key-seats .card")


def record(page: Page) -> Locator:
    """The dialog with a record's card."""
    return page.get_by_role("dialog")


def open_seat(page: Page, code: str) -> Locator:
    """Open the record behind a seat."""
    seats(page).filter(has=page.locator(".head", has_text=re.compile(rf"{code}$"))).click()
    expect(record(page)).to_be_visible()
    return record(page)


def choose(page: Page, filter_key: str, name: str) -> None:
    """Add a name to one of the filters that take several."""
    field = page.locator(f".st-key-{filter_key} input")
    field.click()
    field.fill(name)
    with answered(page):
        page.get_by_role("option", name=name, exact=True).click()
        page.keyboard.press("Escape")


def pick(page: Page, key: str, name: str) -> None:
    """Take a name in a field for one. The list closes when the page scrolls under it; then it is opened again."""
    field, option = page.locator(f".st-key-{key} input"), page.get_by_role("option", name=name, exact=True)
    field.scroll_into_view_if_needed()
    with answered(page):
        for _ in range(5):
            field.click()
            try:
                option.click(timeout=2_000)
            except TimeoutError:
                page.keyboard.press("Escape")
            else:
                break
        else:
            raise AssertionError(f"the list of {key} does not stay open")


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    """Give the page's field for files these names and bytes."""
    with answered(page):
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
        )


def chosen(page: Page, filter_key: str) -> list[str]:
    """The names that a filter holds."""
    return page.locator(f".st-key-{filter_key} [data-testid=stMultiSelectTagsContainer]").inner_text().split("\n")


def type_day(page: Page, key: str, day: str) -> None:
    """Type a day as YYYY-MM-DD into a field, part by part, and close its calendar, which takes the day over."""
    with answered(page):
        for part, value in zip(("year", "month", "day"), day.split("-"), strict=True):
            page.locator(f".st-key-{key} [data-type={part}]").click()
            page.keyboard.type(value)
        page.keyboard.press("Escape")


def table(page: Page, key: str) -> list[list[str]]:
    """The cells of a table that are on the screen, its header first; the boxes for choosing a row are left out."""
    expect(page.locator(f".st-key-{key} canvas [role=gridcell]").first).to_be_attached()
    rows = page.locator(f".st-key-{key} canvas [role=row]")
    return rows.evaluate_all("rows => rows.map(row => [...row.children].map(cell => cell.textContent))")


def choose_row(page: Page, key: str, number: int) -> None:
    """Click the box before a row, as the table is a canvas: rows are 35 pixels high."""
    page.locator(f".st-key-{key} .dvn-scroller").click(position={"x": 16, "y": 37 + 35 * number + 17})


def saved(page: Page, label: str) -> tuple[str, bytes]:
    """Press a button that downloads; return the file's name and its bytes."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def downloaded(page: Page, label: str) -> list[list[str]]:
    """Press a button that downloads a CSV package; return the rows of its table, the header first."""
    name, data = saved(page, label)
    assert name.endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        table = next(entry for entry in archive.namelist() if entry.endswith(".csv"))
        return list(csv.reader(io.StringIO(archive.read(table).decode(), newline="")))


def hover(page: Page, mark: Locator) -> Locator:
    """Move the pointer onto a mark of a chart; return the tip that shows."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 30, y - 30)
    page.mouse.move(x, y, steps=4)
    return page.locator(".hoverlayer .hovertext")


def alternative(page: Page, number: int = 0) -> Locator:
    """A chart, whose label is its alternative text."""
    return page.locator(CHART).nth(number)
