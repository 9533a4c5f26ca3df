"""Every page through Streamlit's own test harness, on the shipped ledger and where there is nothing to show."""

import pytest
from streamlit.testing.v1 import AppTest

from components.pages import every_page

NAMES = [page.__name__.rpartition(".")[2] for page in every_page()]


def app(name: str, as_of: str, **filters: tuple[str, ...]) -> AppTest:
    def script(name: str, as_of: str, filters: dict) -> None:
        import datetime as dt
        import importlib

        from components.selection import Selection
        from components.tables import narrow
        from components.ui import store

        entry = store.ledgers()["positions"]
        selection = Selection("positions", "council-action", dt.date.fromisoformat(as_of), **filters)
        importlib.import_module(f"components.pages.{name}").render(narrow(entry["tables"], entry["crisis"], selection))

    return AppTest.from_function(script, args=(name, as_of, filters), default_timeout=60).run()


def html(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def test_the_menu():
    assert [page.TITLE for page in every_page()] == [
        "Overview",
        "Council",
        "Proposals",
        "Assembly",
        "Positions",
        "Changes",
        "State",
        "Compare",
        "Timeline",
        "Casualties",
        "Defections",
        "Evidence",
        "Sources",
        "Records",
        "Your ledger",
        "Add a record",
        "Versions",
        "Methods",
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("as_of", ["2011-04-28", "2025-11-06", "2011-03-06"])
def test_every_page_is_drawn(name, as_of):
    page = app(name, as_of)
    assert not page.exception
    assert html(page).count("<h1>") == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_page_stands_an_actor_without_records(name):
    page = app(name, "2011-04-28", states=("TUV",))
    assert not page.exception


def test_the_overview_says_the_finding():
    body = html(app("overview", "2011-04-28"))
    assert "Syria, as of Thursday 28 April 2011" in body
    assert "5 condemn the crackdown" in body
    assert "9 of 15 members recorded. Last record shown: 28 April 2011." in body


def test_the_state_page_says_what_is_not_recorded():
    body = html(app("state", "2011-04-28", states=("LBN",)))
    assert "<dt>Council action on Syria</dt><dd>Blocks Council action<br>since 27 April 2011" in body
    assert "<dt>Intervention in Libya</dt><dd>Unrecorded<br>no position by this day</dd>" in body


def test_records_are_counted_by_kind():
    body = html(app("records", "2011-04-28"))
    assert "68 of 68 records." in body
    assert "position 21, estimate 23, defection 7, event 16, proposal 1" in body


def test_a_search_narrows_the_records_and_their_counts():
    page = app("records", "2011-04-28")
    page.text_input("q").set_value("Baath resign").run()
    assert "of 68 records." in html(page)
    assert "By kind: position 0, estimate 0, defection" in html(page)
