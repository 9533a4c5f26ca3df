"""What the records rest on: how many sources, of which tier, and what each source carries."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from components.tables.records import KINDS, records
from components.tables.view import View

TIERS = (1, 2, 3, 4)
REPOSTS = 4
RESTS = {
    "one-source": "One source only",
    "one-publisher": "One publisher only",
    "tier-3-4": "Sources of tier 3 and 4 only",
    "reposts": "Reposts, blogs, mirrors or wikis only",
}


def _cited(view: View) -> pd.DataFrame:
    """One row for each visible record and source that it cites; under known-on none that was published later."""
    visible = pd.concat(
        [view.tables[f"{kind}s"][["id"]].assign(kind=kind) for kind in KINDS], ignore_index=True
    ).rename(columns={"id": "record"})
    cited = view.tables["citations"].merge(visible, on="record").merge(view.tables["sources"], on="source")
    if view.selection.known_on is None:
        return cited
    return cited[~(cited["date"] > pd.Timestamp(view.selection.known_on))]


def _rest(cited: pd.DataFrame) -> pd.DataFrame:
    """One row for each record in a table of `_cited`, by id: count, publishers, strongest."""
    by_record = cited.groupby("record")
    return pd.DataFrame(
        {
            "count": by_record.size(),
            "publishers": cited.drop_duplicates(["record", "publisher"]).groupby("record").size(),
            "strongest": by_record["tier"].min(),
        }
    )


def supports(view: View) -> pd.DataFrame:
    """One row for each record: the columns of `records`, and what it rests on.

    ``count`` is its number of sources, ``publishers`` that of their publishers, ``strongest`` the lowest number of
    their tiers (1 is the strongest), missing where no source was published by known-on.
    """
    found = records(view.tables).merge(_rest(_cited(view)), how="left", left_on="id", right_index=True)
    return found.astype({"strongest": "Int64"}).assign(
        count=found["count"].fillna(0).astype(int), publishers=found["publishers"].fillna(0).astype(int)
    )


def resting(found: pd.DataFrame, how: str) -> pd.DataFrame:
    """Return the records of `supports` that rest on so little: ``how`` is a key of `RESTS`."""
    kept = {
        "one-source": found["count"] == 1,
        "one-publisher": found["publishers"] == 1,
        "tier-3-4": found["strongest"] >= REPOSTS - 1,
        "reposts": found["strongest"] == REPOSTS,
    }[how]
    return found[kept.fillna(False)].reset_index(drop=True)


def by_tier(view: View) -> pd.DataFrame:
    """One row for each kind of record and tier that is the strongest of some: kind, tier, count, most.

    ``most`` names up to three publishers of that tier that these records cite most often, the first by alphabet of
    equals.
    """
    cited = _cited(view)
    best = cited[cited["tier"] == cited["record"].map(_rest(cited)["strongest"])].sort_values("publisher")
    carrying: dict[tuple[str, int], set[str]] = {}
    often: dict[tuple[str, int], Counter[str]] = {}
    for record, kind, tier, publisher in best[["record", "kind", "tier", "publisher"]].itertuples(index=False):
        carrying.setdefault((kind, tier), set()).add(record)
        often.setdefault((kind, tier), Counter())[publisher] += 1
    rows = [
        (kind, tier, len(carrying[kind, tier]), "; ".join(name for name, _ in often[kind, tier].most_common(3)))
        for kind in KINDS
        for tier in TIERS
        if (kind, tier) in carrying
    ]
    return pd.DataFrame(rows, columns=["kind", "tier", "count", "most"])


def desk(view: View, tiers: Sequence[int] = ()) -> pd.DataFrame:
    """One row for each source of some tiers (all where empty) that a visible record cites, the most cited first.

    The columns of ``sources``, one for each kind of record with the number of records that cite it, ``records`` in
    all, and ``alone``: the records that have no other source.
    """
    cited = _cited(view)
    counts = cited.groupby(["source", "kind"]).size().unstack(fill_value=0)  # noqa: PD010 - no aggregation
    counts = counts.reindex(columns=list(KINDS), fill_value=0)
    only = cited[~cited["record"].duplicated(keep=False)]["source"].value_counts()
    sources = view.tables["sources"]
    sources = sources[sources["source"].isin(counts.index)]
    if tiers:
        sources = sources[sources["tier"].isin(tiers)]
    rows = sources.drop(columns="cited").merge(counts, left_on="source", right_index=True)
    rows = rows.assign(
        records=rows[list(KINDS)].sum(axis=1).astype(int),
        alone=rows["source"].map(only).fillna(0).astype(int),
    )
    return rows.sort_values(["records", "publisher"], ascending=[False, True], kind="stable", ignore_index=True)


def carried(view: View, source: str) -> list[str]:
    """Return the ids of the visible records that cite a source, the newest first."""
    cited = _cited(view)
    ids = cited.loc[cited["source"] == source, "record"]
    found = records(view.tables)
    return list(found.loc[found["id"].isin(ids), "id"].iloc[::-1])
