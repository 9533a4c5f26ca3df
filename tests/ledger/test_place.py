"""Where a server finds its ledgers."""

from pathlib import Path

import pytest

from components.__main__ import main
from components.ledger.place import SHIPPED, VARIABLE, ledger_files, nothing_there, place

MINIMAL = Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.yaml", "a.yaml", "notes.txt"):
        (tmp_path / name).write_bytes(MINIMAL.read_bytes())
    (tmp_path / "link.yaml").symlink_to(MINIMAL)
    return tmp_path


@pytest.mark.parametrize("named", [None, "", "  "])
def test_without_the_variable_it_is_the_folder_of_this_project(
    monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if named is not None:
        monkeypatch.setenv(VARIABLE, named)
    assert place() == SHIPPED
    assert SHIPPED / "positions.yaml" in ledger_files(place())


def test_a_folder_gives_its_yaml_files_and_no_links(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(folder))
    assert [path.name for path in ledger_files(place())] == ["a.yaml", "b.yaml"]


def test_a_file_is_the_one_ledger_even_by_a_link(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv(VARIABLE, "link.yaml")
    assert ledger_files(place()) == [Path("link.yaml")]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert ledger_files(tmp_path / "none") == []
    assert nothing_there(tmp_path / "none", "none") == (
        "POSITIONS_DATA names none, and there is no such file or folder."
    )
    assert nothing_there(tmp_path, "here") == "There is no .yaml file in the folder here."


def test_check_looks_there(monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv(VARIABLE, str(folder))
    assert main(["check"]) == 0
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["a.yaml", "b.yaml"]


def test_check_says_that_nothing_is_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(VARIABLE, "/nowhere/at-all")
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "POSITIONS_DATA names /nowhere/at-all, and there is no such file or folder.\n"
