"""python -m components, as a person or a workflow runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from components.ledger.schema import schema_text

ROOT = Path(__file__).resolve().parents[1]
MINIMAL = "tests/ledgers/minimal.yaml"
BROKEN = "tests/ledgers/broken/many-in-one-record.yaml"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_sound_ledgers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", MINIMAL]) == 0
    assert capsys.readouterr() == (f"{MINIMAL}: no fault; 1 record, 1 source, 27 April 2011\n", "")


def test_the_shipped_ledgers_are_checked_where_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    libya, syria = capsys.readouterr().out.splitlines()
    assert libya.startswith("data/libya-2011.yaml: no fault; ")
    assert syria.startswith("data/positions.yaml: no fault; ")


def test_they_are_found_from_elsewhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "tests")
    assert main(["check"]) == 0
    assert f"\n{(ROOT / 'data' / 'positions.yaml').as_posix()}: no fault; " in capsys.readouterr().out


def test_faults_are_listed_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", MINIMAL, BROKEN]) == 1
    out, err = capsys.readouterr()
    lines = (ROOT / BROKEN).with_suffix(".txt").read_text("utf-8").replace("FILE", BROKEN)
    assert out == f"{MINIMAL}: no fault; 1 record, 1 source, 27 April 2011\n{lines}"
    assert err == "7 faults\n"


def test_one_fault_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "tests/ledgers/broken/unknown-stance.yaml"]) == 1
    assert capsys.readouterr().err == "1 fault\n"


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", MINIMAL, BROKEN]) == 1
    faults = json.loads(capsys.readouterr().out)
    assert len(faults) == 7
    assert faults[0] == {
        "file": BROKEN,
        "line": 28,
        "column": 11,
        "record": 'position "gbr-2011-04-27"',
        "message": "date 2011-04-31 does not exist",
        "expected": "",
        "hint": "",
    }
    assert main(["check", "--format", "json", MINIMAL]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github", BROKEN]) == 1
    first = f'::error file={BROKEN},line=28,col=11::position "gbr-2011-04-27": date 2011-04-31 does not exist'
    assert capsys.readouterr().out.splitlines()[0] == first


def test_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "none.yaml", "tests", BROKEN]) == 2
    out, err = capsys.readouterr()
    assert (
        err == "none.yaml: cannot be read: No such file or directory\ntests: cannot be read: Is a directory\n7 faults\n"
    )
    assert len(out.splitlines()) == 7


def test_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "check" in out
    assert "schema" in out


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"]])
def test_a_wrong_call_says_how_it_goes(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m components" in capsys.readouterr().err


def test_a_terminal_without_the_letters() -> None:
    path = "tests/ledgers/broken/field-code-lookalike.yaml"
    command = [sys.executable, "-m", "components", "check", path]
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert r"actor `G\u0412R` cannot be used" in done.stdout
