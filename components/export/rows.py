"""Rows as CSV that a spreadsheet shows and does not run.

A text cell that a spreadsheet would take for a formula gets one apostrophe in front; a text that begins with an
apostrophe and such a character gets one more, so that `plain` undoes the rule exactly. Numbers stay numbers.
"""

import csv
import io
from collections.abc import Iterable

from components.export.bundle import Table, Value

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return a cell's text so that no spreadsheet runs it."""
    return f"'{text}" if text.lstrip("'").startswith(TRIGGERS) else text


def plain(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(TRIGGERS) else cell


def csv_bytes(table: Table) -> bytes:
    """Return a table as RFC 4180 CSV in UTF-8, days as YYYY-MM-DD, missing cells empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(guarded, table.columns))
    writer.writerows(map(_cells, table.rows))
    return out.getvalue().encode()


def _cells(row: Iterable[Value]) -> list[str]:
    return ["" if value is None else guarded(value) if isinstance(value, str) else str(value) for value in row]
