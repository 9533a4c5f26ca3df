"""The Security Council on a day, seat by seat, with where each member stands."""

import datetime as dt
from collections.abc import Set

import pandas as pd

from components.council import members
from components.reference import states

UNRECORDED = "unrecorded"
NOTHING = {"stance": UNRECORDED, "label": "No position recorded", "short": "Unrecorded", "effect": "unknown"}


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
    columns = ["stance", "rank", "label", "short", "effect", "date", "since", "id", "evidence"]
    held = standing.set_index("actor")[columns].reindex(seats["state"]).reset_index(drop=True)
    unrecorded = held["stance"].isna()
    for name, word in NOTHING.items():
        held[name] = held[name].where(~unrecorded, word)
    return pd.concat([seats, held], axis=1)
