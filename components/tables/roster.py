"""In which order actors are listed."""

import pandas as pd


def roster(positions: pd.DataFrame, chamber: pd.DataFrame) -> pd.DataFrame:
    """One row for each actor with a position: members of the Security Council in their order, then by first record.

    ``actor``, ``who`` (its name), ``first`` (day of its first position), ``positions`` (how many) and ``changes``
    (how often the stance differs from the one before), from positions on one topic by date.
    """
    by_actor = positions.groupby("actor", sort=False)
    moved = by_actor["stance"].shift().notna() & (by_actor["stance"].shift() != positions["stance"])
    found = pd.DataFrame(
        {"who": by_actor["name"].first(), "first": by_actor["date"].min(), "positions": by_actor.size()}
    ).assign(changes=moved.groupby(positions["actor"]).sum())
    seat = {state: place for place, state in enumerate(chamber["state"])}
    place = found.index.to_series().map(seat).fillna(len(seat))
    return found.assign(place=place).sort_values(["place", "first"], kind="stable").drop(columns="place").reset_index()
