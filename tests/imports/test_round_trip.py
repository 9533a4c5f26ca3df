"""What our own files carry comes back: every field of every record that has a column for it."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.__main__ import main
from components.document.cells import guarded
from components.imports.table import open_table
from components.ledger import Ledger, load
from components.ledger.book import SECTIONS

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


def imported(table: Path, sources: Path, kind: str, out: Path) -> Ledger:
    words = ["--kind", kind, "--sources", str(sources), "--vocabulary", str(SYRIA), "--out", str(out)]
    assert main(["import", str(table), *words, *CRISIS]) == 0
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


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="'=+-@ a\t|%＝,;\"é\n", min_size=1, max_size=8), min_size=2, max_size=2))
def test_any_text_that_we_write_into_a_cell_is_read_again(tmp_path_factory, texts):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([["first", "second"], ["x", "x"], [*map(guarded, texts)]])
    path = tmp_path_factory.mktemp("cells") / "table.csv"
    path.write_bytes(out.getvalue().encode())
    read = [row.texts for row in open_table(path).rows]
    assert read[1:] == ([tuple(texts)] if any(text.strip() for text in texts) else [])
