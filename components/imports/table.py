"""Rows of a CSV file or of a sheet, each with its number; every cell as text, a day as YYYY-MM-DD.

CSV is read with the standard library, line by line, since published data sets are larger than memory should hold, and
with whatever mark parts the cells, since people's own programs write it. The other reader, `components.incoming.cells`,
takes what a visitor uploads: it is strict, holds to the limits of a ledger, and knows the line and column of each cell.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from components.document.cells import plain
from components.imports.trouble import Trouble

DELIMITERS = ",;\t"
SAMPLE = 1 << 20
CELL = 1 << 20  # characters; lists of sources in published files run to some hundred thousand
LETTERS = 26


class TableError(ValueError):
    """A file is not a table that can be read; the message says why."""


class Row(NamedTuple):
    """One row: its number as a spreadsheet shows it, and a text for each heading."""

    number: int
    texts: tuple[str, ...]


@dataclass
class Table:
    """A table while it is read. ``troubles`` grows as ``rows`` is walked, which goes once."""

    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: Iterator[Row] = field(default_factory=lambda: iter(()))
    troubles: list[Trouble] = field(default_factory=list)

    def trouble(self, row: int, column: int, value: str, why: str) -> Trouble:
        """Return a trouble at a cell; columns count from 0, and -1 is the row as a whole."""
        heading = self.headings[column] if 0 <= column < len(self.headings) else ""
        at = address(row, column) if row and column >= 0 else ""
        return Trouble(self.file, self.sheet, row, at, heading, value, why)


def address(row: int, column: int) -> str:
    """Return the address of a cell, as B7; columns count from 0, rows from 1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def open_table(path: Path, sheet: str = "", kind: str = "") -> Table:
    """Open a .csv, .tsv or .xlsx file. Raises TableError, and OSError where it cannot be read.

    Of a workbook without ``sheet`` the sheet that is called like the kind is read, else the first. The first row that
    holds something has the headings. Rows are read as they are asked for, so that a long file takes
    no more memory than a short one.
    """
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        from components.imports.workbook import sheet_rows

        name, cells, troubles = sheet_rows(path, sheet, kind)
        return _table(path.name, name, cells, troubles)
    if sheet:
        raise TableError(f"{path.name} has no sheets; --sheet is for .xlsx")
    if path.suffix.lower() not in (".csv", ".tsv", ".txt"):
        raise TableError(f"{path.name}: expected a .csv or .xlsx file")
    return _table(path.name, "", _csv_rows(path), [])


def _csv_rows(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    csv.field_size_limit(CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            sample = file.read(SAMPLE)
            file.seek(0)
            delimiter = _delimiter(sample)
            for number, cells in enumerate(csv.reader(file, delimiter=delimiter, strict=True), 1):
                yield number, [plain(cell) for cell in cells]
        except UnicodeDecodeError:
            raise TableError(f"{path.name} is not in UTF-8; save it as CSV UTF-8") from None
        except csv.Error as error:
            raise TableError(f"{path.name} is not a CSV file that can be read: {error}") from None


def _delimiter(sample: str) -> str:
    """Return the mark that parts the first row into the most cells."""
    lines = sample.splitlines(keepends=True)
    counts = {}
    for mark in DELIMITERS:
        try:
            counts[mark] = len(next(iter(csv.reader(lines, delimiter=mark)), []))
        except csv.Error:
            counts[mark] = 0
    return max(DELIMITERS, key=lambda mark: counts[mark])


def _table(file: str, sheet: str, cells: Iterable[tuple[int, Sequence[str]]], troubles: list[Trouble]) -> Table:
    rows = ((number, texts) for number, texts in cells if any(text.strip() for text in texts))
    number, first = next(rows, (0, ()))
    if not first:
        raise TableError(f"{file} holds no row")
    headings = [text.strip() for text in first]
    while headings and not headings[-1]:
        headings.pop()
    seen: dict[str, int] = {}
    for column, heading in enumerate(headings):
        if heading and heading in seen:
            both = f"{address(number, seen[heading])} and {address(number, column)}"
            raise TableError(f"{file}: the heading `{heading[:60]}` stands twice, in {both}")
        seen[heading] = column
    table = Table(file, sheet, tuple(headings), troubles=troubles)
    table.rows = _rows(table, rows)
    return table


def _rows(table: Table, rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Row]:
    """Yield rows as wide as the headings; cells beyond them are told, a row that is short is filled."""
    width = len(table.headings)
    for number, texts in rows:
        for column in range(width, len(texts)):
            if texts[column].strip():
                table.troubles.append(table.trouble(number, column, texts[column], "no heading stands above it"))
        yield Row(number, tuple(texts[:width]) + ("",) * (width - len(texts)))
