"""The brief in a browser: two printed pages, no request, no barrier, and the button that gives it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from components.export.brief import brief
from components.export.brief_page import page as written
from tests.browser.reading import Visit
from tests.browser.test_accessibility import violations

FINDING = "Of the 15 members of the Security Council, 5 condemn the crackdown"


@pytest.mark.parametrize("state", [None, "RUS"])
def test_it_prints_on_two_pages_and_asks_for_nothing(
    browser: Browser, view: Callable[..., object], tmp_path: Path, state: str | None
) -> None:
    file = tmp_path / "brief.html"
    file.write_text(written(brief(view(), state)), "utf-8")  # type: ignore[arg-type]
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, tagged=True)))
    page.close()
    assert asked == [file.as_uri()]
    assert len(printed.pages) == 2
    assert FINDING in " ".join(printed.pages[0].extract_text().split())


def test_no_serious_barrier(browser: Browser, view: Callable[..., object]) -> None:
    page = browser.new_page(bypass_csp=True)  # axe is a script, which the brief does not allow
    page.set_content(written(brief(view())))  # type: ignore[arg-type]
    assert violations(page) == []
    page.close()


def test_the_overview_gives_it(visit: Callable[..., Visit]) -> None:
    page = visit("/").page
    with page.expect_download() as download:
        page.get_by_role("button", name="Download brief").click()
    assert download.value.suggested_filename.startswith("syria-2011-brief-2011-04-28-")
    assert FINDING in Path(download.value.path()).read_text("utf-8")
