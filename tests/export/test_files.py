"""Files against the table on screen, read back by other libraries than those that wrote them."""

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from frictionless import Package

from components.export.bundle import Bundle, Table, everything, narrowed, plain_value, shown
from components.export.columns import Column, text
from components.export.formats import FORMATS
from components.export.rows import plain
from components.export.workbook import workbook
from components.tables import View
from tests.export.test_columns import name
from tests.figures.test_contract import CHARTS, options

HOSTILE = ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "=cmd|' /C calc'!A0", "＝1", "'=1", "'", "", "_x0041_", "{=1}",
           "http://example.org", "mailto:a@b.org", "internal:Sheet!A1", "1e5", "TRUE"]  # fmt: skip


def from_csv(cell: str, kind: str) -> Any:
    """What a cell of a CSV file says."""
    if cell == "":
        return None
    number = {"integer": int, "number": float, "boolean": {"True": True, "False": False}.__getitem__}
    return number.get(kind, dt.date.fromisoformat if kind == "date" else plain)(cell)


def on_screen(frame: pd.DataFrame) -> list[list[Any]]:
    """A frame as a reader sees it: days as days, nothing where a cell is empty."""
    return [
        [
            None
            if value is None or pd.isna(value) or value == ""
            else value.date()
            if isinstance(value, pd.Timestamp)
            else value
            for value in row
        ]
        for row in frame.astype(object).to_numpy().tolist()
    ]


def read_csv(data: bytes, part: str, columns: dict[str, Column]) -> list[list[Any]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        lines = list(csv.reader(io.StringIO(archive.read(f"{part}.csv").decode(), newline="")))
    assert [plain(heading) for heading in lines[0]] == list(columns)
    return [[from_csv(cell, c.kind) for cell, c in zip(line, columns.values(), strict=True)] for line in lines[1:]]


def read_xlsx(data: bytes, part: str) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data))[part[:31]]
    assert sheet.freeze_panes == "A2"
    return [
        [None if v == "" else v.date() if isinstance(v, dt.datetime) else v for v in row]
        for row in sheet.iter_rows(min_row=2, values_only=True)
    ]


def read_json(data: bytes, part: str, columns: dict[str, Column]) -> list[list[Any]]:
    found = json.loads(data)["tables"][part]
    assert [field["name"] for field in found["fields"]] == list(columns)
    return [
        [
            None if v in (None, "") else dt.date.fromisoformat(v) if columns[h].kind == "date" else v
            for h, v in row.items()
        ]
        for row in found["rows"]
    ]


def read_parquet(data: bytes) -> list[list[Any]]:
    return [[None if v == "" else v for v in row.values()] for row in pq.read_table(io.BytesIO(data)).to_pylist()]


@pytest.mark.parametrize("chart", CHARTS, ids=name)
def test_every_file_is_the_table_on_screen_row_for_row(chart, view: Callable[..., View]) -> None:
    seen = view("2012-12-31")
    frame = chart.rows(seen, **options(chart, seen))
    part = name(chart)
    bundle = shown(seen, part, frame, "Why?")
    columns, expected = bundle.tables[part].columns, on_screen(frame)
    assert len(expected) > 0
    assert read_csv(FORMATS["csv"].write(bundle), part, columns) == expected
    assert read_json(FORMATS["json"].write(bundle), part, columns) == expected
    assert read_parquet(FORMATS["parquet"].write(bundle)) == expected
    assert read_xlsx(FORMATS["xlsx"].write(bundle), part) == expected


def test_every_table_of_the_ledger_is_in_each_file(view: Callable[..., View]) -> None:
    seen = view("2011-04-28")
    bundle = everything(seen)
    made = {form: FORMATS[form].write(bundle) for form in FORMATS}
    parquet = zipfile.ZipFile(io.BytesIO(made["parquet"]))
    assert list(bundle.tables) == list(seen.whole)
    for part, frame in seen.whole.items():
        columns, expected = bundle.tables[part].columns, on_screen(frame)
        assert read_csv(made["csv"], part, columns) == expected
        assert read_json(made["json"], part, columns) == expected
        assert read_parquet(parquet.read(f"{part}.parquet")) == expected
        assert read_xlsx(made["xlsx"], part) == expected


