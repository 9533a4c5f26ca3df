"""What was known when: the records of a day that became known only after another day."""

import datetime as dt

import pandas as pd

from components.tables.records import KINDS, records
from components.tables.view import View

COLUMNS = ["id", "kind", "date", "known", "who", "title"]


def added_later(view: View, known_on: dt.date) -> pd.DataFrame:
    """One row for each record of the view that became known after a day only, in order of its own date.

    Columns id, kind, date, known, who, title. The view's other filters hold; its own day of knowledge does not.
    """
    now = view.again(known_on=None) if view.selection.known_on else view
    known = _of_records(now, "known")
    late = known[known > pd.Timestamp(known_on)]
    tables = {f"{kind}s": now.tables[f"{kind}s"] for kind in KINDS}
    found = records({name: frame[frame["id"].isin(late.index)] for name, frame in tables.items()})
    return found.assign(known=late.reindex(found["id"]).to_numpy())[COLUMNS]


def without_day(view: View) -> int:
    """Return how many records of the view count as known on their own date: no source has one, no ``known`` is set."""
    return int((_of_records(view, "known_by") == "date").sum())


def _of_records(view: View, column: str) -> pd.Series:
    """Return a column of every record of the view, by id."""
    values: pd.Series = pd.concat([view.tables[f"{kind}s"].set_index("id")[column] for kind in KINDS])
    return values
