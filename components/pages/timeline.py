"""Positions, the dead, defections, events and proposals on one time axis."""

from typing import Any

import streamlit as st

from components.figures import timeline
from components.findings.counts import number
from components.selection import Choices, Days
from components.tables import View
from components.tables.wording import long_day
from components.ui.chart import chart
from components.ui.fields import day_of, switch
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Timeline"
SECTION = "On the ground"
ORDER = 3
SCALES = {"linear": "Linear", "log": "Logarithmic"}
DEATHS = {"cumulative": "Since the beginning", "incident": "Incidents and periods"}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "from": Days("the days of this ledger", crisis["first"], crisis["last"]),
        "to": Days("the days of this ledger", crisis["first"], crisis["last"]),
        "scale": Choices("a scale", SCALES, many=False),
        "deaths": Choices("a way of counting", DEATHS, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>{}, timeline to {}</h1></div>', view.crisis["about_name"], long_day(view.as_of))
    begin, until = view.crisis["first"], view.as_of
    left, middle, right, last = st.columns([1, 1, 1.1, 1.8])
    first_day = day_of("From", begin, begin, until, "from", at=left) or begin
    last_day = day_of("To", until, begin, until, "to", at=middle) or until
    scale = switch("Scale of deaths", SCALES, "scale", at=right)
    deaths = switch("Counts of the dead", DEATHS, "deaths", at=last)
    if first_day > last_day:
        say('<div class="sp"><p class="notice">From is later than To; the whole span is shown.</p></div>')
        first_day, last_day = begin, until
    chart(timeline, view, scale=scale, deaths=deaths, first=first_day, last=last_day)
    numbered = timeline.numbered(view, first_day, last_day)
    say(
        '<div class="sp"><h2>What do the numbers stand for?</h2>'
        '<p class="quiet">{}. Choose a row to open its record.</p></div>',
        number(len(numbered), "event or proposal", "events and proposals"),
    )
    row = listing(
        view,
        numbered.drop(columns="Record"),
        "numbered",
        {"Record": numbered["Record"]},
        alt="Numbered events and proposals",
        label="Download this list",
        note="Events and proposals by their number in the timeline.",
        rows=15,
    )
    open_records(view, [] if row is None else [numbered["Record"].iloc[row]])
