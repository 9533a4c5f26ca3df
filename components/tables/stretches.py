"""How long each actor held each stance."""

import datetime as dt

import pandas as pd

COLUMNS = ["topic", "actor", "name", "kind", "stance", "rank", "label", "short", "first", "last", "positions", "id"]


def stretches(positions: pd.DataFrame, until: dt.date) -> pd.DataFrame:
    """One row for each unbroken time that an actor held one stance on a topic, from positions by date.

    ``first`` is the day of the first position of the stretch, ``id`` that position; ``last`` is the day of the
    first position that differs, else ``until``. ``positions`` counts the records. Of several positions on one
    day the one written last counts, as for standings.
    """
    if positions.empty:
        return positions.assign(first=positions["date"], last=positions["date"], positions=0)[COLUMNS]
    keys = ["topic", "actor"]
    daily = positions.drop_duplicates([*keys, "date"], keep="last").sort_values([*keys, "date"], kind="stable")
    begins = daily["stance"] != daily.groupby(keys)["stance"].shift()
    number = begins.cumsum()
    counted = positions.merge(daily.assign(number=number)[[*keys, "date", "number"]], on=[*keys, "date"])
    starts = daily[begins].assign(first=daily["date"], positions=counted.groupby("number").size().to_numpy())
    ends = starts.groupby(keys)["first"].shift(-1).fillna(pd.Timestamp(until))
    return starts.assign(last=ends)[COLUMNS].sort_values("first", kind="stable", ignore_index=True)
