"""python -m components format, as a person or a workflow runs it."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
LOOSE = "# mine\n\ncrisis: {title: t, id: c} # it\nledger:   1"
FORM = "# mine\n\nledger: 1\n\n# it\ncrisis:\n  id: c\n  title: t\n".replace("# it\ncrisis:", "crisis:  # it")


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_a_file_is_rewritten_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(LOOSE, "utf-8")
    (tmp_path / "b.yaml").write_text(FORM, "utf-8")
    at = os.stat(tmp_path / "b.yaml").st_ino
    assert main(["format", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]) == 0
    assert capsys.readouterr() == (f"{tmp_path.as_posix()}/a.yaml\n", "")
    assert files(tmp_path) == {"a.yaml": FORM, "b.yaml": FORM}
    assert os.stat(tmp_path / "b.yaml").st_ino == at  # left alone
    assert main(["format", str(tmp_path / "a.yaml")]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_names_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(LOOSE, "utf-8")
    (tmp_path / "b.yaml").write_text(FORM, "utf-8")
    assert main(["format", "--check", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]) == 1
    assert capsys.readouterr() == (f"{tmp_path.as_posix()}/a.yaml\n", "")
    assert files(tmp_path) == {"a.yaml": LOOSE, "b.yaml": FORM}
    assert main(["format", "--check", str(tmp_path / "b.yaml")]) == 0


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(LOOSE, "utf-8")
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    assert main(["format", str(tmp_path / "link.yaml")]) == 0
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "a.yaml").read_text("utf-8") == FORM


@pytest.mark.parametrize("more", [[], ["--check"]])
def test_faults_are_named_and_the_file_is_left(
    tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text("a: &x 1\nb: *x\n", "utf-8")
    name = (tmp_path / "a.yaml").as_posix()
    assert main(["format", *more, name]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"{name}:1:4 the anchor &x is not allowed; expected the value alone\n"
        f"{name}:2:4 the alias *x is not allowed; expected the value written out\n"
    )
    assert files(tmp_path) == {"a.yaml": "a: &x 1\nb: *x\n"}


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(LOOSE, "utf-8")
    assert main(["format", str(tmp_path / "none.yaml"), str(tmp_path / "a.yaml")]) == 2
    assert capsys.readouterr().err == f"{tmp_path}/none.yaml: cannot be read: No such file or directory\n"
    assert files(tmp_path) == {"a.yaml": FORM}


def test_standard_input_to_standard_output() -> None:
    command = [sys.executable, "-m", "components", "format", "-"]
    done = subprocess.run(command, cwd=ROOT, input=(LOOSE + "\n# é").encode(), capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, FORM + "\n# é\n", b"")


def test_standard_input_in_another_form(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LOOSE.encode())))
    assert main(["format", "--check", "-"]) == 1
    assert capsys.readouterr().out == "<stdin>\n"
