"""Tables as an Excel workbook in which nothing runs."""

import datetime as dt
import io
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from components.export.bundle import Bundle, Table, Value
from components.export.columns import Column

CHARACTERS = 32_767  # of a cell, by the format; a longer text would be cut
ROWS = 1_048_576
SHEET = 31  # characters of a sheet's name
LINK = 2_079  # characters; Excel takes no longer one
LINKS = 65_530  # of one sheet
FIRST_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
CREATED = dt.datetime(2000, 1, 1)  # the day of writing would make each file another
READ_ME = "Read me"
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(bundle: Bundle) -> bytes:
    """Return a workbook: a sheet that says what it is, then one for each table, headings frozen.

    Raises ValueError for a text or a table that is longer than Excel holds, naming the cell.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    book.set_properties({"title": bundle.title, "comments": bundle.covers, "created": CREATED})
    formats = {
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "head": book.add_format({"bold": True}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    _read_me(book.add_worksheet(READ_ME), bundle, formats)
    for name, table in bundle.tables.items():
        _sheet(book.add_worksheet(name[:SHEET]), name, table, formats)
    book.close()
    return out.getvalue()


def _read_me(sheet: Worksheet, bundle: Bundle, formats: dict[str, Any]) -> None:
    lines = [
        ("What this is", bundle.covers),
        *bundle.filters,
        ("Licence", bundle.licence),
        ("SHA-256 of the ledger", bundle.sha256),
        ("File", bundle.name),
    ]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 3, 12)
    sheet.set_column(4, 4, 80)
    row = 0
    for label, text in lines:
        sheet.write_string(row, 0, label, formats["head"])
        sheet.write_string(row, 1, checked(text, READ_ME, row, 1))
        row += 1
    row += 1
    for column, label in enumerate(("Sheet", "Column", "Type", "Unit", "Meaning")):
        sheet.write_string(row, column, label, formats["head"])
    for name, table in bundle.tables.items():
        for heading, meaning in table.columns.items():
            row += 1
            for column, text in enumerate((name[:SHEET], heading, meaning.kind, meaning.unit, meaning.means)):
                sheet.write_string(row, column, checked(text, READ_ME, row, column))


def _sheet(sheet: Worksheet, name: str, table: Table, formats: dict[str, Any]) -> None:
    if len(table.rows) >= ROWS:
        raise ValueError(f"sheet {name} has {len(table.rows):,} rows; Excel holds {ROWS - 1:,}")
    sheet.freeze_panes(1, 0)
    for at, (heading, column) in enumerate(table.columns.items()):
        sheet.write_string(0, at, checked(heading, name, 0, at), formats["head"])
        sheet.set_column(at, at, max(10, min(60, len(heading) + 2)) if column.kind != "string" else 24)
    links = 0
    kinds: list[Column] = list(table.columns.values())
    for down, row in enumerate(table.rows, start=1):
        for at, (value, column) in enumerate(zip(row, kinds, strict=True)):
            if column.kind == "link" and isinstance(value, str) and len(value) <= LINK and links < LINKS:
                sheet.write_url(down, at, value, string=value)
                links += 1
            else:
                _write(sheet, name, down, at, value, formats)


def _write(sheet: Worksheet, name: str, down: int, at: int, value: Value, formats: dict[str, Any]) -> None:
    """Write a cell as what it is; text is always a string, so that no formula comes of it."""
    if isinstance(value, bool):
        sheet.write_boolean(down, at, value)
    elif isinstance(value, int | float):
        sheet.write_number(down, at, value)
    elif isinstance(value, dt.date) and value >= FIRST_DAY:
        sheet.write_datetime(down, at, value, formats["date"])
    elif value is not None:
        sheet.write_string(down, at, checked(str(value), name, down, at))


def checked(text: str, sheet: str, down: int, at: int) -> str:
    """Return the text. Raises ValueError where it is longer than a cell holds."""
    if len(text.encode("utf-16-le")) // 2 > CHARACTERS:
        raise ValueError(
            f"sheet {sheet}, row {down + 1}, column {at + 1}: a text of {len(text):,} characters; "
            f"an Excel cell holds {CHARACTERS:,}"
        )
    return text
