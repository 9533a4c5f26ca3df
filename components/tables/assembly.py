"""The roll calls of the General Assembly: counts against both lines, by regional group, and who changed ballot."""

import pandas as pd

from components.council import shares
from components.tables.each import each
from components.tables.groups import REGIONS
from components.tables.view import View
from components.tables.wording import sentence_case

ORDER = ("in_favour", "abstaining", "not_voting", "against")
NO_GROUP = "No regional group"
KINDS = ("resolution", "decision")  # what the Assembly adopts; a motion is about its procedure


def texts(view: View) -> pd.DataFrame:
    """One row for each resolution or decision of the Assembly by the as-of day, by date.

    The columns of ``proposals``, and ``short`` (66/253 A, or the kind where a text has no symbol), ``share`` (in
    favour among in favour and against, from 0 to 1; missing where the counts are), ``simple`` and ``two_thirds``
    (which majority it reaches).
    """
    proposals = view.tables["proposals"]
    put = proposals[(proposals["body"] == "general-assembly") & proposals["kind"].isin(KINDS)]
    put = put.reset_index(drop=True)
    counted = put["in_favour"].notna() & put["against"].notna()
    found = [
        shares(int(text.in_favour), int(text.against)) if known else shares(0, 0)
        for text, known in zip(each(put), counted, strict=True)
    ]
    named = put["resolution"].where(put["resolution"].notna(), put["symbol"])
    short = named.where(named.notna(), put["kind"].map(sentence_case)).astype(object).str.removeprefix("A/RES/")
    return put.assign(
        short=short,
        share=pd.Series([s.share for s in found], index=put.index, dtype=float),
        simple=[s.simple for s in found],
        two_thirds=[s.two_thirds for s in found],
    )


def cast(view: View, proposal: str) -> pd.DataFrame:
    """One row for each selected member with a ballot on a text, with the columns of ``ballots``."""
    ballots = view.tables["ballots"]
    return ballots[(ballots["proposal"] == proposal) & (ballots["body"] == "general-assembly")].reset_index(drop=True)


def by_group(view: View, proposal: str) -> pd.DataFrame:
    """One row for each regional group and ballot that occurs: group (its name), ballot, count, names by alphabet."""
    ballots = cast(view, proposal)
    region = view.tables["actors"].set_index("actor")["region"]
    group = ballots["state"].map(region).map(REGIONS).astype(object).fillna(NO_GROUP)
    keys = pd.DataFrame({"group": group, "ballot": ballots["ballot"], "name": ballots["name"]}).sort_values("name")
    names = keys.groupby(["group", "ballot"])["name"].agg(", ".join)
    sizes = keys.groupby(["group", "ballot"]).size()
    rows = [
        (name, ballot, int(sizes[name, ballot]), names[name, ballot])
        for name in (*REGIONS.values(), NO_GROUP)
        for ballot in (*ORDER, "unknown")
        if (name, ballot) in sizes.index
    ]
    return pd.DataFrame(rows, columns=["group", "ballot", "count", "names"])


def moves(view: View, before: str, after: str) -> pd.DataFrame:
    """One row for each selected member with a ballot on both texts, by name: state, name, before, after."""
    columns = ["state", "name", "ballot"]
    first, last = cast(view, before)[columns], cast(view, after)[["state", "ballot"]]
    both = first.merge(last, on="state", suffixes=("_before", "_after"))
    both = both.rename(columns={"ballot_before": "before", "ballot_after": "after"})
    return both.sort_values("name", kind="stable", ignore_index=True)


def flows(moved: pd.DataFrame) -> pd.DataFrame:
    """One row for each pair of ballots in ``moves``: before, after, count, names; the most members first."""
    grouped = moved.groupby(["before", "after"], as_index=False)
    found = grouped.agg(count=("state", "size"), names=("name", ", ".join))
    return found.sort_values("count", ascending=False, kind="stable", ignore_index=True)
