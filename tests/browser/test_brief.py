import datetime as dt
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from components.export.brief_actor import of_actor
from components.export.brief_chart import printed
from components.export.brief_crisis import of_crisis
from components.export.brief_html import as_html
from components.export.drawing import draw
from components.tables import View
from tests.browser import chromium
from tests.browser.reading import Visit
from tests.browser.test_accessibility import violations

CITED = (
    f"Standpoint contributors. “{'Words of a title. ' * 9}” Accessed November 24, 2026. https://example.org/{'a' * 240}"
)


# On 4 February 2012 the crisis has the most to say beside its tables: newer ballots, earlier and stronger words.
@pytest.fixture(params=["crisis 2012-12-31", "crisis 2012-02-04", "RUS 2012-12-31"])
def brief(request: pytest.FixtureRequest, view: Callable[..., View], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BROWSER_PATH", str(chromium.find()))
    about, as_of = request.param.split()
    seen = view(as_of)
    said = of_crisis(seen, CITED) if about == "crisis" else of_actor(seen, about, CITED)
    return as_html(said, draw(printed(said.chart, seen), "svg", 1).decode())


@pytest.fixture
def opened(browser: Browser, brief: str, tmp_path: Path) -> Iterator[Page]:
    """The brief opened from a folder, as from a mail attachment; nothing else may be asked for."""
    path = tmp_path / "brief.html"
    path.write_text(brief, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    yield page
    assert asked == [path.as_uri()]
    context.close()


def test_it_prints_on_two_pages(opened: Page) -> None:
    pdf = PdfReader(BytesIO(opened.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == 2
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert any(word in text for word in ("Abstaining", "Rights group"))  # the legend of the chart
    assert opened.title().endswith(("as of Monday 31 December 2012", "as of Saturday 4 February 2012"))
    assert opened.title() in " ".join(text.split())
    assert "What is not known?" in text


def test_it_has_no_serious_barrier(opened: Page) -> None:
    assert violations(opened) == []


def test_it_can_be_taken_from_the_overview_and_from_a_state(visit: Callable[..., Visit]) -> None:
    for path, title in (("/", "Syria, as of Thursday 28 April 2011"), ("/state?show=RUS", "Russia, as of Thursday")):
        page = visit(path).page
        page.get_by_role("button", name="Brief").click()
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download as HTML").click()
        text = waiting.value.path().read_text(encoding="utf-8")
        assert f"<h1>{title}" in text
        assert text.count('<svg class="main-svg"') == 1
        assert ">as of 28 April 2011</text>" in text
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download as Markdown").click()
        assert waiting.value.path().read_text(encoding="utf-8").startswith(f"# {title}")
        assert waiting.value.suggested_filename.endswith(".md")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert dt.date(2011, 4, 28).isoformat() in waiting.value.suggested_filename
