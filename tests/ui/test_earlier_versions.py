"""Earlier versions for the pages: asked for when there is need, shared when they are the server's, else not."""

import hashlib
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from components.pages import every_page
from components.ui import links, store, versions
from components.versions import history
from components.versions.history import Commit
from components.versions.version import seen
from tests.versions.earlier import DATA, before, forget, no_history, one_earlier_version

EARLIER = hashlib.sha256(before()).hexdigest()


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    yield
    forget()


@pytest.fixture(scope="module")
def shelf() -> store.Shelf:
    return store.ledgers(DATA)


def read(shelf: store.Shelf, **query: str) -> links.Read:
    return links.read(shelf, every_page(), {name: [value] for name, value in query.items()})


def test_git_is_not_asked_for_a_link_of_today(shelf: store.Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    asked: list[object] = []

    def commits(path: object) -> list[Commit]:
        asked.append(path)
        return []

    monkeypatch.setattr(history, "commits", commits)
    now = shelf["positions"]["sha256"]
    assert read(shelf, data=now[:16], as_of="2011-04-28") == ({"as_of": ["2011-04-28"]}, [], {})
    assert read(shelf, as_of="2011-04-28").notices == []
    assert asked == []
    read(shelf, data="1" * 16)
    assert len(asked) == 1


def test_what_changed_in_the_view_of_a_link(shelf: store.Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch)
    now = shelf["positions"]["sha256"]
    begin = f"The ledger has changed since this link was made: version {EARLIER[:8]} then, {now[:8]} now. In this view"
    found = read(shelf, data=EARLIER[:16], as_of="2011-04-28", groups="p5", tier="1")
    assert found.notices == [
        f"{begin}: 1 record changed. The finding of the Overview was: “Of the 5 selected members of the Security "
        "Council, 2 condemn the crackdown, 1 voices concern and 2 block Council action.” It is now: “Of the 5 "
        "selected members of the Security Council, 3 condemn the crackdown and 2 block Council action.”"
    ]
    assert found.since == {"as_of": ["2011-04-28"], "groups": ["Permanent five"], "earlier": [EARLIER[:8]]}
    others = read(shelf, data=EARLIER[:16], as_of="2011-04-28", states="RUS")
    assert others.notices == [f"{begin} no record differs. The finding of the Overview is the same."]


def test_a_version_that_is_not_at_hand(shelf: store.Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    no_history(monkeypatch)
    found = read(shelf, data=EARLIER[:16])
    assert "Earlier versions are not kept here, so what changed cannot be shown. The records" in found.notices[0]
    assert found.since == {}


def test_a_version_that_has_faults_by_now(shelf: store.Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch, b"ledger: 0\n")
    found = read(shelf, data=hashlib.sha256(b"ledger: 0\n").hexdigest()[:16])
    assert found.notices[0].endswith("That version has faults by the rules of today, so what changed cannot be shown.")


def test_commits_with_one_text_are_one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    one_earlier_version(monkeypatch)
    twice = [Commit("2026-11-21", "7654321", "x" * 80, "b" * 40), Commit("2026-11-20", "1234567", "Before", "b" * 40)]
    monkeypatch.setattr(history, "commits", lambda path: twice)
    assert versions.names(str(DATA / "positions.yaml")) == {EARLIER[:8]: f"21 Nov 2026, {EARLIER[:8]}: {'x' * 59}…"}
    assert len(versions.commits(str(DATA / "positions.yaml"))[0]) == 2


def test_what_a_dropped_file_says_is_not_kept_for_others(
    shelf: store.Shelf, monkeypatch: pytest.MonkeyPatch, view: Any
) -> None:
    session: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", session)
    kept: list[object] = []
    monkeypatch.setattr(versions, "_said", lambda *given: kept.append(given) or [])
    mine = versions.dropped(SimpleNamespace(getvalue=before, name="mine\x1b[31m.yaml"))
    assert mine["name"] == "mine\\x1b[31m.yaml"
    assert session == {"dropped_version": mine}
    assert versions.dropped(SimpleNamespace(getvalue=before, name="mine.yaml")) is mine
    said = versions.said(mine, seen(mine, view().selection))
    assert ("Standing", "FRA", "France", "Voices concern") in said
    assert kept == []
    versions.said(versions.current(shelf["positions"]), view())
    assert len(kept) == 1
