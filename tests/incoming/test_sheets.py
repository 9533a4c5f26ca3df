"""A ledger as tables: the way back of the CSV package, and the faults of tables in their cells."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.export.bundle import everything
from components.export.formats import FORMATS
from components.incoming import arrived
from components.incoming.cells import rows
from components.incoming.quotation import quotations
from components.incoming.written import yaml_of
from components.ledger import Ledger, read_ledger
from components.ledger.book import RECORDS
from components.tables import View
from components.tables.opening import open_view

LEDGERS = Path(__file__).resolve().parents[1] / "ledgers"


def packed(path: Path) -> bytes:
    """Return the CSV package of a whole ledger, as its button makes it."""
    return FORMATS["csv"].write(everything(open_view(str(path))))


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return unpacked(packed(LEDGERS / "minimal.yaml"))


def faults(files: dict[str, bytes]) -> list[str]:
    arrival = arrived(list(files.items()))
    assert arrival.opened == []
    return [str(fault) for refused in arrival.refused for fault in refused.faults]


def test_the_whole_syria_ledger_comes_back(syria: Ledger, view: Callable[..., View]) -> None:
    arrival = arrived([("whole.zip", FORMATS["csv"].write(everything(view())))])
    assert arrival.refused == []
    (opened,) = arrival.opened
    back = opened.ledger
    assert arrival.unread == ["whole.zip/datapackage.json"]
    assert back.readings == []  # all of them are the usual way
    for section in set(Ledger.model_fields) - {"readings", *RECORDS}:
        assert getattr(back, section) == getattr(syria, section)
    for section in RECORDS:  # in the order of their days
        assert getattr(back, section) == sorted(getattr(syria, section), key=lambda record: record.date)
    assert read_ledger(opened.data, "written.yaml") == (back, [])


LOSSY = """
ledger: 1
crisis: {id: lossy, title: T, about: SYR, began: 2011-03-15, opens_on: 2011-04-28, licence: CC-BY-4.0}
topics:
  - {id: one, question: Is this the title too?, title: Is this the title too?, stances: [yes-, no-]}
  - {id: two, question: Is this all of the scale?, stances: [yes-, no-]}
stances:
  - {id: yes-, label: Agrees, short: Agrees, effect: for, means: M}
  - {id: no-, label: Disagrees, effect: against, means: M}
readings:
  - {kind: resolution, effect: for, ballot: in_favour}
  - {kind: resolution, effect: none, ballot: against}
defections:
  - {id: d, date: 2011-04-20, kind: running-total, group: all, count: 3, by_group: {civil service: 3}, what: W,
     sources: [s], confidence: low}
proposals:
  - {id: p, date: 2011-04-20, title: T, body: general-assembly, kind: resolution, outcome: adopted,
     symbol: A/1, resolution: A/RES/1, ballots: {in_favour: [NOR]}, tally: {in_favour: 1, against: 0, abstaining: 0},
     sources: [s], confidence: low, letters: ["S/1, second", S/2]}
sources:
  s: {publisher: P, title: T, url: "https://example.org/", date: 2011-04-28, tier: 2}
