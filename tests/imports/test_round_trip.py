"""What our own files carry comes back: every field of every record that has a column for it."""

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.__main__ import main
from components.document.cells import guarded
from components.export.bundle import table
from components.export.rows import csv_bytes
from components.imports.building import build
from components.imports.columns import Plan
from components.imports.drafts import known_from
from components.imports.head import new_head
from components.imports.ledger_text import final_text, ledger_text
from components.imports.records import drafts
from components.imports.table import open_table
from components.ledger import Ledger, load, read_ledger
from components.ledger.book import SECTIONS
from components.tables import lay_out

ROOT = Path(__file__).resolve().parents[2]
SYRIA = ROOT / "data/positions.yaml"
COUNTS = {"positions": 167, "estimates": 122, "defections": 68, "events": 84}
CRISIS = ["--id", "x", "--title", "X", "--about", "SYR", "--began", "2011-03-15", "--licence", "CC-BY-4.0"]


@pytest.fixture(scope="module")
def syria() -> Ledger:
    return load(SYRIA)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    for form in ("csv", "xlsx"):
        assert main(["export", str(SYRIA), "--out", str(folder), "--format", form]) == 0
    with zipfile.ZipFile(next(folder.glob("*.zip"))) as archive:
        archive.extractall(folder)
    return folder


def imported(source: Path, sources: Path, kind: str, out: Path) -> Ledger:
    words = ["--kind", kind, "--sources", str(sources), "--vocabulary", str(SYRIA), "--out", str(out)]
    assert main(["import", str(source), *words, *CRISIS]) == 0
    return load(out)


@pytest.mark.parametrize("kind", COUNTS)
def test_records_exported_as_csv_come_back_field_by_field(kind, folder, syria, tmp_path, capsys):
    made = imported(folder / f"{kind}.csv", folder / "sources.csv", kind, tmp_path / "made.yaml")
    before = {record.id: record for record in getattr(syria, kind)}
    after = {record.id: record for record in getattr(made, kind)}
    assert len(after) == COUNTS[kind]
    for name in SECTIONS[kind].model_fields:
        assert {key: getattr(r, name) for key, r in after.items()} == {k: getattr(r, name) for k, r in before.items()}
    assert made.sources == {key: syria.sources[key] for key in made.sources}
    assert capsys.readouterr().err == f"{COUNTS[kind]} records written, 0 troubles\n"


def test_positions_exported_as_a_workbook_come_back(folder, syria, tmp_path):
    book = next(folder.glob("*.xlsx"))
    made = imported(book, book, "positions", tmp_path / "made.yaml")
    assert sorted(made.positions, key=lambda r: r.id) == sorted(syria.positions, key=lambda r: r.id)


TEXT = st.text(alphabet="'=+-@ a\t|%＝,;:#\"é\n&*!>{[", min_size=1, max_size=12).filter(str.strip)
WORDS = {
    "topics": [{"id": "t", "question": "What?"}],
    "stances": [{"id": "s", "label": "Says", "effect": "none", "means": "Says."}],
}
SOURCE = {"s1": {"publisher": "P", "title": "T", "url": "https://example.org/a", "tier": 2}}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.fixed_dictionaries({"summary": TEXT, "speaker": TEXT, "note": TEXT}), min_size=1, max_size=3))
def test_positions_with_any_text_come_back(tmp_path_factory, texts):
    rows = [
        {
            "id": f"p{n}",
            "actor": "SYR",
            "date": dt.date(2011, 4, 27 + n),
            "topic": "t",
            "stance": "s",
            "sources": ["s1"],
        }
        | {"evidence": "inference", "confidence": "low", "venue": f"{n}"}
        | each
        for n, each in enumerate(texts)
    ]
    crisis = {"id": "x", "title": "X", "about": "SYR", "began": dt.date(2011, 3, 15), "licence": "CC-BY-4.0"}
    head = new_head(crisis, WORDS, dt.date(2011, 4, 27))
    before, faults = read_ledger(ledger_text(head | {"positions": rows, "sources": SOURCE}).encode(), "before")
    assert before, faults
    path = tmp_path_factory.mktemp("positions") / "positions.csv"
    path.write_bytes(csv_bytes(table("positions", lay_out(before)["positions"])))
    known = known_from(WORDS | {"sources": SOURCE})
    made, troubles = drafts(open_table(path), Plan(kind="positions"), known)
    assert troubles == []
    built = build(head | {"sources": SOURCE}, made, known, "after")
    after, faults = read_ledger(final_text(built.sections).encode(), "after")
    assert after, faults
    assert after.positions == before.positions


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="'=+-@ a\t|%＝,;\"é\n", min_size=1, max_size=8), min_size=2, max_size=2))
def test_any_text_that_we_write_into_a_cell_is_read_again(tmp_path_factory, texts):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([["first", "second"], ["x", "x"], [*map(guarded, texts)]])
    path = tmp_path_factory.mktemp("cells") / "table.csv"
    path.write_bytes(out.getvalue().encode())
    read = [row.texts for row in open_table(path).rows]
    assert read[1:] == ([tuple(texts)] if any(text.strip() for text in texts) else [])
