"""A ledger of 50,000 records opens in the dashboard, and every page answers."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.bench.runs import Client
from tests.browser.reading import PAGES, Visit, drawn
from tests.browser.serving import Server, copy
from tests.large.make import large


def test_every_page_answers(visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    (root / "data" / "positions.yaml").write_text(large(), encoding="utf-8")
    server = served(root)
    for page in PAGES:
        with Client(server.url, page) as client:
            client.run("")  # raises where the run fails
            client.run("as_of=2018-06-01&states=Russia")
    assert "Traceback" not in server.log.read_text(errors="replace")
    page = visit("/records", at=server).page
    expect(page.get_by_text("50,000 of 50,000 records")).to_be_visible()
    expect(page.get_by_text("The first 5,000 of 50,000 rows are listed.")).to_be_visible()
    page.goto(server.url + "/positions")
    drawn(page)
    expect(page.get_by_text(re.compile("positions .* are drawn, the last of each .* days")).first).to_be_visible()