def test_pandas_reads_what_was_written(view: Callable[..., View]) -> None:
    bundle = narrowed(view("2011-04-28"), ("estimates",))
    excel = pd.read_excel(io.BytesIO(FORMATS["xlsx"].write(bundle)), sheet_name="estimates")
    parquet = pd.read_parquet(io.BytesIO(FORMATS["parquet"].write(bundle)))
    assert bundle.name == "syria-2011-estimates-2011-04-28-00000000"
    assert len(excel) == len(parquet) == len(bundle.tables["estimates"].rows)
    deraa = excel.set_index("id").loc["ca-2011-04-27-human-rights-groups-unna"]
    assert deraa["date"] == pd.Timestamp("2011-04-27")
    assert deraa["low"] == 35
    assert parquet.set_index("id").loc["ca-2011-04-27-human-rights-groups-unna", "low"] == 35
    assert parquet["date"].iloc[0] == view("2011-04-28").tables["estimates"]["date"].iloc[0].date()


def hostile(texts: list[str]) -> Bundle:
    columns = {"=A": text("A."), "B": Column("integer", "B.", "persons"), "C": Column("link", "C.")}
    rows = [(value, -5, None) for value in texts]
    return Bundle(
        "x-1", "x", "=X", "0" * 64, "CC-BY-4.0", "=Covers", [("Ledger", "=1")], [], {"rows": Table("", columns, rows)}
    )


def test_nothing_in_a_workbook_runs() -> None:
    data = FORMATS["xlsx"].write(hostile(HOSTILE))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(entry).decode() for entry in archive.namelist() if "worksheets/sheet" in entry]
        assert not any(
            "hyperlink" in archive.read(entry).decode().lower() for entry in archive.namelist() if "_rels" in entry
        )
    assert len(sheets) == 2
    assert not any("<f>" in sheet or "<f " in sheet or "<hyperlink" in sheet for sheet in sheets)
    cells = openpyxl.load_workbook(io.BytesIO(data))["rows"]
    assert [cells.cell(row, 1).data_type for row in range(2, len(HOSTILE) + 2)].count("f") == 0
    assert cells["B2"].value == -5


def test_hostile_texts_come_back_as_they_were() -> None:
    bundle = hostile(HOSTILE)
    columns = bundle.tables["rows"].columns
    expected = [[value or None, -5, None] for value in HOSTILE]
    assert read_csv(FORMATS["csv"].write(bundle), "rows", columns) == expected
    assert read_json(FORMATS["json"].write(bundle), "rows", columns) == expected
    assert read_parquet(FORMATS["parquet"].write(bundle)) == expected
    assert [row[0] for row in read_xlsx(FORMATS["xlsx"].write(bundle), "rows")] == [row[0] for row in expected]


def test_a_number_that_is_none_is_null_in_json_and_empty_elsewhere() -> None:
    frame = pd.DataFrame(
        {
            "Least": pd.array([None, 3], dtype="Int64"),
            "Share": [float("nan"), 0.5],
            "Who": [None, float("nan")],
            "Day": pd.to_datetime([None, "2012-02-29T23:30:00+05:00"]),
        }
    )
    columns = {"Least": Column("integer", "L."), "Share": Column("number", "S.")}
    columns |= {"Who": text("W."), "Day": Column("date", "D.")}
    made = Table(
        "",
        columns,
        [
            tuple(plain_value(value, kind.kind) for value, kind in zip(row, columns.values(), strict=True))
            for row in frame.itertuples(index=False, name=None)
        ],
    )
    bundle = hostile([])._replace(tables={"rows": made})
    data = FORMATS["json"].write(bundle)

    def refused(word: str) -> None:
        raise AssertionError(word)  # NaN and Infinity, which are no JSON

    found = json.loads(data, parse_constant=refused)["tables"]["rows"]["rows"]
    assert found == [
        {"Least": None, "Share": None, "Who": None, "Day": None},
        {"Least": 3, "Share": 0.5, "Who": None, "Day": "2012-02-29"},
    ]
    csv_file = zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(bundle))).read("rows.csv").decode()
    assert csv_file == "Least,Share,Who,Day\r\n,,,\r\n3,0.5,,2012-02-29\r\n"
    assert read_xlsx(FORMATS["xlsx"].write(bundle), "rows") == [
        [None] * 4,
        [3, 0.5, None, dt.date(2012, 2, 29)],
    ]


@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ud800", "\ufffe"])
def test_a_character_that_no_file_may_hold_crashes_no_writer(mark: str) -> None:
    """A ledger cannot hold one; whoever calls the writers with other rows gets a file, or a sentence."""
    for form in FORMATS.values():
        try:
            assert form.write(hostile([f"a{mark}b"]))
        except UnicodeEncodeError:  # half a pair, of which no file can be made
            assert mark == "\ud800"


def test_only_a_column_of_links_has_links(view: Callable[..., View]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(everything(view()))))
    linked = {(s.title, s.cell(1, c.column).value) for s in book for row in s.iter_rows(2) for c in row if c.hyperlink}
    assert linked == {("sources", "url"), ("proposals", "digital_library")} | (linked & {("sources", "archive")})


