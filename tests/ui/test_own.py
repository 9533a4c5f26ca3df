"""Ledgers of a visitor's own stay in that visitor's session, and take nothing from the server's ledgers."""

import pickle
from pathlib import Path

import pytest
from streamlit.runtime.caching import cache_data_api, cache_resource_api
from streamlit.testing.v1 import AppTest

from components.document.limits import FILE_BYTES
from components.incoming import arrived
from components.pages import every_page
from components.ui import filters, links, own, store

ROOT = Path(__file__).resolve().parents[2]
MINE = (
    (ROOT / "tests" / "ledgers" / "minimal.yaml")
    .read_bytes()
    .replace(b"Should the Security Council condemn the crackdown?", b"Is the quagga extinct?")
    .replace(b"title: Syria since the 2011 uprising", b"title: Quaggas")
    .replace(b"label: Condemns the crackdown", b"label: Mourns the quagga")
    .replace(b"Condemned the violence.", b"Mourned the quagga.")
)
PAGES = [page.__name__.rpartition(".")[2] for page in every_page()]


def session(name: str, data: bytes, opened: bool) -> AppTest:
    """Run a page in a session of its own, in which a ledger was opened or not."""

    def script(name: str, data: bytes, opened: bool) -> None:
        import importlib

        import streamlit as st

        from components.incoming import arrived
        from components.tables import narrow
        from components.ui import filters, own, store

        if opened:
            own.keep(arrived([("mine.yaml", data)]).opened[0])
        shelf = own.beside(store.ledgers())
        st.session_state["offered"] = list(shelf)
        ledger = list(shelf)[-1]
        entry = shelf[ledger]
        selection = filters.selected(shelf, {"ledger": [ledger]})
        page = importlib.import_module(f"components.pages.{name}")
        page.render(narrow(entry["tables"], entry["crisis"], selection))

    return AppTest.from_function(script, args=(name, data, opened), default_timeout=60).run()


def shared() -> dict[str, list[bytes]]:
    """Return what the caches that all sessions share hold, by the name of the function, as bytes."""
    held: dict[str, list[bytes]] = {}
    for caches in (cache_resource_api._resource_caches, cache_data_api._data_caches):
        for cache in caches._function_caches.get(None, {}).values():  # None: of all sessions
            values = (cache if hasattr(cache, "_mem_cache") else cache.storage)._mem_cache
            held.setdefault(cache.display_name.rpartition(".")[2], []).extend(
                pickle.dumps(value) for value in values.values()
            )
    return held


@pytest.mark.parametrize("name", PAGES)
def test_every_page_draws_it_and_no_shared_cache_has_anything_of_it(name: str) -> None:
    page = session(name, MINE, opened=True)
    assert not page.exception
    assert page.session_state["offered"][-1] == "yours-syria-2011"
    held = shared()
    assert "_shelf" in held  # else nothing was looked at
    assert [function for function, values in held.items() if any(b"uagga" in value for value in values)] == []
    assert list(store.ledgers())[:1] == ["positions"]
    assert "yours-syria-2011" not in store.ledgers()


@pytest.mark.parametrize(
    ("began", "opens"), [("0001-01-01", "2011-04-28"), ("1914-07-28", "1914-08-01"), ("2011-03-15", "9999-12-31")]
)
@pytest.mark.parametrize("name", PAGES)
def test_days_far_from_the_councils_are_drawn_too(name: str, began: str, opens: str) -> None:
    days = MINE.replace(b"began: 2011-03-15", f"began: {began}".encode())
    days = days.replace(b"opens_on: 2011-04-28", f"opens_on: {opens}".encode())
    if opens < "2011":
        days = days.replace(b"date: 2011-04-2", b"date: 1914-07-2")
    assert not session(name, days, opened=True).exception


def test_the_look_into_the_caches_sees_what_they_hold() -> None:
    session("positions", MINE, opened=False)
    held = shared()
    assert any(b"Council action on Syria" in value for value in held["_shelf"])
    assert any(b"xaxis" in value for value in held["_drawn"])


def test_another_session_is_not_offered_it() -> None:
    assert "yours-syria-2011" in session("methods", MINE, opened=True).session_state["offered"]
    assert session("methods", MINE, opened=False).session_state["offered"] == list(store.ledgers())


def test_it_never_takes_the_place_of_one_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = {"crisis": {"title": "Theirs", "id": "theirs"}}
    mine = {"crisis": {"title": "Theirs", "id": "theirs", "own": True}}
    monkeypatch.setattr(own.st, "session_state", {own.KEPT: {"positions": mine, "yours-theirs": mine}})
    shelf = own.beside({"positions": theirs})
    assert shelf["positions"] is theirs
    assert filters.named(shelf, "Theirs")
    assert filters.named(shelf, "Yours: Theirs")
    assert filters.ledger_of(shelf, {"ledger": ["Theirs"]}) == "positions"
    assert filters.ledger_of(shelf, {"ledger": ["Yours: Theirs"]}) == "yours-theirs"


def test_two_of_ones_own_with_one_title_are_told_apart() -> None:
    shelf = {
        "yours-a": {"crisis": {"title": "Same", "id": "a", "own": True}},
        "yours-b": {"crisis": {"title": "Same", "id": "b", "own": True}},
    }
    assert filters.ledger_of(shelf, {"ledger": ["Yours: Same"]}) == "yours-a"
    assert filters.ledger_of(shelf, {"ledger": ["Yours: Same, b"]}) == "yours-b"


@pytest.mark.parametrize("written", ["yours-quagga", "Yours: Quaggas"])
def test_a_link_to_somebody_elses_says_so(written: str) -> None:
    query = {"ledger": [written], "data": ["0" * 16], "states": ["RUS"]}
    clean, notices, since = links.read(store.ledgers(), [], query)
    assert since == {}
    assert clean == {"states": ["Russia"]}
    assert notices == [
        f"`{written}` is a ledger that a reader opened from a file of their own. It was in the memory of one session, "
        "which a reload ends, and cannot be opened from a link. Who has the file can open it under Your ledger"
    ]


def test_a_session_holds_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    (opened,) = arrived([("mine.yaml", MINE)]).opened
    monkeypatch.setattr(own.st, "session_state", {})
    assert own.keep(opened) == own.keep(opened) == "yours-syria-2011"  # dropped again, it replaces itself
    others = {f"yours-{n}": {"data": b""} for n in range(own.LEDGERS)}
    monkeypatch.setattr(own.st, "session_state", {own.KEPT: others})
    with pytest.raises(ValueError, match="8 ledgers are open in this session; remove one first"):
        own.keep(opened)
    monkeypatch.setattr(own.st, "session_state", {own.KEPT: {"yours-x": {"data": b"x" * (FILE_BYTES - 100)}}})
    with pytest.raises(ValueError, match="more than 33,554,432 bytes"):
        own.keep(opened)
