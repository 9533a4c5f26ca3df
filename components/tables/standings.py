"""Where each actor stands, and since when."""

import pandas as pd

COLUMNS = [
    "actor", "name", "kind", "stance", "rank", "label", "short", "effect",
    "date", "since", "id", "evidence", "positions",
]  # fmt: skip


def standings(positions: pd.DataFrame) -> pd.DataFrame:
    """One row for each actor with a position, from the positions on one topic by date.

    The standing is the actor's latest position; of several on one day the one written last. ``date`` and ``id``
    are that position's, ``since`` is the day from which every recorded position has had this stance, and
    ``positions`` counts the records.
    """
    positions = positions[[name for name in COLUMNS if name in positions]]
    if positions.empty:
        return positions.assign(since=positions["date"], positions=0)[COLUMNS]
    latest = positions.drop_duplicates("actor", keep="last")
    changed = positions["stance"] != positions.groupby("actor")["stance"].shift()
    since = positions[changed].drop_duplicates("actor", keep="last").set_index("actor")["date"]
    counts = positions["actor"].value_counts()
    return latest.assign(since=latest["actor"].map(since), positions=latest["actor"].map(counts))[COLUMNS].reset_index(
        drop=True
    )


def changes(positions: pd.DataFrame) -> pd.DataFrame:
    """One row for each change of standing, from the positions on one topic by date.

    ``from_short`` and ``to_short`` name the stances, ``days`` is the time since the actor's last record before.
    """
    by_actor = positions.groupby("actor")
    before = positions.assign(
        from_stance=by_actor["stance"].shift(),
        from_short=by_actor["short"].shift(),
        from_rank=by_actor["rank"].shift(),
        days=(positions["date"] - by_actor["date"].shift()).dt.days,
    )
    moved = before[before["from_stance"].notna() & (before["from_stance"] != before["stance"])]
    columns = [
        "date",
        "actor",
        "name",
        "from_stance",
        "from_short",
        "from_rank",
        "stance",
        "short",
        "rank",
        "days",
        "id",
    ]
    return moved[columns].rename(columns={"short": "to_short"}).reset_index(drop=True)
