"""What found no place in the ledger: where it stands in the table, and why."""

import csv
import io
import json
from collections.abc import Iterable
from typing import NamedTuple

from components.document.cells import guarded
from components.document.fault import visible

SHOWN = 60  # characters of a value; the report has all of it


class Trouble(NamedTuple):
    """One cell, row or column that was not placed.

    ``row`` counts from 1 as a spreadsheet does, 0 where the trouble is not in one row; ``cell`` is an address such as
    B7; ``column`` the heading.
    """

    file: str
    sheet: str
    row: int
    cell: str
    column: str
    value: str
    why: str

    def __str__(self) -> str:
        """Return it on one line: ``table.csv, B7, column Actor, `Utopia`: no state or actor has this name``."""
        parts = [self.file, self.sheet, self.cell or (f"row {self.row}" if self.row else "")]
        if self.column:
            parts.append(f"column {self.column}")
        if self.value:
            parts.append(f"`{self.value[:SHOWN]}{'...' if len(self.value) > SHOWN else ''}`")
        return visible(f"{', '.join(part for part in parts if part)}: {self.why}")


def as_lines(troubles: Iterable[Trouble]) -> str:
    """Return a line for each."""
    return "".join(f"{trouble}\n" for trouble in troubles)


def as_json(troubles: Iterable[Trouble]) -> str:
    """Return a list of objects with file, sheet, row, cell, column, value and why."""
    return json.dumps([trouble._asdict() for trouble in troubles], indent=1, ensure_ascii=False) + "\n"


def as_csv(troubles: Iterable[Trouble]) -> str:
    """Return RFC 4180 CSV whose cells no spreadsheet runs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(Trouble._fields)
    for trouble in troubles:
        writer.writerow([guarded(part) if isinstance(part, str) else part for part in trouble])
    return out.getvalue()
