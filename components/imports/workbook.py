"""Rows of one sheet of an Excel workbook, read with openpyxl, which is loaded only here.

A workbook is a zip of XML. Before anything is read, the parts are counted, and one that declares entities is
refused: openpyxl itself does not guard against entities that grow (https://pypi.org/project/openpyxl, Security), and
no workbook needs any.
"""

import datetime as dt
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from components.imports.trouble import Trouble

UNPACKED = 500 * 1024 * 1024  # bytes of all parts; 350,000 rows of 50 columns come to some 300 MB
RATIO = 200  # unpacked to packed; sheets of repeated words come to some 30
SMALL = 1024 * 1024  # bytes unpacked, below which the ratio tells nothing
WIDTH = 1000  # columns
BLOCK = 1 << 20
MISSING = "to read .xlsx install openpyxl (pip install -r requirements.txt), or save the sheet as CSV UTF-8"
Cells = Iterator[tuple[int, Sequence[str]]]


def sheet_rows(path: Path, sheet: str = "", wish: str = "") -> tuple[str, Cells, list[Trouble]]:
    """Return the name of the sheet, its rows, and a list that fills with troubles while they are walked.

    Without a name the sheet that is called like the wish, else the first. Raises TableError.
    """
    from components.imports.table import TableError

    try:
        import openpyxl
    except ImportError:
        raise TableError(f"{path.name}: {MISSING}") from None
    try:
        _inspect(path)
        values = openpyxl.load_workbook(path, read_only=True, data_only=True)
        written = openpyxl.load_workbook(path, read_only=True)
    except TableError:
        raise
    except OSError:
        raise
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise TableError(f"{path.name} is not an Excel workbook that can be read: {type(error).__name__}") from None
    names = values.sheetnames
    if sheet and sheet not in names:
        raise TableError(f"{path.name} has no sheet `{sheet[:60]}`; expected one of {', '.join(names)}")
    name = sheet or (wish if wish in names else names[0])
    troubles: list[Trouble] = []
    return name, _rows(path.name, name, values[name], written[name], troubles), troubles


def _inspect(path: Path) -> None:
    """Refuse a zip that unpacks to too much, and XML with a document type."""
    from components.imports.table import TableError

    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            total = sum(part.file_size for part in parts)
            packed = max(1, sum(part.compress_size for part in parts))
            if total > UNPACKED or (total > SMALL and total / packed > RATIO):
                raise TableError(f"{path.name} unpacks to {total:,} bytes, {total // packed} times its size")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(archive, part):
                    raise TableError(f"{path.name}: {part.filename} declares a document type, which no workbook needs")
    except zipfile.BadZipFile:
        raise TableError(f"{path.name} is not an Excel workbook (.xlsx)") from None


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Tell whether a part holds ``<!DOCTYPE`` or is in UTF-16, where it would be spelt otherwise."""
    with archive.open(part) as stream:
        tail = b""
        while block := stream.read(BLOCK):
            if b"\x00" in block or b"<!DOCTYPE" in tail + block:
                return True
            tail = block[-len(b"<!DOCTYPE") :]
    return False


def _rows(file: str, sheet: str, values: Any, written: Any, troubles: list[Trouble]) -> Cells:
    """Yield each row's texts. ``written`` is the same sheet with formulas, to see those that hold no value."""
    for grid in (values, written):
        grid.reset_dimensions()  # what a file says of its size is not always so
    try:
        yield from _read_rows(file, sheet, values, written, troubles)
    finally:
        values.parent.close()
        written.parent.close()


def _read_rows(file: str, sheet: str, values: Any, written: Any, troubles: list[Trouble]) -> Cells:
    from components.imports.table import TableError, address

    for number, (row, formulas) in enumerate(zip(values.iter_rows(), written.iter_rows(), strict=True), 1):
        if len(row) > WIDTH:
            raise TableError(f"{file}: row {number} has {len(row):,} cells; {WIDTH:,} at most")
        texts = []
        for column, (cell, formula) in enumerate(zip(row, formulas, strict=False)):
            text = _text(cell.value)
            why = ""
            if cell.data_type == "e":
                why = "the cell holds an error"
            elif cell.value is None and formula.data_type == "f":
                why, text = "the formula holds no value; open the file in a spreadsheet and save it", ""
            if why:
                troubles.append(Trouble(file, sheet, number, address(number, column), "", text, why))
                text = ""
            texts.append(text)
        yield number, texts


def _text(value: Any) -> str:
    """Return a value as the text that a ledger writes: days as YYYY-MM-DD, whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case dt.datetime():
            return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
        case dt.date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
