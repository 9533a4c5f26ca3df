"""Print one table: for every page what a filter costs, and how long a start takes.

A filter is changed by an arrow key on the as-of slider, nine days forward (views that nobody has seen) and nine days
back (views that are kept). Per change, the medians of

- *server*: from the message that asks for the run to the last message of the answer, as Chromium's network log has
  them, for views that are kept; *new view* is the same for views that nobody has seen;
- *bytes*: what the answer weighs on the wire, before compression, the larger of the two medians;
- *redrawn*: from the key press to the last change inside any chart of the page (in any part of the page where it has
  no chart), once the run is over and nothing has moved for 0.3 s; for views that nobody has seen.

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

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.browser import chromium
from tests.browser.reading import CHART, IDLE, PAGES, drawn
from tests.browser.serving import PROJECT, Server, serve

CHANGES = 9
ENOUGH = 165  # seconds; pages not begun by then are left out
SERVER, BYTES, OVERVIEW, OTHERS = 60, 200_000, 600, 900  # targets: ms, bytes, ms, ms

WATCH = f"""() => {{
  const bench = window.bench = {{pressed: 0, chart: 0, any: 0}};
  document.addEventListener('keydown', () => Object.assign(bench, {{pressed: performance.now(), chart: 0, any: 0}}), true);
  const within = node => (node.nodeType === 1 ? node : node.parentElement)?.closest('{CHART}');
  const brings = node => node.nodeType === 1 && (node.matches('{CHART}') || node.querySelector('{CHART}'));
  new MutationObserver(changes => {{
    bench.any = performance.now();
    if (changes.some(change => within(change.target) || [...change.addedNodes].some(brings))) bench.chart = bench.any;
  }}).observe(document.querySelector('[data-testid="stMain"]'), {{subtree: true, childList: true, attributes: true, characterData: true}});
}}"""
QUIET = f"""() => window.bench.any && document.querySelector('{IDLE}') && performance.now() - window.bench.any > 300"""
TOOK = "() => (window.bench.chart || window.bench.any) - window.bench.pressed"


class Cost(NamedTuple):
    """What one change of a filter cost: milliseconds of the server, bytes, milliseconds until all is redrawn."""

    server: float
    weight: int
    redrawn: float


class Wire:
    """The messages between a page and its server, with the time of each in seconds."""

    def __init__(self, session: CDPSession) -> None:
        self.sent: list[float] = []
        self.received: list[tuple[float, int]] = []
        session.on("Network.webSocketFrameSent", lambda event: self.sent.append(event["timestamp"]))
        session.on("Network.webSocketFrameReceived", self._receive)
        session.send("Network.enable")

    def _receive(self, event: dict[str, Any]) -> None:
        response = event["response"]
        payload = response["payloadData"]
        weight = len(base64.b64decode(payload)) if response["opcode"] == 2 else len(payload.encode())
        self.received.append((event["timestamp"], weight))

    def clear(self) -> None:
        self.sent.clear()
        self.received.clear()


def change(page: Page, wire: Wire, key: str) -> Cost:
    """Press an arrow key on the as-of slider, wait until all is redrawn, and return what it cost."""
    wire.clear()
    page.keyboard.press(key)
    page.wait_for_function("() => window.bench.pressed")
    page.wait_for_function(QUIET)
    asked = wire.sent[0]
    answered = max(when for when, _ in wire.received)
    return Cost((answered - asked) * 1000, sum(weight for _, weight in wire.received), page.evaluate(TOOK))


def measured(browser: Browser, server: Server, path: str) -> tuple[list[Cost], list[Cost]]:
    """Return the costs of days forward, and of the same days back, on one page."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    wire = Wire(context.new_cdp_session(page))
    page.goto(server.url + path)
    drawn(page)
    page.evaluate(WATCH)
    page.locator(".st-key-as_of_slider input").focus()
    change(page, wire, "ArrowRight")  # the first one also loads code of the page
    forward = [change(page, wire, "ArrowRight") for _ in range(CHANGES)]
    back = [change(page, wire, "ArrowLeft") for _ in range(CHANGES)]
    context.close()
    return forward, back


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


def median(costs: list[Cost], field: str) -> float:
    return statistics.median(getattr(cost, field) for cost in costs)


def verdict(value: float, target: float, unit: str = "") -> str:
    return f"{value:,.0f}{unit} {'<' if value < target else 'NOT <'} {target:,}"


def main() -> int:
    """Measure, print, and return 0; a target that is missed is said, and is no failure."""
    path = chromium.find()
    if path is None:
        print(chromium.MISSING, file=sys.stderr)
        return 1
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        started = time.perf_counter()
        with serve(PROJECT, Path(folder) / "log.txt") as server:
            healthy = time.perf_counter() - started
            cold = visited(browser, server)
            warm = sorted(visited(browser, server) for _ in range(3))[1]
            print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; medians of {CHANGES} changes; ms and bytes")
            print(f"{'page':<10} {'server':>16} {'new view':>9} {'bytes':>22} {'redrawn':>18}")
            for page in PAGES:
                if time.perf_counter() - began > ENOUGH:
                    print(f"{page:<10} not measured: {ENOUGH} s are over")
                    continue
                forward, back = measured(browser, server, page)
                weight = max(median(forward, "weight"), median(back, "weight"))
                print(
                    f"{page:<10} {verdict(median(back, 'server'), SERVER):>16} {median(forward, 'server'):>9,.0f} "
                    f"{verdict(weight, BYTES):>22} "
                    f"{verdict(median(forward, 'redrawn'), OVERVIEW if page == '/' else OTHERS):>18}",
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
