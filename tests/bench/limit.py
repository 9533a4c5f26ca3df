"""The least that a change can take: the same figures on a page that only draws them, with ``Plotly.react``."""

import datetime as dt
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import plotly

from components.figures import overview_timeline, stance_map, stance_matrix, stance_tally
from components.figures.figure import written
from components.ledger import load
from components.selection import Selection
from components.tables import crisis_facts, lay_out, narrow

# By path: the charts of the page, in order, and the width that they have on a window of 1366 pixels.
CHARTS: dict[str, tuple[tuple[ModuleType, ...], int]] = {
    "/": ((overview_timeline,), 466),
    "/positions": ((stance_matrix, stance_map, stance_tally), 1000),
}
# It carries the marks by which the bench knows a dashboard at rest, so that the same eyes watch both.
PAGE = """<!doctype html><meta charset="utf-8"><title>Limit</title><script src="/plotly.min.js"></script>
<body data-testid="stApp" data-test-script-state="notRunning" data-test-connection-state="CONNECTED">
<main data-testid="stMain" style="width: WIDTHpx"><input aria-label="Day"></main>
<script>
const main = document.querySelector('main');
let day = 0;
async function show() {
  const figures = await (await fetch('NAME-' + day + '.json')).json();
  const charts = figures.map((_, place) => document.getElementById('chart' + place) ?? add(place));
  await Promise.all(figures.map(({ data, layout }, place) => Plotly.react(charts[place], data, layout)));
}
function add(place) {
  const box = document.createElement('div');
  box.id = 'chart' + place;
  box.className = 'sp-chart';
  main.append(box);
  return box;
}
document.querySelector('input').addEventListener('keydown', () => { day += 1; show(); });
show();
</script>"""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing of each request."""


def write(ledger: Path, days: int, folder: Path) -> None:
    """Write the pages, the figures of the day that the ledger opens on and of ``days`` after it, and plotly.js."""
    read = load(ledger)
    tables = lay_out(read)
    crisis = crisis_facts(read, tables)
    shutil.copy(Path(plotly.__file__).parent / "package_data" / "plotly.min.js", folder)
    for path, (charts, width) in CHARTS.items():
        name = path.strip("/") or "overview"
        (folder / f"{name}.html").write_text(PAGE.replace("WIDTH", str(width)).replace("NAME", name), "utf-8")
        for ahead in range(days + 1):
            as_of = crisis["opens_on"] + dt.timedelta(ahead)
            view = narrow(tables, crisis, Selection("positions", crisis["topic"], as_of=as_of))
            figures = [written(chart.draw(view)) for chart in charts]
            (folder / f"{name}-{ahead}.json").write_text(f"[{','.join(figures)}]", "utf-8")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
