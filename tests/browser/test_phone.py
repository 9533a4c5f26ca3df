from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PAGES, Visit, finding

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_phone(visit: Callable[..., Visit], path: str) -> None:
    page = visit(path, **PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


def test_the_finding_is_on_the_first_screen_of_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit("/", **PHONE).page
    box = finding(page).bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 844
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_the_filters_open_and_close_on_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit("/", **PHONE).page
    states = page.locator(".st-key-states input")
    expect(states).not_to_be_in_viewport()
    page.get_by_test_id("stExpandSidebarButton").tap()
    states.scroll_into_view_if_needed()  # on a phone the menu stands above the filters
    expect(states).to_be_in_viewport()
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").tap()
    expect(states).not_to_be_in_viewport()
    expect(finding(page)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "name"), [("/positions", "stance_map"), ("/assembly?as_of=2012-02-04", "assembly_map")]
)
def test_a_map_is_no_taller_than_its_proportions_ask_for(visit: Callable[..., Visit], path: str, name: str) -> None:
    # The world is 5.5 wide and 2.42 high in the projection: 0.44 of the width, which is that of the page less 2 * 16.
    chart = visit(path, **PHONE).page.locator(f".st-key-chart_{name} .sp-chart")
    legend = chart.evaluate("chart => chart._fullLayout._size.t")
    assert 40 <= legend <= 100
    box = chart.bounding_box()
    assert box is not None
    assert box["width"] == 358
    assert box["height"] - legend == pytest.approx(358 * 0.44, abs=1.5)
    assert chart.evaluate("chart => chart._fullLayout.height") == box["height"]


def test_the_bars_of_charts_and_tables_cover_nothing_on_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit("/positions", **PHONE).page
    for number in range(3):
        chart = page.locator(".sp-chart").nth(number)
        bar, drawing = chart.locator(".modebar").bounding_box(), chart.locator(".main-svg").first.bounding_box()
        assert bar is not None
        assert drawing is not None
        assert bar["y"] + bar["height"] <= drawing["y"]
        said = page.locator(
            f"[data-testid=stMain] .sp p:above(:nth-match(.sp-chart, {number + 1}))"
        ).first.bounding_box()
        assert said is not None
        assert said["y"] + said["height"] <= bar["y"]


def test_on_a_laptop_the_council_is_seen_without_scrolling(visit: Callable[..., Visit]) -> None:
    page = visit("/").page
    expect(finding(page)).to_be_in_viewport(ratio=1)
    for number in range(15):
        expect(page.locator(".st-key-seats .card").nth(number)).to_be_in_viewport(ratio=0.9)
