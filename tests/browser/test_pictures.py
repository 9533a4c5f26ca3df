"""Pictures that the reader's own browser draws."""

import re
import struct
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import Visit, pick


def taken(page: Page, name: str, **chosen: str) -> Path:
    """Open what is beneath a chart, choose, and press the button; return the file."""
    box = page.locator(f".st-key-about_{name}")
    if not page.locator(f".st-key-picture_{name}").count():
        box.locator("summary").click()
    for key, value in chosen.items():
        pick(page, f"{key}_{name}", value)
    button = page.locator(f".st-key-picture_{name}").get_by_role("button", name="Download picture")
    ending = ".svg" if chosen.get("format") == "SVG" else ".png"
    expect(button).to_have_attribute("data-file", re.compile(rf"\{ending}$"))
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename.endswith(ending)
    return Path(download.value.path())


def test_a_png_of_a_slide(visit: Callable[..., Visit]) -> None:
    data = taken(visit("/").page, "overview_timeline").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (1600, 900)


@pytest.mark.parametrize(("path", "name"), [("/positions?states=RUS", "stance_tally")])
def test_an_svg_says_what_it_shows(visit: Callable[..., Visit], path: str, name: str) -> None:
    text = unquote(re.sub("<[^>]*>", "", taken(visit(path).page, name, format="SVG").read_text("utf-8")))
    assert "How many hold each stance, day by day?" in text
    assert "As of: 28 April 2011 · States: Russia" in text
    assert re.search("data version [0-9a-f]{8}", text)


def test_a_map_is_not_blank(visit: Callable[..., Visit]) -> None:
    assert len(taken(visit("/positions").page, "stance_map").read_bytes()) > 60_000


def test_the_bar_of_a_chart_offers_nothing_that_leaves_this_host(visit: Callable[..., Visit]) -> None:
    # By itself Plotly 7 adds "Share chart...", which uploads the chart to a service of its makers.
    buttons = visit("/positions").page.locator(".st-key-chart_stance_tally .modebar-btn")
    titles = buttons.evaluate_all("buttons => buttons.map(button => button.dataset.title)")
    assert titles == ["Zoom", "Pan", "Reset axes", "Download picture as PNG", "Full screen"]
    server = buttons.first.evaluate("button => button.closest('.sp-chart')._context.plotlyServerURL")
    assert server == ""
