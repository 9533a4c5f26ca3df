"""The register of attempts: everything put to the Security Council, who divided how, every veto and its caster."""

from typing import Any

import pandas as pd
import streamlit as st

from components.council import permanent
from components.figures import ballot_history, roll_strip
from components.findings.counts import number
from components.findings.proposals import OUTCOMES, none_yet, outcome, tally
from components.selection import Choices, Days
from components.tables import View
from components.tables.register import register, vetoes
from components.tables.wording import long_day, sentence_case, words
from components.ui.chart import chart
from components.ui.fields import some_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Proposals"
SECTION = "Council"
ORDER = 1.2
MOST = 6  # members side by side
TEXTS = {
    kind: sentence_case(words(kind))
    for kind in (
        "press-statement",
        "presidential-statement",
        "resolution",
        "amendment",
        "procedural-motion",
        "decision",
    )
}
RESULTS = {outcome: sentence_case(outcome) for outcome in OUTCOMES}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "outcome": Choices("an outcome", RESULTS),
        "text": Choices("a kind of proposal", TEXTS),
        "member": Choices("a state that was a member of the Council", crisis["members"]),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Proposals in the Security Council to {}</h1></div>', long_day(view.as_of))
    everything = register(view)
    if everything.empty:
        say('<div class="sp"><p class="finding">{} Choose that day or a later one.</p></div>', none_yet(view))
        return
    outcomes, texts, members = _filters(view)
    shown = register(view, outcomes, texts, members)
    say('<div class="sp"><p class="finding">{}</p></div>', tally(view, everything))
    if shown.empty:
        say('<div class="sp"><p>No proposal fits. Take a filter away, or choose a later day.</p></div>')
        return
    opened = _register(view, shown, len(everything))
    states = tuple(members) or permanent(view.as_of)
    chart(ballot_history, view, states=states)
    left, right = st.columns([1.25, 1], gap="medium")
    with left:
        chart(roll_strip, view, states=tuple(members), proposals=tuple(shown["id"]))
    with right:
        opened += _vetoes(view, shown)
    open_records(view, opened)


def _filters(view: View) -> tuple[list[str], list[str], list[str]]:
    left, middle, right = st.columns(3)
    nobody = "All; choose up to six to follow"
    return (
        some_of("Outcome", RESULTS, "outcome", "All outcomes", at=left),
        some_of("Kind of proposal", TEXTS, "text", "All kinds", at=middle),
        some_of("Members on the day", view.crisis["members"], "member", nobody, at=right, max_selections=MOST),
    )


def _register(view: View, shown: pd.DataFrame, total: int) -> list[str]:
    """List the proposals; return the one that the reader opened."""
    say(
        '<div class="sp"><h2>What was put to the Council, and what became of it?</h2>'
        '<p class="quiet">Shown: {} of {}, newest first. Choose a row to open its record and sources.</p></div>',
        len(shown),
        total,
    )
    names = view.tables["actors"].set_index("actor")["name"]

    def named(codes: pd.Series) -> pd.Series:
        return codes.map(lambda text: ", ".join(names[code] for code in text.split()))

    table = pd.DataFrame(
        {
            "Day": shown["date"],
            "Kind": shown["kind"].map(TEXTS),
            "Symbol": shown["resolution"].where(shown["resolution"].notna(), shown["symbol"]),
            "Outcome": [sentence_case(outcome(row, names)) for row in shown.to_dict("records")],
            "In favour": shown["in_favour"],
            "Against": shown["against"],
            "Abstaining": shown["abstaining"],
            "Title": shown["title"],
            "Objected": named(shown["objected"]),
            "Dissociated": named(shown["dissociated"]),
            "Drafted by": named(shown["drafted_by"]),
            "Meeting": shown["meeting"],
        }
    )
    row = listing(
        view,
        table,
        "register",
        {"Record": shown["id"]},
        alt=f"{len(shown)} proposals, newest first",
        label="Download these proposals",
        note="Proposals put to the Security Council.",
    )
    return [] if row is None else [shown["id"].iloc[row]]


def _vetoes(view: View, shown: pd.DataFrame) -> list[str]:
    """List every veto and its caster; return the record that the reader opened."""
    cast = vetoes(view, shown)
    say('<div class="sp"><h2>Who cast which veto?</h2></div>')
    if cast.empty:
        say('<div class="sp"><p>None of the proposals shown was vetoed.</p></div>')
        return []
    by_text = cast.groupby("id", sort=False).agg(casters=("name", ", ".join), row=("date", "first")).reset_index()
    about = shown.set_index("id").loc[by_text["id"]].reset_index()
    say(
        '<div class="sp"><p class="quiet">{} by {} of permanent members, newest first.</p></div>',
        "1 proposal vetoed" if len(about) == 1 else f"{len(about)} proposals vetoed",
        number(len(cast), "vote against", "votes against"),
    )
    votes = about["in_favour"].astype(str) + "-" + about["against"].astype(str) + "-" + about["abstaining"].astype(str)
    table = pd.DataFrame(
        {"Day": about["date"], "Symbol": about["symbol"], "Vetoed by": by_text["casters"], "Votes": votes}
        | {"Title": about["title"]}
    )
    row = listing(
        view,
        table,
        "vetoes",
        {"Record": about["id"]},
        alt=f"{len(about)} vetoed proposals and who vetoed them",
        label="Download these vetoes",
        note="Vetoed proposals and who vetoed them, newest first.",
        rows=18,
    )
    say('<div class="sp"><p class="quiet">Votes are in favour, against and abstaining.</p></div>')
    return [] if row is None else [about["id"].iloc[row]]
