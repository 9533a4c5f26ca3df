"""python -m components export and show, as a person or a workflow runs them."""

import csv
import io
import json
import os
import zipfile
from pathlib import Path

import kaleido
import openpyxl
import pyarrow.parquet as pq
import pytest
from choreographer.errors import ChromeNotFoundError

from components.__main__ import main
from components.command import export
from components.command.words import MANY, ONE
from components.export.formats import FORMATS
from components.export.picture import GROUNDS, SIZES
from components.ui import filters
from tests.browser import chromium

ROOT = Path(__file__).resolve().parents[2]
SYRIA = "data/positions.yaml"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_words_and_formats_are_those_of_the_dashboard() -> None:
    assert {"ledger", *ONE, *MANY} == set(filters.KEYS)
    assert tuple(FORMATS) == export.ROWS
    assert tuple(SIZES) == export.SIZES
    assert tuple(GROUNDS) == export.GROUNDS


def exported(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Path:
    assert main(["export", SYRIA, "--out", str(folder / "made"), *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    path = Path(out.removesuffix("\n"))
    assert os.listdir(folder / "made") == [path.name]
    return path


WORDS = ("--as-of", "2011-04-28", "--states", "RUS,China", "--table", "positions")


def test_a_selection_is_written_and_its_path_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = exported(tmp_path, capsys, *WORDS)
    assert path.name.startswith("syria-2011-positions-2011-04-28-")
    assert path.suffix == ".zip"
    with zipfile.ZipFile(path) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("positions.csv").decode(), newline="")))
        about = json.loads(archive.read("datapackage.json"))
    assert {row["actor"] for row in rows} == {"RUS", "CHN"}
    assert max(row["date"] for row in rows) <= "2011-04-28"
    assert about["filters"] == {
        "Ledger": "Syria since the 2011 uprising",
        "As of": "28 April 2011",
        "States": "Russia and China",
    }


def test_each_format_has_the_same_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = {form: exported(tmp_path / form, capsys, *WORDS, "--format", form) for form in ("xlsx", "json", "parquet")}
    ids = [row["id"] for row in json.loads(made["json"].read_text("utf-8"))["tables"]["positions"]["rows"]]
    assert "st-2011-04-27-chn" in ids
    assert pq.read_table(made["parquet"])["id"].to_pylist() == ids
    assert [row[0].value for row in openpyxl.load_workbook(made["xlsx"])["positions"].iter_rows(min_row=2)] == ids


def test_without_words_every_table_is_written_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = exported(tmp_path, capsys, "--format", "json")
    tables = json.loads(path.read_text("utf-8"))["tables"]
    counts = {
        name: len(tables[name]["rows"]) for name in ("positions", "estimates", "defections", "events", "proposals")
    }
    assert counts == {"positions": 167, "estimates": 122, "defections": 68, "events": 84, "proposals": 98}


def test_briefs_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", str(chromium.find()))
    path = exported(tmp_path / "crisis", capsys, "--format", "html", "--as-of", "2011-04-28")
    text = path.read_text("utf-8")
    assert path.name.startswith("syria-2011-brief-2011-04-28-")
    assert "<h1>Syria, as of Thursday 28 April 2011</h1>" in text
    assert text.count('<svg class="main-svg"') == 1
    path = exported(tmp_path / "state", capsys, "--format", "md", "--as-of", "2011-04-28", "--actor", "russia")
    assert path.name.startswith("syria-2011-brief-RUS-2011-04-28-")
    assert path.read_text("utf-8").startswith("# Russia, as of Thursday 28 April 2011\n")


