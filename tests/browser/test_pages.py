import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import CHART, CHARTS, MARKS, PAGES, Visit, alternative, heading


@pytest.mark.parametrize("path", PAGES)
def test_each_page_opens_with_its_heading_and_every_chart_drawn(visit: Callable[..., Visit], path: str) -> None:
    page = visit(path).page
    expect(heading(page)).to_have_text(PAGES[path])
    expect(page.locator(CHART)).to_have_count(CHARTS[path])
    for number in range(CHARTS[path]):
        assert alternative(page, number).locator(MARKS).count() > 0
    expect(page.get_by_test_id("stException")).to_have_count(0)


@pytest.mark.parametrize("path", [path for path, count in CHARTS.items() if count])
def test_every_chart_has_alternative_text_with_a_number(visit: Callable[..., Visit], path: str) -> None:
    page = visit(path).page
    for number in range(CHARTS[path]):
        expect(alternative(page, number)).to_have_attribute("role", "figure")
        expect(alternative(page, number)).to_have_attribute("aria-label", re.compile(r"\d.+\.$"))


@pytest.mark.parametrize("path", PAGES)
def test_the_menu_leads_to_every_page(visit: Callable[..., Visit], path: str) -> None:
    page = visit("/methods" if path == "/" else "/").page
    name = path.strip("/").capitalize() or "Overview"
    page.get_by_role("link", name=name, exact=True).click()
    expect(heading(page)).to_have_text(PAGES[path])
    expect(page).to_have_title(re.compile("Standpoint"))
