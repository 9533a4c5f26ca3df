"""Two days side by side, and two states or organisations: what was added, what moved, how far they vote alike."""

import datetime as dt
from typing import Any

import streamlit as st

from components.findings.compare import days
from components.pages.compare.two_actors import two_actors
from components.pages.compare.two_days import two_days
from components.selection import Choices, Days
from components.tables import View
from components.tables.days_apart import moved
from components.tables.wording import BODIES, long_day
from components.ui.fields import day_of
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Compare"
SECTION = "Positions"
ORDER = 2.3
MONTH = dt.timedelta(days=30)


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    either = Choices("a state or an organisation in this ledger", crisis["actors"], many=False)
    one_day = Days("the days of this ledger", crisis["first"], crisis["last"])
    return {
        "day_a": one_day,
        "day_b": one_day,
        "one": either,
        "other": either,
        "votes_in": Choices("a body", BODIES, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Compare two days, and two states, to {}</h1></div>', long_day(view.as_of))
    then, now = (view if chosen == view.as_of else view.again(as_of=chosen) for chosen in _days(view))
    found = moved(then, now)
    say('<div class="sp"><p class="finding">{}</p></div>', days(then, now, found))
    opened = two_days(then, now, found) + two_actors(view)
    later = max(then, now, view, key=lambda one: one.as_of)
    open_records(later, opened)


def _days(view: View) -> tuple[dt.date, dt.date]:
    """Draw the two days; the second is the as-of day until the reader chooses another."""
    crisis = view.crisis
    first, last = min(crisis["first"], view.as_of), max(crisis["last"], view.as_of)
    opening = crisis["opens_on"] if crisis["opens_on"] < view.as_of else max(first, view.as_of - MONTH)
    left, right, _ = st.columns([1, 1, 2.4])
    _follow("day_a", opening)
    _follow("day_b", view.as_of)
    return (
        day_of("First day", opening, first, last, "day_a", at=left) or opening,
        day_of("Second day", view.as_of, first, last, "day_b", at=right) or view.as_of,
    )


def _follow(key: str, default: dt.date) -> None:
    """Move a day along with its default where it still is what the default was."""
    before = st.session_state.get(f"{key}_default")
    if before not in (None, default) and st.session_state.get(key) == before:
        st.session_state[key] = default
    st.session_state[f"{key}_default"] = default