@pytest.mark.parametrize(("length", "letter"), [(32_768, "a"), (16_384, "\N{GRINNING FACE}")])
def test_a_text_that_excel_would_cut_is_refused_and_its_cell_named(length: int, letter: str) -> None:
    with pytest.raises(
        ValueError, match=r"sheet rows, row 3, column 1: a text of [\d,]+ characters; an Excel cell holds 32,767"
    ):
        workbook(hostile(["short", letter * length]))


def test_the_longest_text_that_fits_is_kept_whole() -> None:
    data = workbook(hostile(["a" * 32_767]))
    assert len(openpyxl.load_workbook(io.BytesIO(data))["rows"]["A2"].value) == 32_767


def test_days_that_excel_cannot_count_are_text() -> None:
    columns = {"Day": Column("date", "Day.")}
    rows = [(dt.date(1899, 7, 1),), (dt.date(1945, 6, 26),)]
    data = workbook(hostile([])._replace(tables={"rows": Table("", columns, rows)}))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["rows"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["1899-07-01", dt.datetime(1945, 6, 26)]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_rows_give_the_same_bytes(form: str, view: Callable[..., View]) -> None:
    assert FORMATS[form].write(everything(view())) == FORMATS[form].write(everything(view()))


@pytest.mark.parametrize("form", FORMATS)
def test_no_row_is_a_file_with_headings(form: str) -> None:
    bundle = hostile([])
    data = FORMATS[form].write(bundle)
    columns = bundle.tables["rows"].columns
    if form == "csv":
        assert read_csv(data, "rows", columns) == []
    elif form == "json":
        assert read_json(data, "rows", columns) == []
    elif form == "parquet":
        assert pq.read_table(io.BytesIO(data)).column_names == list(columns)
    else:
        assert read_xlsx(data, "rows") == []


@pytest.mark.parametrize("make", [everything, narrowed], ids=["everything", "narrowed"])
def test_the_package_is_valid_by_frictionless(make, view: Callable[..., View], tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(FORMATS["csv"].write(make(view("2024-12-31"))))
    report = Package(str(path)).validate()
    assert report.flatten(["type", "message"]) == []
    assert report.valid
    assert report.stats["tasks"] == 14


def test_the_package_says_what_it_is(view: Callable[..., View]) -> None:
    seen = view("2011-04-28", states=("CHN", "RUS"))
    data = FORMATS["csv"].write(narrowed(seen, ("positions",)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["datapackage.json", "positions.csv"]
        head = json.loads(archive.read("datapackage.json"))
    assert head["name"] == "syria-2011-positions-2011-04-28-00000000"
    assert head["description"].startswith(
        "Syria since the 2011 uprising, as of 28 April 2011. States: China and Russia."
    )
    assert head["filters"]["States"] == "China and Russia"
    assert head["licenses"] == [{"name": "CC-BY-4.0"}]
    assert all(source["path"].startswith("http") for source in head["sources"])
    fields = {field["name"]: field for field in head["resources"][0]["schema"]["fields"]}
    assert fields["date"]["type"] == "date"
    assert fields["rank"]["type"] == "integer"


def test_a_workbook_says_what_it_is(view: Callable[..., View]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(narrowed(view(), ("estimates",)))))
    assert book.sheetnames == ["Read me", "estimates"]
    read_me = [[cell for cell in row if cell] for row in book["Read me"].iter_rows(values_only=True)]
    assert ["What this is", "Syria since the 2011 uprising, as of 28 April 2011."] in read_me
    assert ["Licence", "CC-BY-4.0"] in read_me
    assert ["SHA-256 of the ledger", "0" * 64] in read_me
    assert ["estimates", "low", "integer", "persons", "Lowest number given; alone it means at least."] in read_me


def test_parquet_carries_meaning_and_filters(view: Callable[..., View]) -> None:
    schema = pq.read_schema(io.BytesIO(FORMATS["parquet"].write(narrowed(view(), ("estimates",)))))
    about = json.loads(schema.metadata[b"standpoint"])
    assert about["filters"]["As of"] == "28 April 2011"
    assert about["ledger_sha256"] == "0" * 64
    assert schema.field("low").metadata[b"unit"] == b"persons"
    assert [str(schema.field(c).type) for c in ("date", "low", "approximate", "id")] == [
        "date32[day]",
        "int64",
        "bool",
        "string",
    ]


def test_a_table_with_one_heading_twice_is_refused(view: Callable[..., View]) -> None:
    frame = pd.DataFrame([["a", "b"]], columns=["Who", "Who"])
    with pytest.raises(ValueError, match="two columns with one heading"):
        shown(view(), "timeline", frame)
