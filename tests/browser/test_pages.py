import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import CHART, MARKS, PAGES, SECTIONS, Visit, alternative, go, heading

# Charts on each page: on the day it opens on, and where all bodies have voted.
CHARTS = {
    "/": 1,
    "/council": 2,
    "/positions": 3,
    "/timeline": 1,
    "/proposals": 2,
    "/assembly": 0,
    "/state": 2,
    "/changes": 3,
    "/compare?as_of=2012-12-31": 1,
    "/casualties": 2,
    "/defections": 1,
    "/evidence": 1,
    "/sources": 1,
    "/records": 0,
    "/your-ledger": 0,
    "/add-a-record": 0,
    "/versions": 0,
    "/methods": 0,
    "/council?as_of=2012-02-04": 2,
    "/proposals?as_of=2013-01-31": 2,
    "/state?as_of=2013-01-31&show=Russia&show=China": 2,
}


@pytest.mark.parametrize("path", CHARTS)
def test_a_page_opens_with_every_chart_drawn_and_told_in_words(visit: Callable[..., Visit], path: str) -> None:
    page = visit(path).page
    expect(page.locator(CHART)).to_have_count(CHARTS[path])
    for number in range(CHARTS[path]):
        assert alternative(page, number).locator(MARKS).count() > 0
        expect(alternative(page, number)).to_have_attribute("role", "figure")
        expect(alternative(page, number)).to_have_attribute("aria-label", re.compile(r"\d.+\.$"))


def test_the_assembly_draws_its_votes(visit: Callable[..., Visit]) -> None:
    page = visit("/assembly?as_of=2013-01-31").page
    assert page.locator(CHART).count() > 0
    for number in range(page.locator(CHART).count()):
        assert alternative(page, number).locator(MARKS).count() > 0
        expect(alternative(page, number)).to_have_attribute("aria-label", re.compile(r"\d.+\.$"))


def named(path: str) -> str:
    """The name in the menu of the page with this path."""
    return path.strip("/").replace("-", " ").capitalize() or "Overview"


@pytest.mark.parametrize("path", PAGES)
def test_the_menu_leads_to_every_page(visit: Callable[..., Visit], path: str) -> None:
    page = visit("/methods" if path == "/" else "/").page
    go(page, named(path))
    expect(heading(page)).to_have_text(PAGES[path])
    expect(page).to_have_title(re.compile("Standpoint"))


def test_every_page_of_the_menu_is_tested() -> None:
    assert list(SECTIONS) == [named(path) for path in PAGES]
