"""A git history for tests of pages, which does not depend on that of this project."""

from pathlib import Path

import pytest

from components.ui import versions
from components.versions import history
from components.versions.history import Commit, HistoryError

DATA = Path(__file__).resolve().parents[2] / "data"
BLOB = "b" * 40


def before() -> bytes:
    """The Syria ledger in which France voiced concern only, on 27 April 2011, and one event had another title."""
    text = (DATA / "positions.yaml").read_text("utf-8")
    head, mark, rest = text.partition("id: st-2011-04-27-fra-2\n")
    assert mark
    return (head + mark + rest.replace("stance: condemns", "stance: concerned", 1)).encode()


def one_earlier_version(monkeypatch: pytest.MonkeyPatch, data: bytes | None = None) -> None:
    """Let the ledger have one commit, with these bytes or those of `before`."""
    forget()
    monkeypatch.setattr(history, "commits", lambda path: [Commit("2026-11-20", "1234567", "Before | <b>", BLOB)])
    monkeypatch.setattr(history, "blob", lambda blob, path: before() if data is None else data)


def no_history(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be no git."""
    forget()

    def commits(path: Path) -> list[Commit]:
        raise HistoryError("git is not installed")

    monkeypatch.setattr(history, "commits", commits)


def forget() -> None:
    for kept in (versions.commits, versions._sha256, versions._opened, versions._said):
        kept.clear()
