"""The register of what was put to the Security Council: filtered, its vetoes, its roll calls seat by seat."""

from collections.abc import Collection, Sequence

import pandas as pd

from components.council import WITHOUT_VOTE, permanent
from components.council import members as members_on
from components.tables.each import each
from components.tables.roll import council_proposals
from components.tables.view import View

ORDER = ("in_favour", "joined", "dissociated", "abstaining", "not_voting", "unknown", "against", "objected")


def register(
    view: View, outcomes: Sequence[str] = (), kinds: Sequence[str] = (), members: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the rows of `council_proposals` of some outcomes and kinds, put while one of these states was a member.

    What is left empty keeps every row.
    """
    proposals = council_proposals(view)
    ballots = view.every_ballot
    kept = pd.Series(True, index=proposals.index)
    if outcomes:
        kept &= proposals["outcome"].isin(outcomes)
    if kinds:
        kept &= proposals["kind"].isin(kinds)
    if members:
        named = proposals["id"].isin(ballots.loc[ballots["state"].isin(members), "proposal"])
        kept &= named | (proposals["outcome"].isin(WITHOUT_VOTE) & seated(proposals["date"], members))
    return proposals[kept].reset_index(drop=True)


def seated(days: pd.Series, states: Collection[str]) -> pd.Series:
    """Return for each day whether one of these states sat on the Security Council."""
    sat = [any(seat.state in states for seat in members_on(day.date())) for day in days]
    return pd.Series(sat, index=days.index, dtype=bool)


def vetoes(view: View, proposals: pd.DataFrame) -> pd.DataFrame:
    """One row for each veto: the columns of ``proposals``, state and name of the permanent member against.

    A proposal that was vetoed by two members has two rows; one without ballots on record has none.
    """
    vetoed = proposals[proposals["outcome"] == "vetoed"]
    against = view.every_ballot[view.every_ballot["ballot"] == "against"][["proposal", "state", "name"]]
    rows = vetoed.merge(against, left_on="id", right_on="proposal")
    entitled = [row.state in permanent(row.date.date()) for row in each(rows)]
    return rows[pd.Series(entitled, index=rows.index, dtype=bool)].reset_index(drop=True)


def strips(view: View, proposals: pd.DataFrame) -> pd.DataFrame:
    """One row for each member and proposal: id, row (of the proposal), place, state, name, ballot.

    A proposal on which no vote was taken has rows for the members that are named only.
    ``place`` counts from 1 within a proposal, from support to opposition; equal ballots are in the order of names.
    """
    cast = view.every_ballot[["proposal", "state", "name", "ballot"]]
    put = pd.DataFrame({"id": proposals["id"], "row": range(len(proposals))})
    rank = {ballot: place for place, ballot in enumerate(ORDER)}
    rows = put.merge(cast, left_on="id", right_on="proposal")
    rows = rows.assign(rank=rows["ballot"].map(rank)).sort_values(["row", "rank", "name"], kind="stable")
    rows = rows.assign(place=rows.groupby("row").cumcount() + 1)
    return rows[["id", "row", "place", "state", "name", "ballot"]].reset_index(drop=True)
