"""The page on versions of a ledger, with a history made for the test."""

import hashlib
from collections.abc import Iterator

import pytest

from components.pages import versions as page
from components.ui import versions
from components.ui.versions import Named
from tests.pages.test_pages import app, html
from tests.versions.earlier import before, forget, no_history, one_earlier_version

EARLIER = hashlib.sha256(before()).hexdigest()[:8]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    yield
    forget()


def test_the_finding_comes_first_then_what_is_said_before_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch)
    drawn = app("versions", "2011-04-28")
    body = html(drawn)
    assert (
        '<p class="finding" role="status">1 record changed; the finding of the Overview on 28 April 2011 differs.</p>'
        in body
    )
    assert "1 voices concern, 1 calls for restraint" in body
    assert "<th>Before</th><th>After</th>" in body
    assert drawn.selectbox("earlier").options == [f"20 Nov 2026, {EARLIER}: Before | <b>"]
    turned, records, commits = (element.value for element in drawn.dataframe)
    assert turned.to_numpy().tolist() == [["Standing", "France", "Voices concern", "Condemns the crackdown"]]
    assert records[["Change", "Field", "Before", "After", "Record"]].to_numpy().tolist() == [
        ["Changed", "stance", "concerned", "condemns", "st-2011-04-27-fra-2"]
    ]
    assert commits[["Version", "Commit", "Subject"]].to_numpy().tolist() == [[EARLIER, "1234567", "Before | <b>"]]


def test_a_later_day_on_which_the_finding_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch)
    body = html(app("versions", "2012-12-31"))
    assert "1 record changed; the finding of the Overview on 31 December 2012 is the same." in body


def test_a_version_and_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch)
    drawn = app("versions", "2011-04-28")
    drawn.selectbox("later").set_value(EARLIER).run()
    assert "No record differs between the two versions." in html(drawn)


def test_without_a_history_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    no_history(monkeypatch)
    drawn = app("versions", "2011-04-28")
    assert not drawn.exception
    assert "there is none here: git is not installed. Drop a file to compare with." in html(drawn)
    assert len(drawn.selectbox) == 0


def test_an_earlier_version_with_faults_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch, b"ledger: 1\ncrisis: <b>\n")
    body = html(app("versions", "2011-04-28"))
    assert "has faults and is not compared:" in body
    assert "record changed" not in body


def test_no_git_for_a_link_that_names_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    no_history(monkeypatch)
    asked: list[str] = []
    monkeypatch.setattr(versions, "names", lambda file: asked.append(file) or {"1": "One"})
    rules = page.choices({"file": "data/positions.yaml"}, {})
    assert asked == []
    assert rules["earlier"].name("1") == "One"
    assert rules["later"].name("now") == "As it is now"
    assert asked == ["data/positions.yaml", "data/positions.yaml"]


def test_names_are_looked_up_once() -> None:
    made: list[int] = []
    names = Named(lambda: made.append(1) or {"a": "A"})
    assert (dict(names), len(names), names["a"]) == ({"a": "A"}, 1, "A")
    assert made == [1]
