"""Versions of a file as git keeps them, in repositories made for the test."""

import shutil
import subprocess
from pathlib import Path

import pytest

from components.versions import history
from components.versions.history import HistoryError, blob, commits, names_revision, shown

WHO = ["-c", "user.name=A. Person", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *WHO, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, name: str, text: str, message: str, day: str = "2026-11-20") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    git(folder, "add", name)
    when = f"{day}T12:00:00+0000"
    subprocess.run(
        ["git", *WHO, "commit", "-q", "-m", message],
        cwd=folder, check=True, env={"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with three commits, of which two touch the file."""
    git(tmp_path, "init", "-q")
    commit(tmp_path, "data/one.yaml", "first\n", "Begin", "2026-11-20")
    commit(tmp_path, "other.txt", "else\n", "Something else", "2026-11-21")
    commit(tmp_path, "data/one.yaml", "second\n", "Correct: a, b", "2026-11-22")
    return tmp_path


def test_the_commits_that_touched_a_file_newest_first(repository: Path) -> None:
    found = commits(repository / "data" / "one.yaml")
    assert [(one.day, one.subject) for one in found] == [("2026-11-22", "Correct: a, b"), ("2026-11-20", "Begin")]
    assert git(repository, "rev-parse", "HEAD").startswith(found[0].short)
    assert [blob(one.blob, repository / "data" / "one.yaml") for one in found] == [b"second\n", b"first\n"]


def test_a_commit_that_took_the_file_away_is_no_version(repository: Path) -> None:
    git(repository, "rm", "-q", "data/one.yaml")
    commit(repository, "other.txt", "more\n", "Take it away")
    (repository / "data").mkdir()
    assert [one.subject for one in commits(repository / "data" / "one.yaml")] == ["Correct: a, b", "Begin"]


def test_no_more_commits_than_are_listed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "COMMITS", 1)
    assert [one.subject for one in commits(repository / "data" / "one.yaml")] == ["Correct: a, b"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("HEAD:data/one.yaml", b"second\n"), ("HEAD~2:data/one.yaml", b"first\n"), ("HEAD~1:./other.txt", b"else\n")],
)
def test_a_file_of_a_revision(repository: Path, name: str, said: bytes) -> None:
    assert shown(name, repository) == said


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nope:data/one.yaml", "no revision `nope` is known here"),
        ("--help:data/one.yaml", "no revision `--help` is known here"),
        ("HEAD:data/two.yaml", "the revision `HEAD` has no file `data/two.yaml`"),
        ("HEAD:data", "the revision `HEAD` has no file `data`"),
        ("HEAD:a\nb", "no name has a line break"),
        ("HEAD:\x1b[31m", "the revision `HEAD` has no file `\\x1b[31m`"),
    ],
)
def test_what_is_not_there_is_named(repository: Path, name: str, why: str) -> None:
    with pytest.raises(HistoryError) as raised:
        shown(name, repository)
    assert str(raised.value) == why


def test_a_file_that_is_too_large_is_not_read(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "FILE_BYTES", 6)
    with pytest.raises(HistoryError, match="it is larger than 6 bytes"):
        shown("HEAD:data/one.yaml", repository)
    assert shown("HEAD~2:data/one.yaml", repository) == b"first\n"


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="the folder is no git repository"):
        commits(tmp_path / "one.yaml")


def test_a_file_that_no_commit_has(repository: Path) -> None:
    (repository / "new.yaml").write_text("x", "utf-8")
    with pytest.raises(HistoryError, match="no commit has the file"):
        commits(repository / "new.yaml")


def test_a_machine_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(HistoryError, match="git is not installed"):
        commits(repository / "data" / "one.yaml")


def signed(folder: Path) -> None:
    """Put a commit in place of the newest that is the same but for a signature."""
    head, _, message = git(folder, "cat-file", "commit", "HEAD").partition("\n\n")
    text = f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n none\n -----END PGP SIGNATURE-----\n\n{message}\n"
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=folder, input=text, check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    git(folder, "update-ref", "HEAD", made)


def test_no_program_of_the_repository_runs(repository: Path) -> None:
    signed(repository)
    (repository / "trap").write_text(f"#!/bin/sh\ntouch {repository}/ran\ncat\n", "utf-8")
    (repository / "trap").chmod(0o755)
    for setting in ("core.fsmonitor", "diff.yaml.textconv", "gpg.program", "diff.external", "core.pager"):
        git(repository, "config", setting, str(repository / "trap"))
    git(repository, "config", "log.showSignature", "true")
    (repository / ".git" / "info" / "attributes").write_text("*.yaml diff=yaml\n", "utf-8")
    path = repository / "data" / "one.yaml"
    assert blob(commits(path)[0].blob, path) == shown("HEAD:data/one.yaml", repository) == b"second\n"
    assert not (repository / "ran").exists()


def test_a_file_goes_before_a_revision_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert names_revision("HEAD:one.yaml")
    Path("HEAD:one.yaml").write_text("x", "utf-8")
    assert not names_revision("HEAD:one.yaml")
    assert not names_revision("one.yaml")


def test_nothing_is_fetched_for_a_partial_clone(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    git(repository, "config", "uploadpack.allowFilter", "true")
    folder = tmp_path_factory.mktemp("partial") / "clone"
    git(repository, "clone", "-q", "--filter=blob:none", repository.as_uri(), str(folder))
    with pytest.raises(HistoryError, match="the clone holds only part of its history"):
        commits(folder / "data" / "one.yaml")
    missing = subprocess.run(
        ["git", "rev-list", "--objects", "--missing=print", "HEAD"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "?" in missing.stdout