"""


def test_what_does_not_survive(tmp_path: Path) -> None:
    """Each of these is in docs/your-ledger.md."""
    unused = LOSSY.replace("readings:", "  - {id: unused, label: Unused, effect: none, means: M}\nreadings:", 1)
    path = tmp_path / "lossy.yaml"
    path.write_text(unused, "utf-8")
    before, wrong = read_ledger(path.read_bytes(), "lossy.yaml")
    assert wrong == []
    assert before is not None
    (opened,) = arrived([("whole.zip", packed(path))]).opened
    after = opened.ledger
    assert [stance.id for stance in after.stances] == ["yes-", "no-"]  # a step that no topic uses
    assert after.stances[0].short is None  # a short label that repeats the label
    assert [topic.stances for topic in after.topics] == [None, None]  # steps that are all there are
    assert after.topics[0].title is None  # a title that repeats the question
    assert [(r.effect, r.ballot) for r in after.readings] == [("none", "against")]  # a reading in the usual way
    assert after.defections[0].by_group == {"civil-service": 3}  # a space in the name of a part
    assert after.proposals[0].letters == ["S/1", "second", "S/2"]  # a comma within a letter's symbol
    assert before.proposals[0].tally is not None
    assert after.proposals[0].tally is None  # published totals that are those of the ballots named


def test_tables_that_come_one_by_one_are_one_ledger(files: dict[str, bytes]) -> None:
    needed = {name: files[name] for name in ("sources.csv", "crisis.csv", "topics.csv", "steps.csv", "positions.csv")}
    (opened,) = arrived(list(needed.items())).opened
    assert opened.name == "CSV files"
    assert opened.ledger == read_ledger((LEDGERS / "minimal.yaml").read_bytes(), "m")[0]
    assert opened.data == yaml_of(opened.ledger)


def with_cell(data: bytes, heading: str, value: str) -> bytes:
    """Return a table with another value in a cell of its first row."""
    table = list(csv.reader(io.StringIO(data.decode(), newline="")))
    table[1][table[0].index(heading)] = value
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    return out.getvalue().encode()


def test_a_fault_names_the_cell_and_its_line_is_quoted(files: dict[str, bytes]) -> None:
    changed = with_cell(files["positions.csv"], "stance", "condemn")
    column = changed.decode().splitlines()[1].index("condemn") + 1
    arrival = arrived(list((files | {"positions.csv": changed}).items()))
    (refused,) = arrival.refused
    assert [str(fault) for fault in refused.faults] == [
        f'positions.csv:2:{column} position "gbr-2011-04-27": stance `condemn` is not known; '
        "expected one of blocks, condemns; did you mean `condemns`?"
    ]
    (quoted,) = quotations(refused.data, refused.faults)
    assert quoted is not None
    assert (quoted.at, quoted.after[:7]) == ("c", "ondemn,")


@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("positions", lambda data: data.replace(b",stance,", b",stanse,", 1),
         "positions.csv:1:{} `stanse` is not a column of the table positions; did you mean `stance`?"),
        ("positions", lambda data: data + b"a,b\r\n", "positions.csv:3:1 2 cells in this row; expected 26, as there are"
         " headings"),
        ("positions", lambda data: data.rstrip() + b",x\r\n", "positions.csv:2:1 27 cells in this row; expected 26, as"
         " there are headings"),
        ("sources", lambda data: data + data.split(b"\r\n")[1] + b"\r\n",
         "sources.csv:3:1 the source `channel4-2011-04-28` is here twice, first in line 2"),
        ("crisis", lambda data: data + data.split(b"\r\n")[1] + b"\r\n",
         "crisis.csv:3:1 a second crisis; expected one ledger, one crisis"),
        ("crisis", lambda data: data + b'"', "crisis.csv:3:1 the quotation marks that open here are not closed; "
         "expected a closing quotation mark"),
        ("crisis", lambda data: data + b'"a"b,', "crisis.csv:3:4 quotation marks within a cell; expected the whole cell"
         " in quotation marks, those in it doubled"),
        ("crisis", lambda data: data.replace(b",", b";"), "crisis.csv:1:1 `id;title;about;began;opens_on;topic;licence;"
         "summary` is not a column of the table crisis; write the columns with commas between them"),
        ("crisis", lambda _: b"," * 1_000, "crisis.csv:1:101 too many cells in this row; expected 100 at most"),
        ("crisis", lambda data: data.replace(b"id,", b"id,id,", 1), "crisis.csv:1:4 the column `id` is here twice"),
        ("crisis", lambda _: b"", "crisis.csv:1:1 the file is empty; expected a ledger"),
        ("crisis", lambda data: data.decode().encode("utf-16"),
         "crisis.csv:1:1 the file is not in UTF-8; expected a file saved as UTF-8"),
        ("crisis", lambda data: data.replace(b"Syria", b"Syri\xe4", 1),
         "crisis.csv:2:16 byte 0xe4 is not UTF-8; expected a file saved as UTF-8"),
        ("crisis", lambda data: data.replace(b"Syria", b"Syri\x00", 1),
         "crisis.csv:2:16 hidden character U+0000 (control character)"),
        ("crisis", lambda data: data.replace(b"2011-04-28", b"28/04/2011", 1),
         "crisis.csv:2:{} crisis: opens_on `28/04/2011` is not a day; expected YYYY-MM-DD"),
    ],
)  # fmt: skip
def test_a_table_with_a_fault(
    files: dict[str, bytes], table: str, change: Callable[[bytes], bytes], fault: str
) -> None:
    name = f"{table}.csv"
    changed = change(files[name])
    if "{}" in fault:
        word = fault.split("`")[1]
        line = next(line for line in changed.decode().splitlines() if word in line)
        fault = fault.format(line.index(word) + 1)
    assert faults(files | {name: changed}) == [fault]


def test_what_is_not_there_is_named(files: dict[str, bytes]) -> None:
    assert faults({"positions.csv": files["positions.csv"]}) == [
        f"CSV files:1:1 the table `{table}` is missing; expected a file {table}.csv"
        for table in ("crisis", "topics", "steps", "sources")
    ]
    assert faults({"position.csv": files["positions.csv"]}) == [
        "position.csv:1:1 `position` is not a table; expected a file named as the export names it, such as "
        "positions.csv; did you mean `positions`?"
    ]


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn")), max_size=6
)
CELLS = st.one_of(CELL, st.sampled_from(["", '"', ",", "a\nb", "'=1", "x;y", '""', " "]))


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=1, max_size=5)))
def test_cells_are_read_as_the_standard_library_wrote_them(table: list[list[str]]) -> None:
    table[0] = [f"h{cell}" for cell in table[0]]
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(table)
    found, wrong = rows(out.getvalue().encode(), "f.csv")
    if not wrong:
        kept = [row for row in table if len(row) > 1 or row[0]]
        assert [[cell.text for cell in row] for row in found] == kept
        lines = out.getvalue().replace("\r\n", "\n").split("\n")
        assert all(lines[cell.line - 1][cell.column - 1] == '"' for row in found for cell in row)


@given(st.binary(max_size=300))
def test_any_bytes_as_a_table_are_answered(data: bytes) -> None:
    assert arrived([("crisis.csv", data)]).refused


@given(st.text('",\n\rab', max_size=60))
def test_any_marks_as_a_table_are_answered(text: str) -> None:
    assert arrived([("crisis.csv", text.encode())]).refused


@pytest.mark.parametrize("word", ["NA", "NULL", "None", "nan", "007", "1e3", "1_000", "TRUE", "NO", "2011-4-1", "~"])
def test_words_that_other_readers_take_for_something_else_stay(files: dict[str, bytes], word: str) -> None:
    changed = files["positions.csv"].replace(b"Condemned the violence.", word.encode())
    assert changed != files["positions.csv"]
    arrival = arrived(list((files | {"positions.csv": changed}).items()))
    assert arrival.refused == []
    (opened,) = arrival.opened
    assert opened.ledger.positions[0].summary == word
    assert read_ledger(opened.data, "written.yaml").ledger.positions[0].summary == word
