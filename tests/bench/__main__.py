"""Print one table: for every page what a change of the as-of day costs, and how long a start takes.

Per page, medians of nine runs on the server and of five changes in the browser:

- *server*: milliseconds from the message that asks for a run to the one that says it is over, seen by a client without
  a browser, for views that are kept already; *new view* is the same for views that nobody has seen;
- *bytes*: what a change sends to Chromium over the websocket;
- *redrawn*: milliseconds in Chromium from the press of an arrow key on the as-of slider to the last change inside any
  chart of the page (in any part of the page where it has no chart), once the run is over and nothing has moved for
  0.3 s; for days that nobody has seen;
- *limit*: the same on a static page that only draws the same figures (`limit.py`), turn by turn with the dashboard;
  how many times as long the dashboard takes.

Everything stays on this machine. Other work on the machine shows in the figures: read them as upper bounds.
"""

import base64
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from tests.bench.limit import CHARTS, served, write
from tests.bench.runs import Client
from tests.browser import chromium
from tests.browser.reading import CHART, DRAWN, IDLE, PAGES, drawn
from tests.browser.serving import Server, copy, serve

RUNS, CHANGES = 9, 5  # on the server, in the browser
ENOUGH = 165  # seconds; pages not begun by then are left out
SERVER, BYTES, OVERVIEW, OTHERS = 60, 200_000, 600, 900  # targets: ms, bytes, ms, ms
WEIGHING = 120  # target in ms for the pages that weigh every record or pair
PAIRS = ("/changes", "/compare", "/casualties", "/defections", "/evidence", "/sources")

WATCH = f"""() => {{
  const bench = window.bench = {{}};
  document.addEventListener(
    'keydown', () => Object.assign(bench, {{pressed: performance.now(), chart: 0, any: 0}}), true);
  const within = node => (node.nodeType === 1 ? node : node.parentElement)?.closest('{CHART}');
  const brings = node => node.nodeType === 1 && (node.matches('{CHART}') || node.querySelector('{CHART}'));
  new MutationObserver(changes => {{
    bench.any = performance.now();
    if (changes.some(change => within(change.target) || [...change.addedNodes].some(brings))) bench.chart = bench.any;
  }}).observe(
    document.querySelector('[data-testid="stMain"]'),
    {{subtree: true, childList: true, attributes: true, characterData: true}});
}}"""
QUIET = f"""() => window.bench.any && document.querySelector('{IDLE}') && performance.now() - window.bench.any > 300"""
TOOK = "() => (window.bench.chart || window.bench.any) - window.bench.pressed"


class Cost(NamedTuple):
    """What one change cost in the browser: bytes received, milliseconds until all is redrawn."""

    weight: int
    redrawn: float


class Wire:
    """The bytes that a page has received over its websocket."""

    def __init__(self, session: CDPSession) -> None:
        self.weight = 0
        session.on("Network.webSocketFrameReceived", self._receive)
        session.send("Network.enable")

    def _receive(self, event: dict[str, Any]) -> None:
        payload, binary = event["response"]["payloadData"], event["response"]["opcode"] == 2
        self.weight += len(base64.b64decode(payload)) if binary else len(payload.encode())


def change(page: Page, wire: Wire) -> Cost:
    """Press an arrow key on the as-of slider, wait until all is redrawn, and return what it cost."""
    before = wire.weight
    page.keyboard.press("ArrowRight")
    page.wait_for_function(QUIET)
    return Cost(wire.weight - before, page.evaluate(TOOK))


def in_browser(browser: Browser, server: Server, limit: str, path: str) -> tuple[list[Cost], list[Cost]]:
    """Return the costs of days forward from the one that the page opens on, and of the same at the limit, in turn."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    pages = [_opened(context, server.url + path, ".st-key-as_of_slider input")]
    if path in CHARTS:
        pages.append(_opened(context, f"{limit}/{path.strip('/') or 'overview'}.html", "input"))
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for _ in range(1 + CHANGES):
        for (page, wire), found in zip(pages, costs, strict=False):
            page.bring_to_front()
            found.append(change(page, wire))
    context.close()
    return costs[0][1:], costs[1][1:]  # the first one also loads code of the page


def _opened(context: BrowserContext, url: str, field: str) -> tuple[Page, Wire]:
    page = context.new_page()
    wire = Wire(context.new_cdp_session(page))
    page.goto(url)
    page.wait_for_function(DRAWN)
    page.wait_for_selector(f"{CHART} .infolayer, [data-testid=stMain] h1", state="attached")
    page.evaluate(WATCH)
    page.locator(field).focus()
    return page, wire


def on_server(server: Server, path: str) -> tuple[float, float]:
    """Return the median milliseconds of a run for views that are kept, and for views that nobody has seen."""
    queries = [f"as_of=2011-06-{day:02}" for day in range(1, RUNS + 1)]
    with Client(server.url, path) as client:
        client.run("")
        new = [client.run(query) for query in queries]
        kept = [client.run(query) for query in queries]
    return statistics.median(kept), statistics.median(new)


def visited(browser: Browser, server: Server) -> tuple[float, float]:
    """Return the seconds of a reader who comes for the first time: until the finding, until all is drawn."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    began = time.perf_counter()
    page.goto(server.url + "/", wait_until="commit")
    page.wait_for_selector(".finding")
    found = time.perf_counter() - began
    drawn(page)
    everything = time.perf_counter() - began
    context.close()
    return found, everything


def verdict(value: float, target: float) -> str:
    return f"{value:,.0f} {'<' if value < target else 'NOT <'} {target:,}"


def main() -> int:
    """Measure, print, and return 0; a target that is missed is said, and is no failure."""
    path = chromium.find()
    if path is None:
        print(chromium.MISSING, file=sys.stderr)
        return 1
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        project = copy(Path(folder) / "project")
        figures = Path(folder) / "limit"
        figures.mkdir()
        write(project / "data" / "positions.yaml", 1 + CHANGES, figures)
        started = time.perf_counter()
        with served(figures) as limit, serve(project, Path(folder) / "log.txt") as server:
            healthy = time.perf_counter() - started
            cold = visited(browser, server)
            warm = sorted(visited(browser, server) for _ in range(3))[1]
            print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, medians; ms and bytes")
            print(f"{'page':<10} {'server':>16} {'new view':>9} {'bytes':>22} {'redrawn':>18} {'limit':>12}")
            for page in PAGES:
                if time.perf_counter() - began > ENOUGH:
                    print(f"{page:<10} not measured: {ENOUGH} s are over")
                    continue
                kept, new = on_server(server, page)
                costs, least = in_browser(browser, server, limit, page)
                weight = statistics.median(cost.weight for cost in costs)
                redrawn = statistics.median(cost.redrawn for cost in costs)
                target = WEIGHING if page in PAIRS else SERVER
                lowest = statistics.median(cost.redrawn for cost in least) if least else 0
                beside = f"{lowest:,.0f} x{redrawn / lowest:.2f}" if least else ""
                print(
                    f"{page:<10} {verdict(kept, target):>16} {new:>9,.0f} {verdict(weight, BYTES):>22} "
                    f"{verdict(redrawn, OVERVIEW if page == '/' else OTHERS):>18} {beside:>12}",
                    flush=True,
                )
            print(f"server start until it answers     {healthy:.1f} s")
            print(f"first visit of a new server       finding after {cold[0]:.1f} s, all drawn after {cold[1]:.1f} s")
            print(f"first visit of a running server   finding after {warm[0]:.1f} s, all drawn after {warm[1]:.1f} s")
        browser.close()
    print(f"measured in {time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
