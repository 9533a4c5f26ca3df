from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Visit, hover


@pytest.mark.parametrize("state", ["Lebanon", "Russia", "United+Kingdom"])
def test_a_tip_shows_in_a_chart_of_one_state(visit: Callable[..., Visit], state: str) -> None:
    page = visit(f"/positions?states={state}").page
    tip = hover(page, page.locator(".st-key-chart_stance_matrix .scatterlayer .points path").first)
    expect(tip).to_contain_text(state.replace("+", " "))