def test_a_brief_is_written_without_its_chart_where_nothing_can_draw(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> bytes:
        raise ChromeNotFoundError

    monkeypatch.setattr(kaleido, "calc_fig_sync", none)
    assert main(["export", SYRIA, "--format", "html", "--out", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert err.startswith("The brief is without its chart: no Chromium was found to draw with")
    assert "<figure" not in Path(out.removesuffix("\n")).read_text("utf-8")


def test_an_actor_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", SYRIA, "--format", "md", "--actor", "Atlantis"]) == 2
    assert capsys.readouterr() == ("", "Atlantis is not a state or an organisation in this ledger\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "svg", "--table", "positions"), "--table goes with --format csv, xlsx, json, parquet, not svg\n"),
        (("--actor", "RUS"), "--actor goes with --format html, md, not csv\n"),
        (("--figure", "chamber", "--format", "md"), "--figure goes with --format png, svg, not md\n"),
        (("--size", "phone", "--format", "html"), "--size goes with --format png, svg, not html\n"),
    ],
)
def test_an_option_of_another_format_is_refused(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", SYRIA, *words]) == 2
    assert capsys.readouterr() == ("", said)


def test_several_charts_say_how_far_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kaleido, "calc_fig_sync", lambda *_, **__: b"drawn")
    words = ["--figure", "chamber", "--figure", "deaths_none", "--format", "svg", "--out", str(tmp_path)]
    assert main(["export", SYRIA, *words]) == 2
    assert capsys.readouterr().err.startswith("deaths_none is not a chart; there are agreement, ")
    words[3] = "threshold"
    assert main(["export", SYRIA, *words]) == 0
    out, err = capsys.readouterr()
    assert err == "Drawing chamber, 1 of 2\nDrawing threshold, 2 of 2\n"
    assert [Path(line).read_bytes() for line in out.splitlines()] == [b"drawn", b"drawn"]


def test_a_topic_that_is_named_cuts_the_positions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = exported(tmp_path, capsys, "--topic", "libya", "--table", "positions", "--format", "json")
    written = json.loads(path.read_text("utf-8"))
    assert {row["topic"] for row in written["tables"]["positions"]["rows"]} == {"libya"}
    assert "Topic" in written["filters"]


def test_a_file_that_stands_there_is_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = exported(tmp_path, capsys, *WORDS).read_bytes()
    path = exported(tmp_path, capsys, *WORDS)
    path.write_bytes(b"old")
    assert exported(tmp_path, capsys, *WORDS).read_bytes() == first


def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: str, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert main(["export", SYRIA, "--out", str(tmp_path), *WORDS]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("cannot be written: No space left on device\n")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("command", ["export", "show"])
def test_words_that_mean_nothing_are_named_with_a_hint(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["--states", "RUS,Chyna", "--as-of", "2011-4-28", "--stances", "condems"]
    assert main([command, str(ROOT / SYRIA), *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sorted(err.splitlines()) == [
        "`2011-4-28` is not a day as YYYY-MM-DD",
        "`Chyna` is not a state in this ledger (did you mean `China`?)",
        "`condems` is not a stance on this topic (did you mean `condemns`?)",
    ]
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("command", ["export", "show"])
def test_faults_are_listed_as_check_lists_them(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    broken = "tests/ledgers/broken/many-in-one-record.yaml"
    assert main([command, broken]) == 1
    listed = capsys.readouterr()
    assert main(["check", broken]) == 1
    assert capsys.readouterr() == listed


@pytest.mark.parametrize("command", ["export", "show"])
def test_a_file_that_cannot_be_read(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "none.yaml"]) == 2
    assert capsys.readouterr() == ("", "none.yaml: cannot be read: No such file or directory\n")


def test_the_finding_and_the_standings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", SYRIA, "--as-of", "2011-04-28", "--groups", "p5"]) == 0
    assert (
        capsys.readouterr().out
        == """\
Syria since the 2011 uprising, as of 28 April 2011. Groups: Permanent five.
Should the Security Council condemn the crackdown?

Of the 5 selected members of the Security Council, 3 condemn the crackdown and 2 block Council action.
The press statement of 27 April 2011 was not agreed: China, Lebanon and Russia objected.

Actor           Stance                  Since       Latest      How we know         Record
France          Condemns the crackdown  2011-04-27  2011-04-27  official statement  st-2011-04-27-fra-2
United Kingdom  Condemns the crackdown  2011-04-27  2011-04-28  official statement  st-2011-04-28-gbr
United States   Condemns the crackdown  2011-04-22  2011-04-27  official statement  st-2011-04-27-usa
China           Blocks Council action   2011-04-27  2011-04-27  unnamed diplomat    st-2011-04-27-chn
Russia          Blocks Council action   2011-04-27  2011-04-27  official statement  st-2011-04-27-rus
"""
    )


def test_a_selection_without_positions_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", SYRIA, "--states", "TUV"]) == 0
    assert capsys.readouterr().out.endswith(
        "\nNo actor of this selection has a recorded position on the topic by this day.\n"
    )


@pytest.mark.parametrize("command", ["export", "show"])
def test_help_says_what_it_does_and_what_the_words_are(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert f"python -m components {command} data/positions.yaml --as-of 2011-04-28" in out
    assert "exit status" in out
    assert "--known-on DAY" in out
