"""The filters in the sidebar, each bound to the link, and what a link may say."""

import datetime as dt
from typing import Any

import streamlit as st

from components.selection import Choices, Days, Selection
from components.tables import parameters
from components.tables.groups import group_names
from components.tables.parameters import RUNGS, WEAKEST, identifier, stances_of, states_of, topics_of
from components.ui.fields import day_of, one_of, some_of
from components.ui.own import MARK
from components.ui.store import Shelf
from components.ui.words import say

KEYS = ("ledger", "topic", "as_of", "known_on", "evidence", "states", "groups", "stances")


def known(shelf: Shelf, query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what each global parameter may say, given the ledger and the topic that the query names."""
    entry = shelf[ledger_of(shelf, query)]
    return {"ledger": _ledgers(shelf), **parameters.parameters(entry["tables"], entry["crisis"], query)}


def _ledgers(shelf: Shelf) -> Choices:
    return Choices("a ledger", _titles(shelf), many=False)


def _titles(shelf: Shelf) -> dict[str, str]:
    """Return what the list of ledgers says of each: no two alike, since a link is spelt with it."""
    titles: dict[str, str] = {}
    for key, entry in shelf.items():
        title, mine = entry["crisis"]["title"], entry["crisis"].get("own")
        marked = f"{MARK}{title}" if mine else title
        titles[key] = f"{marked}, {entry['crisis']['id']}" if mine and marked in titles.values() else marked
    return titles


def ledger_of(shelf: Shelf, query: dict[str, list[str]]) -> str:
    """Return the id of the ledger that a query names, or of the first."""
    return identifier(_ledgers(shelf), query.get("ledger"), next(iter(shelf)))


def named(shelf: Shelf, written: str) -> bool:
    """Return whether what a link writes for ``ledger`` is one of these."""
    return _ledgers(shelf).name(written) is not None


def selected(shelf: Shelf, query: dict[str, list[str]]) -> Selection:
    """Return the selection of a tidied query, as the widgets would read it; what it leaves out is as they open."""
    ledger = ledger_of(shelf, query)
    crisis = shelf[ledger]["crisis"]
    return parameters.selected(ledger, query, known(shelf, query), crisis, crisis["opens_on"])


def select(shelf: Shelf) -> Selection:
    """Draw the filters in the sidebar and return what the reader selected."""
    with st.sidebar:
        say('<div class="sp"><p class="brand">Standpoint</p></div>')
        titles = _titles(shelf)
        ledger = one_of("Ledger", titles, "ledger", on_change=_switched, args=(shelf,))
        tables, crisis = shelf[ledger]["tables"], shelf[ledger]["crisis"]
        topic = one_of("Topic", topics_of(tables), "topic", crisis["topic"])
        as_of = _as_of(crisis)
        known_on, evidence = _known_on(crisis), _evidence()
        states = some_of("States", states_of(tables), "states", "All states")
        groups = some_of("Groups", group_names(), "groups", "All groups")
        stances = some_of("Stances", stances_of(tables, topic), "stances", "All stances")
        st.button("Reset filters", on_click=reset, args=(ledger, crisis["topic"], crisis["opens_on"]))
    return Selection(ledger, topic, as_of, tuple(states), tuple(groups), tuple(stances), known_on, evidence)


def _as_of(crisis: dict[str, Any]) -> dt.date:
    """Draw the day twice, typed and as a slider that arrow keys move, kept in step."""
    first, last = crisis["first"], crisis["last"]
    day = (
        day_of("As of", crisis["opens_on"], first, last, "as_of") or crisis["opens_on"]
    )  # an emptied field shows the day that the ledger opens on
    # A slider with other ends is another widget to Streamlit, and begins at the first day.
    if st.session_state.get("as_of_slider") != day or st.session_state.get("as_of_ends") != (first, last):
        st.session_state.update({"as_of_slider": day, "as_of_ends": (first, last)})
    st.slider(
        "As-of day; arrow keys move it by a day",
        first,
        last,
        key="as_of_slider",
        format="YYYY-MM-DD",
        label_visibility="collapsed",
        on_change=_slid,
    )
    return day


def _known_on(crisis: dict[str, Any]) -> dt.date | None:
    """Draw the day of knowledge; empty it is today's."""
    return day_of(
        "Known on",
        None,
        crisis["first"],
        crisis["last_known"],
        "known_on",
        help="Only what had been published by this day. Empty is today's knowledge.",
    )


def _evidence() -> str | None:
    """Draw the ladder of evidence; None admits every rung."""
    rung = one_of("Weakest evidence admitted", RUNGS, "evidence", WEAKEST)
    return None if rung == WEAKEST else rung


def _slid() -> None:
    st.session_state["as_of"] = st.session_state["as_of_slider"]


def _switched(shelf: Shelf) -> None:
    """Open another ledger on its own topic and day: those of the one before mean something else there."""
    ledger = st.session_state["ledger"]
    crisis = shelf[ledger]["crisis"]
    reset(ledger, crisis["topic"], crisis["opens_on"])


def reset(ledger: str, topic: str, opens_on: dt.date) -> None:
    """Set every filter to how a ledger opens; before the filters are drawn, as in a callback."""
    st.session_state.update(
        {"ledger": ledger, "topic": topic, "as_of": opens_on, "known_on": None, "evidence": WEAKEST}
        | {"states": [], "groups": [], "stances": []}
    )
