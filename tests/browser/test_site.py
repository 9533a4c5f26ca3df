"""The published pages in a real browser: no request, no message, no barrier, no sideways scrolling."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page, expect

from components.__main__ import main
from tests.browser.serving import PROJECT
from tests.browser.test_accessibility import violations

SYRIA = str(PROJECT / "data/positions.yaml")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site") / "syria"
    assert main(["publish", SYRIA, "--out", str(made)]) == 0
    return made


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of the site from its folder; nothing but pages of it may be asked for."""
    contexts, asked, said = [], [], []

    def page(path: str, **options: object) -> Page:
        contexts.append(browser.new_context(**options))
        one = contexts[-1].new_page()
        one.on("request", lambda request: asked.append(request.url))
        one.on("console", lambda message: said.append(message.text))
        one.goto(f"{folder.as_uri()}/{path}")
        return one

    yield page
    for context in contexts:
        context.close()
    own = {one.as_uri() for one in folder.rglob("*.html")}
    assert [url for url in asked if urldefrag(url).url not in own] == []
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["index.html", "records.html"])
@pytest.mark.parametrize("width", [1400, 390])
def test_no_serious_barrier_and_no_sideways_scrolling(
    opened: Callable[..., Page], path: str, scheme: str, width: int
) -> None:
    page = opened(path, color_scheme=scheme, viewport={"width": width, "height": 844})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_from_the_front_to_a_brief_and_to_a_record(opened: Callable[..., Page]) -> None:
    page = opened("index.html")
    page.get_by_role("link", name="Russia").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Russia, as of Thursday 6 November 2025")
    page.go_back()
    page.get_by_role("link", name="records.html").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Records")
    page = opened("records.html#SRES-2799")
    expect(page.get_by_role("link", name="Adoption of resolution 2799 (2025)").first).to_be_in_viewport()


def test_a_reader_of_the_screen_hears_table_and_size(opened: Callable[..., Page]) -> None:
    page = opened("index.html")
    expect(page.get_by_role("rowheader", name="positions", exact=True)).to_be_visible()
    link = page.get_by_role("link", name="positions as CSV, 71 kB")
    expect(link).to_have_attribute("href", "data/positions.csv")
