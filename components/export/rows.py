"""Rows as CSV that a spreadsheet shows and does not run.

A text cell that a spreadsheet would take for a formula gets one apostrophe in front; a text that begins with an
apostrophe and such a character gets one more, so that `plain` undoes the rule exactly. Numbers stay numbers.
"""

import csv
import io
from typing import Any

import pandas as pd

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return a cell's text so that no spreadsheet runs it."""
    return f"'{text}" if text.lstrip("'").startswith(TRIGGERS) else text


def plain(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(TRIGGERS) else cell


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return the frame as RFC 4180 CSV in UTF-8, days as YYYY-MM-DD, missing cells empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(str(name)) for name in frame.columns])
    writer.writerows([_cell(value) for value in row] for row in frame.itertuples(index=False, name=None))
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value
