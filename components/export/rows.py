"""Rows as CSV that a spreadsheet shows and does not run. Numbers stay numbers."""

import csv
import io
from collections.abc import Iterable

from components.document.cells import guarded, plain
from components.export.bundle import Table, Value

__all__ = ["csv_bytes", "guarded", "plain"]


def csv_bytes(table: Table) -> bytes:
    """Return a table as RFC 4180 CSV in UTF-8, days as YYYY-MM-DD, missing cells empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(guarded, table.columns))
    writer.writerows(map(_cells, table.rows))
    return out.getvalue().encode()


def _cells(row: Iterable[Value]) -> list[str]:
    return ["" if value is None else guarded(value) if isinstance(value, str) else str(value) for value in row]
