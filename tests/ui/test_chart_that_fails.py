"""A chart that cannot be drawn leaves the rest of its page standing, and tells visitors nothing of what went wrong."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from components.figures import overview_timeline
from tests.pages.test_pages import app, html

PRIVATE = "/srv/secret/ledger.yaml line 7"


def failing(*_: object, **__: object) -> None:
    raise ValueError(PRIVATE)


def words(page: AppTest) -> str:
    return html(page) + repr([str(element) for element in page.main])


@pytest.mark.parametrize("part", ["draw", "sentence"])
def test_the_rest_of_the_page_stands(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, part: str
) -> None:
    monkeypatch.setattr(overview_timeline, part, failing)
    page = app("overview", "2011-05-03")  # a day that no other test has drawn and kept
    assert not page.exception
    body = html(page)
    assert "What came when: positions, reported deaths and defections?" in body
    found = re.search(r"This chart could not be drawn \(reference ([0-9a-f]{8})\)\.", body)
    assert found is not None
    assert "What was last reported from the ground and from the Council?" in body
    assert "Of the 15 members of the Security Council, " in body
    assert PRIVATE not in words(page)
    assert "ValueError" not in words(page)
    (logged,) = [record for record in caplog.records if record.name == "components.ui.chart"]
    assert logged.getMessage() == f"chart overview_timeline could not be drawn (reference {found[1]})"
    assert PRIVATE in str(logged.exc_info)
    caplog.clear()
