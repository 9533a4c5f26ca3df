"""What became of what was put to the Security Council."""

from typing import Any

import pandas as pd

from components.council import WITHOUT_VOTE
from components.findings.counts import number
from components.ledger.ballots import STATEMENTS
from components.tables import View
from components.tables.register import vetoes
from components.tables.wording import day, listed, sentence_case

OUTCOMES = ("adopted", "vetoed", "failed", "not agreed", "withdrawn", "not put to a vote", "unknown")
UNSETTLED = {"unknown": "of unknown outcome"}


def none_yet(view: View) -> str:
    """Return that nothing was put to the Security Council by the day, and from when on something was."""
    first = min((view.crisis["put_on"][name] for name in view.crisis["proposals"]), default=None)
    later = "" if first is None or first <= view.as_of else f" The first is of {day(first)}."
    return f"No proposal in the Security Council by {day(view.as_of)}.{later}"


def untaken(kind: str) -> str:
    """Return that nothing was decided on a text: by vote, or by agreement on a statement."""
    return f"no {'decision' if kind in STATEMENTS else 'vote'} was taken"


def no_ballots(kind: str) -> str:
    """Return why a proposal on which no vote was taken has no ballots to start from."""
    return f"{sentence_case(untaken(kind))} on this text, so it has no ballots. Choose ballots of another above."


def outcome(proposal: Any, names: pd.Series) -> str:
    """Return what became of a proposal: ``vetoed``; ``withdrawn by Russia; no vote was taken``.

    ``proposal`` is a row of the table, or a dictionary of it; ``names`` are those of actors by code.
    """
    became = str(proposal["outcome"])
    if became not in WITHOUT_VOTE:
        return became
    if who := listed([names[code] for code in proposal["withdrawn_by"].split()]):
        became += f" by {who}"
    return became if became == "not put to a vote" else f"{became}; {untaken(proposal['kind'])}"


def tally(view: View, proposals: pd.DataFrame) -> str:
    """Return how many of these proposals had which outcome, and who cast the vetoes."""
    if proposals.empty:
        return none_yet(view)
    sizes = proposals["outcome"].value_counts()
    parts = [f"{sizes[name]} {UNSETTLED.get(name, name)}" for name in OUTCOMES if name in sizes.index]
    if len(proposals) == 1:
        parts = [UNSETTLED.get(proposals["outcome"].iloc[0], proposals["outcome"].iloc[0])]
    begin = f"{number(len(proposals), 'proposal')} in the Security Council by {day(view.as_of)}: {listed(parts)}."
    casters = vetoes(view, proposals)["name"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    cast = listed([f"{name} {count}" for name, count in casters.items()])
    return f"{begin} Vetoes cast: {cast}." if cast else begin
