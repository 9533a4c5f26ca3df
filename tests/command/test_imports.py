"""python -m components import, as a person or a workflow runs it. Every table here is made up."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from components.command import imports
from components.imports.columns import fields_of
from components.ledger import load
from components.ledger.book import RECORDS

ROOT = Path(__file__).resolve().parents[2]
SYRIA = str(ROOT / "data/positions.yaml")
CRISIS = ["--id", "x", "--title", "X", "--about", "Syria", "--began", "2011-03-15", "--licence", "CC-BY-4.0"]
HEADINGS = "actor,date,topic,stance,summary,source.publisher,source.title,source.url,source.date"
GOOD = "Syria,2011-04-27,council-action,blocks,Said no.,Made-up Times,News,https://example.org/a,2011-04-28"
BAD = GOOD.replace("Syria", "Utopia")
DEFAULTS = ["evidence=press-report", "confidence=low", "source.tier=2"]
WORDS = ["--kind", "positions", "--vocabulary", SYRIA, *(part for each in DEFAULTS for part in ("--default", each))]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def table(*rows: str, name: str = "table.csv") -> str:
    Path(name).write_text("\n".join((HEADINGS, *rows)) + "\n", "utf-8")
    return name


def test_kinds_are_those_of_the_ledger() -> None:
    assert imports.KINDS == RECORDS
    assert all("evidence" in fields_of(kind) or kind != "positions" for kind in imports.KINDS)


def test_a_table_becomes_a_ledger_and_its_path_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", table(GOOD), "--out", "made.yaml", *WORDS, *CRISIS]) == 0
    assert capsys.readouterr() == ("made.yaml\n", "1 record written, 0 troubles\n")
    ledger = load("made.yaml")
    assert [(p.id, p.actor, p.stance) for p in ledger.positions] == [("syr-2011-04-27", "SYR", "blocks")]
    assert (ledger.crisis.about, ledger.crisis.opens_on.isoformat()) == ("SYR", "2011-04-27")
    assert main(["format", "--check", "made.yaml"]) == 0


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_found_no_place_is_listed_and_reported(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--out", "made.yaml", "--report", f"report.{form}", *WORDS, *CRISIS]
    assert main(["import", table(GOOD, BAD), *words]) == 1
    why = "no state or organisation has this name or code"
    out, err = capsys.readouterr()
    assert out == "made.yaml\n"
    assert err.startswith(f"table.csv, A3, column actor, `Utopia`: {why}")
    assert err.endswith("\n1 record written, 1 trouble\n")
    text = Path(f"report.{form}").read_text("utf-8")
    (told,) = json.loads(text) if form == "json" else csv.DictReader(text.splitlines())
    assert (told["file"], str(told["row"]), told["cell"], told["column"]) == ("table.csv", "3", "A3", "actor")
    assert (told["value"], told["why"].startswith(why)) == ("Utopia", True)


def test_a_report_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("", "utf-8")
    words = ["--out", "made.yaml", "--report", "file/report.csv", *WORDS, *CRISIS]
    assert main(["import", table(GOOD), *words]) == 2
    assert "file/report.csv: cannot be written: " in capsys.readouterr().err


def test_without_a_record_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", table(BAD), "--out", "made.yaml", *WORDS, *CRISIS]) == 1
    assert capsys.readouterr().out == ""
    assert os.listdir() == ["table.csv"]


def test_records_for_a_ledger_that_is_there_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    known = "https://press.un.org/en/2011/sc10235.doc.htm"
    row = GOOD.replace("Syria", "Norway").replace("https://example.org/a", known)
    before = Path(SYRIA).read_bytes()
    assert main(["import", table(row), "--into", SYRIA, *WORDS]) == 0
    out, _ = capsys.readouterr()
    assert out.startswith("positions:\n")
    assert "id: nor-2011-04-27" in out
    assert "crisis:" not in out
    assert Path(SYRIA).read_bytes() == before


def test_a_source_that_is_there_is_cited_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    key, source = next((k, s) for k, s in load(SYRIA).sources.items() if str(s.date) == "2011-04-28")
    row = f"Norway,2011-04-27,council-action,blocks,Said no.,,,{source.url},"
    assert main(["import", table(row), "--into", SYRIA, *WORDS]) == 0
    out, _ = capsys.readouterr()
    assert f"sources: [{key}]" in out
    assert "\nsources:\n" not in out


def test_a_ledger_that_is_there_is_not_written_over_unless_asked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("made.yaml").write_text("mine", "utf-8")
    words = [table(GOOD), "--out", "made.yaml", *WORDS, *CRISIS]
    assert main(["import", *words]) == 2
    assert capsys.readouterr().err == "made.yaml is there already; --replace writes over it\n"
    assert Path("made.yaml").read_text("utf-8") == "mine"
    assert main(["import", *words, "--replace"]) == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([], "say where to write with --out LEDGER, or what to add to with --into LEDGER"),
        (["--out", "a.yaml"], "a new ledger needs --id, --title, --about, --began, --licence"),
        (["--out", "a.yaml", *CRISIS, "--about", "Utopia"], "--about Utopia: no state has this name or code"),
        (["--out", "a.yaml", *CRISIS, "--began", "15.3.2011"], "--began 15.3.2011: not a day as YYYY-MM-DD"),
        (["--out", "a.yaml", *CRISIS, "--default", "x"], "--default x: expected FIELD=VALUE"),
        (["--out", "a.yaml", *CRISIS, "--default", "x=1"], "--default x=1: `x` is no field of a record"),
        (["--out", "a.yaml", *CRISIS, "--kind", "positions"], "positions need stances: name them under `stances`"),
        (["--out", "a.yaml", *CRISIS, "--format", "acled"], "say with --published on which day"),
        (["--out", "a.yaml", *CRISIS, "--sheet", "A"], "table.csv has no sheets; --sheet is for .xlsx"),
        (["--into", "none.yaml"], "none.yaml: cannot be read: No such file or directory"),
        (
            ["--out", "a.yaml", *CRISIS, "--format", "ucdp-ged", "--published", "2025-06-11"],
            "say with --version which version of the data set this is",
        ),
    ],
)
def test_options_that_cannot_be_used(words: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", table(GOOD), *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(why)
    assert os.listdir() == ["table.csv"]


def test_a_published_file_becomes_estimates(capsys: pytest.CaptureFixture[str]) -> None:
    heads = "event_id_cnty;event_date;event_type;sub_event_type;iso;country;location;fatalities"
    rows = [
        "SYR1;27 April 2011;Battles;Armed clash;760;Syria;Town;3",
        "SYR2;28 April 2011;Protests;Peaceful;760;Syria;Town;0",
    ]
    Path("acled.csv").write_text("\ufeff" + "\n".join((heads, *rows)), "utf-8")
    words = ["--format", "acled", "--published", "2026-11-24", "--out", "made.yaml", *CRISIS]
    assert main(["import", "acled.csv", *words]) == 0
    assert capsys.readouterr().err == (
        "1 row left out: no death\n"
        "The ledger has a placeholder where topics or stances are to be named.\n"
        "1 record written, 0 troubles\n"
    )
    ledger = load("made.yaml")
    (estimate,) = ledger.estimates
    assert (estimate.low, estimate.high, estimate.estimator) == (3, 3, "acled")
    assert (str(estimate.since), str(estimate.date), estimate.scope) == ("2011-04-01", "2011-04-30", "period")
    (source,) = ledger.sources.values()
    assert source.note is not None
    assert "terms-of-use" in source.note


def test_help_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", "--help"])
    assert stopped.value.code == 0
    assert "python -m components import positions.csv --map map.yaml" in capsys.readouterr().out


def test_reading_csv_loads_no_library_for_workbooks() -> None:
    words = [table(GOOD), "--out", "made.yaml", *WORDS, *CRISIS]
    loaded = "print('openpyxl' in sys.modules)"
    code = f"import sys; from components.__main__ import main; main({['import', *words]!r}); {loaded}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.splitlines() == ["made.yaml", "False"]
