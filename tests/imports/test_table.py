import datetime as dt
import io
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from components.imports import workbook
from components.imports.table import TableError, address, open_table


def csv_file(folder: Path, data: bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(data)
    return path


def rows(path: Path, sheet: str = "") -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]], list[str]]:
    table = open_table(path, sheet)
    read = [tuple(row) for row in table.rows]
    return table.headings, read, [str(trouble) for trouble in table.troubles]


@pytest.mark.parametrize(("column", "letters"), [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")])
def test_addresses_are_those_of_a_spreadsheet(column, letters):
    assert address(1, column) == letters


@pytest.mark.parametrize("data", ["a,b\n1,2\n", "\ufeffa;b\r\n1;2\r\n", "a\tb\n1\t2", 'a,b\n"1",2\n'])
def test_the_mark_between_cells_is_seen(tmp_path, data):
    assert rows(csv_file(tmp_path, data.encode())) == (("a", "b"), [(2, ("1", "2"))], [])


def test_formula_cells_of_our_own_files_come_back(tmp_path):
    assert rows(csv_file(tmp_path, b"a,b\n'=1+1,''=x\n"))[1] == [(2, ("=1+1", "'=x"))]


def test_empty_rows_are_passed_over_and_counted(tmp_path):
    headings, read, _ = rows(csv_file(tmp_path, b"\n,\na,b\n\n1,\n"))
    assert headings == ("a", "b")
    assert read == [(5, ("1", ""))]


def test_cells_without_a_heading_are_told(tmp_path):
    assert rows(csv_file(tmp_path, b"a,b\n1,2,3\n4\n")) == (
        ("a", "b"),
        [(2, ("1", "2")), (3, ("4", ""))],
        ["table.csv, C2, `3`: no heading stands above it"],
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "holds no row"),
        (b"a,b,a\n", "the heading `a` stands twice, in A1 and C1"),
        ("a\nDerʿa\n".encode("utf-16"), "is not in UTF-8"),
        ("a\nTürkiye\n".encode("latin-1"), "is not in UTF-8"),
        (b'a,b\n"1,2\n', "is not a CSV file that can be read"),
    ],
)
def test_files_that_are_no_table(tmp_path, data, why):
    with pytest.raises(TableError, match=why):
        rows(csv_file(tmp_path, data))


def book(folder: Path, cells: list[list[object]], title: str = "Sheet") -> Path:
    made = openpyxl.Workbook()
    made.active.title = title
    for row in cells:
        made.active.append(row)
    path = folder / "book.xlsx"
    made.save(path)
    return path


def test_a_sheet_has_days_numbers_and_truth_as_a_ledger_writes_them(tmp_path):
    cells = [["Day", "Count", "Round", "Who"], [dt.datetime(2011, 4, 27), 400, True, "Syria"], [None, 3.5, None, None]]
    assert rows(book(tmp_path, cells)) == (
        ("Day", "Count", "Round", "Who"),
        [(2, ("2011-04-27", "400", "true", "Syria")), (3, ("", "3.5", "", ""))],
        [],
    )


def test_errors_and_formulas_without_a_value_are_told(tmp_path):
    assert rows(book(tmp_path, [["a", "b"], ["#REF!", "x"], ["=1+1", "y"]])) == (
        ("a", "b"),
        [(2, ("", "x")), (3, ("", "y"))],
        [
            "book.xlsx, Sheet, A2, `#REF!`: the cell holds an error",
            "book.xlsx, Sheet, A3: the formula holds no value; open the file in a spreadsheet and save it",
        ],
    )


def test_the_sheet_is_the_one_that_is_named_or_that_of_the_kind(tmp_path):
    path = book(tmp_path, [["Read me"]])
    made = openpyxl.load_workbook(path)
    made.create_sheet("positions").append(["actor"])
    made.save(path)
    assert open_table(path).headings == ("Read me",)
    assert open_table(path, "", "positions").headings == ("actor",)
    assert open_table(path, "positions").sheet == "positions"
    with pytest.raises(TableError, match="has no sheet `events`; expected one of Sheet, positions"):
        open_table(path, "events")


def with_part(path: Path, name: str, data: bytes) -> Path:
    """Write a workbook anew with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
    path.write_bytes(out.getvalue())
    return path


BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>"""


@pytest.mark.parametrize("data", [BOMB, BOMB.decode().encode("utf-16")])
def test_entities_are_refused_before_anything_is_read(tmp_path, data):
    path = with_part(book(tmp_path, [["a"], ["x"]]), "xl/styles.xml", data)
    with pytest.raises(TableError, match="declares a document type, which no workbook needs"):
        open_table(path)


def test_a_workbook_that_unpacks_to_far_more_is_refused(tmp_path, monkeypatch):
    path = with_part(book(tmp_path, [["a"]]), "xl/styles.xml", b" " * 5_000_000)
    with pytest.raises(TableError, match=r"unpacks to 5,0\d\d,\d\d\d bytes, \d+ times its size"):
        open_table(path)
    monkeypatch.setattr(workbook, "UNPACKED", 100)
    with pytest.raises(TableError, match="unpacks to"):
        open_table(book(tmp_path, [["a"]]))


def test_what_is_no_workbook(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(TableError, match="is not an Excel workbook"):
        open_table(path)


def test_without_the_library_the_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(TableError, match=r"install openpyxl .*, or save the sheet as CSV UTF-8"):
        open_table(tmp_path / "book.xlsx")
