"""Rows to a plain frame: text, numbers and days, with exactly the columns asked for."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd


def framed(rows: Sequence[Mapping[Any, Any]], columns: str, days: str = "", numbers: str = "") -> pd.DataFrame:
    """Return rows as a frame with exactly these columns, also when there is no row.

    The three lists are names with spaces between them; ``days`` become timestamps, ``numbers`` Int64, and missing
    text None. A key of a row that is not among the columns is left out.
    """
    frame = pd.DataFrame(rows, columns=columns.split())
    types: dict[str, Any] = dict.fromkeys(days.split(), "datetime64[us]")
    types |= dict.fromkeys(numbers.split(), "Int64")
    frame = frame.astype(types)
    texts = [name for name in frame.columns if name not in types and frame[name].dtype != bool]
    plain = frame[texts].astype(object)
    return frame.assign(**plain.where(plain.notna(), None))


def by_date(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows by their ``date``; rows of one day stay in their order."""
    return frame.sort_values("date", kind="stable", ignore_index=True)
