"""A chart keeps its drawing: a change of the figure changes it, the same figure leaves it alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reading import CHART, Visit, alternative, answered, drawn, record

REMEMBER = f"""() => {{
  window.drawings = [...document.querySelectorAll('{CHART} .main-svg')];
  window.changes = 0;
  for (const drawing of window.drawings)
    new MutationObserver(() => window.changes++).observe(drawing, {{subtree: true, childList: true, attributes: true}});
}}"""
KEPT = "() => window.drawings.length > 0 && window.drawings.every(drawing => drawing.isConnected)"


def forward(page: Page) -> None:
    """Go a day forward, by the arrow key on the slider."""
    page.locator(".st-key-as_of_slider input").focus()
    with answered(page):
        page.keyboard.press("ArrowRight")


def test_a_filter_changes_the_drawing_that_is_there(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    expect(page.locator(CHART)).to_have_count(3)
    page.evaluate(REMEMBER)
    forward(page)
    for number, name in enumerate(("stance_matrix", "stance_map", "stance_tally")):
        expect(alternative(page, number)).to_have_attribute("data-file", f"syria-2011-{name}-2011-04-29")
    expect(alternative(page)).to_contain_text("as of 29 April 2011")
    assert page.evaluate(KEPT)
    assert page.evaluate("window.changes") > 0


def test_a_figure_that_comes_again_is_left_alone(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    page.mouse.move(0, 0)
    page.evaluate(REMEMBER)
    page.locator(".st-key-about_stance_tally summary").click()
    expect(page.get_by_role("heading", name="How to read it")).to_be_visible()
    with answered(page):
        page.get_by_role("button", name="Reset filters").click()
    assert page.evaluate(KEPT)
    assert page.evaluate("window.changes") == 0


def test_a_mark_still_opens_its_record_after_a_change(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    forward(page)
    page.locator(".st-key-chart_stance_matrix .scatterlayer .trace .points path").first.click(force=True)
    expect(record(page)).to_be_visible()


def test_a_chart_is_as_wide_as_its_place(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    before = page.locator(CHART).first.evaluate("chart => chart._fullLayout.width")
    page.set_viewport_size({"width": 1600, "height": 768})
    page.wait_for_function(
        f"""before => {{ const chart = document.querySelector('{CHART}');
          return chart._fullLayout.width > before && chart._fullLayout.width === chart.clientWidth; }}""",
        arg=before,
    )


def no_plotly(route: Route) -> None:
    """Keep plotly.js from the component, by its size: an address tells nothing."""
    response = route.fetch()
    if len(response.body()) > 1_000_000:
        route.abort()
    else:
        route.fulfill(response=response)


def no_script(route: Route) -> None:
    """Keep the component's own script from it."""
    route.abort()


@pytest.mark.parametrize("withhold", [no_plotly, no_script])
def test_where_the_component_fails_streamlits_own_element_draws(
    visit: Callable[..., Visit], withhold: Callable[[Route], None]
) -> None:
    one = visit("/methods")
    page = one.page
    page.route("**/media/**", withhold)
    page.goto(f"{one.root}/positions")
    expect(page.locator("[data-testid=stPlotlyChart] .infolayer")).to_have_count(3)
    expect(page.locator(CHART)).to_have_count(0)
    expect(page.get_by_text("How to read this, sources and table")).to_have_count(3)
    drawn(page)
    page.locator(".st-key-plain_chart_stance_matrix .scatterlayer .trace .points path").first.click(force=True)
    expect(record(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)
    forward(page)
    expect(page.locator(".st-key-plain_chart_stance_matrix")).to_contain_text("as of 29 April 2011")
    expect(record(page)).to_have_count(0)
    one.complaints.clear()  # of the addresses that were withheld
