"""The Council's pages on texts that were withdrawn or never put to a vote."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import html


def shown(name: str, **widgets: str) -> AppTest:
    def script(name: str, widgets: dict) -> None:
        import importlib

        import streamlit as st

        from components.tables.opening import open_view

        for key, value in widgets.items():
            st.session_state.setdefault(key, value)
        importlib.import_module(f"components.pages.{name}").render(open_view("tests/ledgers/withdrawn.yaml"))

    return AppTest.from_function(script, args=(name, widgets), default_timeout=60).run()


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("draft-withdrawn", "10 May 2011: withdrawn by Russia; no vote was taken."),
        ("draft-not-put", "11 May 2011: not put to a vote."),
        ("statement-withdrawn", "12 May 2011: withdrawn; no decision was taken."),
    ],
)
def test_the_council_page_draws_no_chamber_of_it(base: str, said: str):
    page = shown("council", ballots=base)
    assert not page.exception
    body = html(page)
    assert f"Recorded outcome of {said}" in body
    assert "on this text, so it has no ballots. Choose ballots of another above." in body
    assert "Who blocks?" not in body
    assert "are not recorded" not in body


def test_the_register_says_who_withdrew_it():
    page = shown("proposals")
    assert not page.exception
    register = next(element.value for element in page.dataframe if element.proto.id.endswith("-register"))
    assert list(register["Outcome"]) == [
        "Vetoed",
        "Withdrawn; no decision was taken",
        "Not put to a vote",
        "Withdrawn by Russia; no vote was taken",
    ]


def test_its_record_has_no_ballots_that_are_not_known():
    def script() -> None:
        from components.tables.opening import open_view
        from components.ui.record import card

        card(open_view("tests/ledgers/withdrawn.yaml").tables, "draft-withdrawn", [])

    body = html(AppTest.from_function(script).run())
    assert "Withdrawn by Russia; no vote was taken" in body
    assert "not known" not in body
