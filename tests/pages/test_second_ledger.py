"""Every page on the second ledger: it says something true of it, and nothing of the first."""

import importlib
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.ui import store
from tests.pages.test_pages import NAMES, html

SAYS = {
    "overview": "The resolution of 17 March 2011 was adopted: 10 in favour, 0 against, 5 abstaining.",
    "council": "Whether a resolution can pass is undetermined: 7 to 10 in favour, 9 needed",
    "proposals": "3 proposals in the Security Council by 17 March 2011: 3 adopted.",
    "assembly": "65/265 (1 March 2011) was adopted; no count is recorded.",
    "positions": "<h1>Positions on Force to protect civilians, as of Thursday 17 March 2011</h1>",
    "changes": "By 17 March 2011, nobody went from for to against or from against to for on this topic.",
    "state": "Rejects military intervention<br>since 17 March 2011; last recorded 17 March 2011",
    "compare": "On Force to protect civilians, 15 actors are first recorded.",
    "timeline": "<h1>Libya, timeline to Thursday 17 March 2011</h1>",
    "casualties": "All dead, cumulative: 1,000 to 6,000 or more, by 2 estimators in the week to 2 March 2011",
    "defections": "By 17 March 2011: 7 individuals and 1 group of 2 persons.",
    "evidence": "No standing of a member rests on an unnamed source, a press report or an inference alone.",
    "sources": "Of 53 records by 17 March 2011, 25 rest on one source and 1 on several of one publisher",
    "records": "By kind: position 20, estimate 7, defection 9, event 11, proposal 6.",
    "your_ledger": "<h1>Your ledger</h1>",
    "add": "<h1>Add a record</h1>",
    "versions": "<h1>Versions of the ledger, as of Thursday 17 March 2011</h1>",
    "methods": "The ledger holds 122 records from 144 sources.",
}


def libya(name: str, as_of: str = "2011-03-17", topic: str = "force", **filters: tuple[str, ...]) -> AppTest:
    def script(name: str, as_of: str, topic: str, filters: dict) -> None:
        import datetime as dt
        import importlib

        from components.selection import Selection
        from components.tables import narrow
        from components.ui import store

        entry = store.ledgers()["libya-2011"]
        selection = Selection("libya-2011", topic, dt.date.fromisoformat(as_of), **filters)
        importlib.import_module(f"components.pages.{name}").render(narrow(entry["tables"], entry["crisis"], selection))

    return AppTest.from_function(script, args=(name, as_of, topic, filters), default_timeout=60).run()


def test_each_page_has_its_sentence():
    assert set(SAYS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_page_says_its_sentence_and_names_no_other_crisis(name: str):
    page = libya(name)
    assert not page.exception
    body = html(page)
    assert SAYS[name] in body
    assert body.count("<h1>") == 1
    assert not re.search(r"Syria|Baath|Assad|crackdown", body)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("as_of", "topic"), [("2011-02-15", "force"), ("2011-10-31", "mandate")])
def test_each_page_stands_the_first_day_and_the_other_topic(name: str, as_of: str, topic: str):
    page = libya(name, as_of, topic)
    assert not page.exception
    assert not re.search(r"Syria|Baath|Assad|crackdown", html(page))


@pytest.mark.parametrize("name", NAMES)
def test_each_page_stands_an_actor_without_records(name: str):
    assert not libya(name, states=("TUV",)).exception


def test_no_page_has_the_name_of_a_crisis_in_its_code():
    parts = Path(importlib.import_module("components").__path__[0])
    drawn = [
        part for folder in ("findings", "figures", "pages", "tables", "ui") for part in parts.glob(f"{folder}/**/*.py")
    ]
    assert len(drawn) > 100
    named = [part.name for part in drawn if re.search(r"Syria[^-]|\bSYR\b|Libya[^-]|\bLBY\b", _without_notes(part))]
    assert named == []


def _without_notes(part: Path) -> str:
    """Return the code of a module without its docstrings, which may give examples."""
    return re.sub(r'""".*?"""', "", part.read_text("utf-8"), flags=re.DOTALL)


def test_the_syria_ledger_comes_first():
    assert list(store.ledgers()) == ["positions", "libya-2011"]


def test_a_text_without_a_roll_call_says_so():
    body = html(libya("assembly", "2011-10-31"))
    assert "Decision (16 September 2011) was adopted: 114 in favour, 17 against and 15 abstaining." in body
    assert "Of 2 texts, 1 passed two thirds; of 1 no count is recorded; its share is 87.0%" in body
    assert "No ballots on this text are recorded. Choose another text." in body
    assert "No member has a recorded ballot on both texts." in body
    assert "No count of the text is recorded." in html(libya("assembly"))
