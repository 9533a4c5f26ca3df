"""Which proposals two members both had a ballot on, and how often they agreed, in each body."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from components.alignment.agreement import NO_BALLOT, agreement, wilson
from components.tables import View

STATEMENTS = ("press-statement", "presidential-statement")  # agreed by consensus: nobody votes
CONSENSUS = ("joined", "objected", "dissociated")
CAST = ("in_favour", "against", "abstaining")
MEASURE = ["equal", "both", "share", "low", "high"]


def together(view: View, one: str, other: str) -> pd.DataFrame:
    """One row for each proposal on which two states both have a ballot, by date.

    The columns of ``ballots`` that tell the proposal, ``one`` and ``other`` (the ballots), ``statement`` (whether it
    asked for consensus), ``divided`` (whether known ballots of the body differ) and ``relation``: ``equal`` or
    ``different``; ``unknown`` where one ballot is not on record; ``absent`` where one took no part in the vote.
    """
    ballots = view.every_ballot
    columns = ["proposal", "date", "body", "kind", "outcome", "symbol", "title"]
    first = ballots.loc[ballots["state"] == one, [*columns, "ballot"]].rename(columns={"ballot": "one"})
    second = ballots.loc[ballots["state"] == other, ["proposal", "ballot"]].rename(columns={"ballot": "other"})
    both = first.merge(second, on="proposal").reset_index(drop=True)
    known = ballots[~ballots["ballot"].isin(["unknown", "not_voting"])]
    kinds = known.groupby("proposal")["ballot"].nunique()
    relation = np.where(both["one"] == both["other"], "equal", "different").astype(object)
    relation[(both[["one", "other"]] == "not_voting").any(axis=1).to_numpy()] = "absent"
    relation[(both[["one", "other"]] == "unknown").any(axis=1).to_numpy()] = "unknown"
    return both.assign(
        statement=both["kind"].isin(STATEMENTS),
        divided=both["proposal"].map(kinds).fillna(0) > 1,
        relation=relation,
    )


def by_body(shared: pd.DataFrame) -> pd.DataFrame:
    """One row for each body in a table of `together`, in the order of their first proposals.

    Of recorded votes: ``both`` (both ballots known), ``equal``, ``share``, ``low`` and ``high`` (95 % interval, from
    0 to 1), ``divided`` (of ``both``, those that divided the body) and ``divided_equal``, ``unknown`` and ``absent``
    (left out). Of texts put for consensus, never added to the votes: ``joined``, ``objected`` and
    ``dissociated`` (both did so), ``differed``, ``not_known``.
    """
    columns = ["body", *MEASURE, "divided", "divided_equal", "unknown", "absent"]
    columns += [*CONSENSUS, "differed", "not_known"]
    rows = []
    for body, own in shared.groupby("body", sort=False):
        votes, texts = own[~own["statement"]], own[own["statement"]]
        relation, alike = votes["relation"], texts["relation"] == "equal"
        counted = votes[relation.isin(["equal", "different"])]
        equal = counted["relation"] == "equal"
        low, high = wilson(int(equal.sum()), len(counted))
        rows.append(
            {"body": body, "equal": int(equal.sum()), "both": len(counted), "share": _share(equal)}
            | {"low": float(low), "high": float(high)}
            | {"divided": int(counted["divided"].sum()), "divided_equal": int((equal & counted["divided"]).sum())}
            | {"unknown": int((relation == "unknown").sum()), "absent": int((relation == "absent").sum())}
            | {act: int((alike & (texts["one"] == act)).sum()) for act in CONSENSUS}
            | {"differed": int((texts["relation"] == "different").sum())}
            | {"not_known": int((texts["relation"] == "unknown").sum())}
        )
    return pd.DataFrame(rows, columns=columns)


def _share(equal: pd.Series) -> float:
    return float(equal.mean()) if len(equal) else float("nan")


def pairs(view: View, states: Sequence[str], body: str) -> pd.DataFrame:
    """One row for each two of these states with a recorded vote of both in a body, in the order given.

    ``one``, ``other``, their names, ``equal``, ``both``, ``share``, ``low``, ``high``, and ``id``: the latest proposal
    on which the two differed, else the latest on which they voted alike.
    """
    ballots = view.every_ballot
    votes = ballots[(ballots["body"] == body) & ballots["ballot"].isin(CAST) & ballots["state"].isin(states)]
    states = [state for state in dict.fromkeys(states) if state in set(votes["state"])]
    proposals = list(votes["proposal"].drop_duplicates())  # by date
    grid = np.full((len(states), len(proposals)), NO_BALLOT)
    row, column = votes["state"].map(states.index), votes["proposal"].map(proposals.index)
    grid[row.to_numpy(dtype=int), column.to_numpy(dtype=int)] = votes["ballot"].map(CAST.index).to_numpy(dtype=int)
    equal, both = agreement(grid)
    low, high = wilson(equal, both)
    names = dict(zip(votes["state"], votes["name"], strict=True))
    rows = [
        {"one": states[i], "other": states[j], "one_name": names[states[i]], "other_name": names[states[j]]}
        | {"equal": int(equal[i, j]), "both": int(both[i, j]), "share": equal[i, j] / both[i, j]}
        | {"low": low[i, j], "high": high[i, j], "id": proposals[_telling(grid[i], grid[j])]}
        for i in range(len(states))
        for j in range(i + 1, len(states))
        if both[i, j]
    ]
    return pd.DataFrame(rows, columns=["one", "other", "one_name", "other_name", *MEASURE, "id"])


def _telling(one: np.ndarray, other: np.ndarray) -> int:
    """Return the place of the latest vote on which two rows of ballots differ, else of the latest that both have."""
    shared = (one != NO_BALLOT) & (other != NO_BALLOT)
    differ = shared & (one != other)
    return int(np.flatnonzero(differ if differ.any() else shared)[-1])
