import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.reading import Visit

COLOUR = "(element, name) => getComputedStyle(element)[name]"


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = re.findall(r"[\d.]+", colour)[:3]
    return int(red), int(green), int(blue)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [channel / 255 for channel in rgb(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def background(page: Page) -> str:
    return str(page.get_by_test_id("stApp").evaluate(COLOUR, "backgroundColor"))


def test_contrast_of_known_pairs() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert contrast("rgb(118, 118, 118)", "rgb(255, 255, 255)") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("scheme", "expected"), [("light", (255, 255, 255)), ("dark", (17, 21, 28))])
def test_the_page_follows_the_readers_light_or_dark(
    visit: Callable[..., Visit], scheme: str, expected: tuple[int, int, int]
) -> None:
    page = visit("/", color_scheme=scheme).page
    ground = background(page)
    assert rgb(ground) == expected
    for selector in ("[data-testid=stMain] h1", ".finding", ".quiet", ".st-key-seats .card .name"):
        assert contrast(str(page.locator(selector).first.evaluate(COLOUR, "color")), ground) >= 7
    for label in (".xtick text", ".ytick text", ".g-ytitle text", ".legendtext"):
        chart = page.locator(f".js-plotly-plot {label}").first
        assert contrast(str(chart.evaluate(COLOUR, "fill")), ground) >= 4.5


def test_a_chart_changes_when_the_reader_changes_to_dark(visit: Callable[..., Visit]) -> None:
    page = visit("/", color_scheme="light").page
    assert luminance(str(page.locator(".xtick text").first.evaluate(COLOUR, "fill"))) < 0.2
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("""() => {
      const label = document.querySelector('.xtick text');
      return label && parseInt(getComputedStyle(label).fill.match(/\\d+/)[0]) > 150;
    }""")
    assert rgb(background(page)) == (17, 21, 28)
