"""How many actors hold each stance, day by day."""

import pandas as pd


def tally(positions: pd.DataFrame, steps: pd.DataFrame) -> pd.DataFrame:
    """One row for each day on which any count changes, with one column for each stance, in actors.

    From the positions on one topic by date. A count holds until the next row; actors with no position yet are
    in no column.
    """
    stances = list(steps["stance"])
    if positions.empty:
        return pd.DataFrame(columns=["date", *stances])
    daily = positions.drop_duplicates(["actor", "date"], keep="last")
    wide = daily.set_index(["date", "actor"])["rank"].unstack().sort_index().ffill()  # noqa: PD010 - no aggregation
    counts = {stance: (wide == rank).sum(axis=1).astype(int) for rank, stance in enumerate(stances)}
    frame = pd.DataFrame(counts).reset_index()
    moved = (frame[stances] != frame[stances].shift()).any(axis=1)
    return frame[moved].reset_index(drop=True)
