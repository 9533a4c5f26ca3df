"""What estimators counted, each under its own definition, and where they count the same thing differently."""

import datetime as dt
from typing import Any

import streamlit as st

from components.figures import estimate_bands, rival_counts
from components.findings.casualties import summary
from components.ledger.meanings import POPULATIONS, SCOPES
from components.selection import Choices, Days
from components.tables import View
from components.tables.conflicts import conflicts, default
from components.tables.definitions import EVERY
from components.tables.wording import long_day, sentence_case, words
from components.ui.chart import chart
from components.ui.fields import one_of, switch
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import fill, joined, put, say

TITLE = "Casualties"
SECTION = "On the ground"
ORDER = 3.1
SCALES = {"linear": "Linear", "log": "Logarithmic"}
USUAL = "all-cumulative"


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say: rival counts by the as-of day of the link."""
    try:
        until = dt.date.fromisoformat(query["as_of"][-1])
    except (KeyError, IndexError, ValueError):
        until = crisis["opens_on"]
    there = {key: name for key, name in crisis["conflicts"].items() if crisis["conflict_on"][key] <= until}
    return {
        "definition": Choices("a definition of the dead", _definitions(crisis), many=False),
        "rivals": Choices("an incident or total counted differently by the as-of day", there, many=False),
        "count_scale": Choices("a scale", SCALES, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>The dead, as they are counted, to {}</h1></div>', long_day(view.as_of))
    names = _definitions(view.crisis)
    left, right = st.columns([2, 1])
    usual = USUAL if USUAL in names else None
    definition = one_of(
        "Whose deaths, and over what span (figures compare only where both are the same)",
        names,
        "definition",
        usual,
        at=left,
    )
    scale = switch("Scale", SCALES, "count_scale", at=right)
    say('<div class="sp"><p class="finding">{}</p></div>', summary(view, definition))
    chart(estimate_bands, view, definition=definition, scale=scale)
    _rivals(view)
    opened = _listed(view, definition)
    _meanings()
    open_records(view, opened)


def _definitions(crisis: dict[str, Any]) -> dict[str, str]:
    named = {key: sentence_case(name) for key, name in crisis["definitions"].items()}
    return named | {EVERY: "Every definition, side by side"}


def _rivals(view: View) -> None:
    """Put the accounts of one incident or total side by side."""
    estimates = view.tables["estimates"]
    names = {key: view.crisis["conflicts"][key] for key in conflicts(estimates)}
    conflict = None
    if names:
        left, _ = st.columns([2, 1])
        first = str(default(estimates))
        conflict = one_of("Incident or total that is counted differently", names, "rivals", first, at=left)
    chart(rival_counts, view, conflict=conflict)


def _listed(view: View, definition: str) -> list[str]:
    """List the estimates under the definition, newest first; return the one that the reader opened."""
    shown = estimate_bands.rows(view, definition).iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><h2>Which estimates are these?</h2><p class="quiet">{} under this choice, newest first. '
        "Choose a row to open its record and sources.</p></div>",
        f"{len(shown)} estimate{'' if len(shown) == 1 else 's'}",
    )
    if shown.empty:
        return []
    # The figure says least and most in words; the file to take away has them as numbers too.
    numbers = ["Least", "Most", "Record"]
    row = listing(
        view,
        shown.drop(columns=numbers),
        "estimates",
        {name: shown[name] for name in numbers},
        alt=f"{len(shown)} estimates, newest first",
        label="Download these estimates",
        note="Estimates of the dead under one definition.",
    )
    return [] if row is None else [shown["Record"].iloc[row]]


def _meanings() -> None:
    """Say what a definition is made of: whose deaths, over what span."""
    for title, meanings in (("Whose deaths are counted?", POPULATIONS), ("Over what span?", SCOPES)):
        lines = joined(
            "<dt>{}</dt><dd>{}</dd>", [(sentence_case(words(word)), text) for word, text in meanings.items()]
        )
        put(fill('<div class="sp"><h2>{}</h2><dl>{}</dl></div>', title, lines))
