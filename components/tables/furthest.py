"""Who once stood further out than now: a standing is the latest position, and a milder one may follow a stronger."""

import pandas as pd


def furthest(positions: pd.DataFrame, steps: pd.DataFrame) -> pd.DataFrame:
    """One row for each actor that was further out on the side on which it stands: the last position at that step.

    From the positions on one topic by date, and the topic's scale. Further out on a side, for or against, is further
    from the rest of the scale; the steps in between have no further. Columns as of the positions, by name.
    """
    if positions.empty:
        return positions
    outwards = {side: _outwards(steps, side) for side in ("for", "against")}
    reach = positions["rank"].astype(float) * positions["effect"].map(outwards).astype(float)
    now = positions.assign(reach=reach).drop_duplicates("actor", keep="last").set_index("actor")
    same = positions["effect"] == positions["actor"].map(now["effect"])
    beyond = positions.assign(reach=reach)[same & (reach > positions["actor"].map(now["reach"]))]
    last = beyond.sort_values(["reach", "date"], kind="stable").drop_duplicates("actor", keep="last")
    return last.drop(columns="reach").sort_values("name", kind="stable", ignore_index=True)


def _outwards(steps: pd.DataFrame, side: str) -> float | None:
    own, rest = (steps.loc[(steps["effect"] == side) == is_own, "rank"] for is_own in (True, False))
    if own.empty or rest.empty:
        return None
    return 1.0 if own.mean() > rest.mean() else -1.0
