"""The Security Council on a day, seat by seat, with where each member stands."""

import datetime as dt
from collections.abc import Set

import pandas as pd

from components.council import members
from components.reference import states

UNRECORDED = "unrecorded"


def chamber(standing: pd.DataFrame, on: dt.date, wanted: Set[str] | None = None) -> pd.DataFrame:
    """One row for each seat on a day, permanent members first.

    ``stance`` is ``unrecorded`` where the state has no position yet; then ``rank``, ``since`` and ``id`` are
    missing and ``effect`` is ``unknown``. ``selected`` says whether the reader's filter has the state.
    """
    names = states()
    rows = [
        {"state": seat.state, "name": names[seat.state].name, "permanent": seat.permanent, "region": seat.region}
        | {"selected": wanted is None or seat.state in wanted}
        for seat in members(on)
    ]
    seats = pd.DataFrame(rows, columns=["state", "name", "permanent", "region", "selected"])
    seats = seats.astype({"permanent": bool, "selected": bool})  # before 1946 there is no row to tell the type from
    columns = ["actor", "stance", "rank", "label", "short", "effect", "date", "since", "id", "evidence"]
    merged = seats.merge(standing[columns], how="left", left_on="state", right_on="actor").drop(columns="actor")
    unrecorded = merged["stance"].isna()
    return merged.assign(
        stance=merged["stance"].where(~unrecorded, UNRECORDED),
        label=merged["label"].where(~unrecorded, "No position recorded"),
        short=merged["short"].where(~unrecorded, "Unrecorded"),
        effect=merged["effect"].where(~unrecorded, "unknown"),
    )
