"""Ledgers that a visitor brought: in this session's memory, never on the shelf that all visitors share.

They end with the session, which a reload of the page ends too. Whatever is kept for several visitors must leave
out a view whose ledger is one of these: ``View.own`` says so.
"""

import datetime as dt
import hashlib
from typing import Any

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.document.limits import FILE_BYTES
from components.incoming import Opened
from components.tables import crisis_facts, lay_out
from components.ui.store import Shelf, ledgers
from components.versions.records import recorded

KEPT = "own_ledgers"
PREFIX = "yours-"  # of the id in a link, so that none is taken for a ledger of the server
MARK = "Yours: "  # before the title, wherever ledgers are chosen; after it a narrow field would cut it off
LEDGERS = 8  # of one session


def beside(shelf: Shelf) -> Shelf:
    """Return the ledgers of the server, and after them those of this session; the shelf itself is left as it is."""
    mine: Shelf = st.session_state.get(KEPT, {})
    return shelf | {key: entry for key, entry in mine.items() if key not in shelf}


def entry_of(ledger: str) -> dict[str, Any]:
    """Return the entry of a ledger, of the server's or of this session's; an empty one where there is none."""
    found: dict[str, Any] = beside(ledgers()).get(ledger, {})
    return found


def names() -> dict[str, str]:
    """Return the ledgers of this session: title by id."""
    return {key: entry["crisis"]["title"] for key, entry in st.session_state.get(KEPT, {}).items()}


def opening(key: str) -> tuple[str, dt.date]:
    """Return the topic and the day that a ledger of this session opens on."""
    crisis = st.session_state[KEPT][key]["crisis"]
    return crisis["topic"], crisis["opens_on"]


def file_of(key: str) -> str:
    """Return the name of the file that a ledger of this session came from."""
    return str(st.session_state[KEPT][key]["name"])


def text_of(key: str) -> bytes:
    """Return the YAML text of a ledger of this session."""
    data: bytes = st.session_state[KEPT][key]["data"]
    return data


def keep(opened: Opened) -> str:
    """Lay out a ledger for this session and return its id; one with the same id of its crisis is replaced.

    Raises ValueError with what to do where the session holds as much as it may.
    """
    key = PREFIX + opened.ledger.crisis.id
    others: Shelf = {k: entry for k, entry in st.session_state.get(KEPT, {}).items() if k != key}
    if len(others) >= LEDGERS:
        raise ValueError(f"{LEDGERS} ledgers are open in this session; remove one first")
    if len(opened.data) + sum(len(entry["data"]) for entry in others.values()) > FILE_BYTES:
        raise ValueError(f"the ledgers of this session would come to more than {FILE_BYTES:,} bytes; remove one first")
    digest = hashlib.sha256(opened.data).hexdigest()
    tables = lay_out(opened.ledger)
    crisis = crisis_facts(opened.ledger, tables) | {"sha256": digest, "own": True, "file": ""}
    entry: dict[str, Any] = {"name": opened.name, "sha256": digest, "read": dt.datetime.now(dt.UTC), "faults": []}
    laid = {"tables": tables, "crisis": crisis, "records": recorded(opened.ledger), "data": opened.data}
    st.session_state[KEPT] = others | {key: entry | laid}
    return key


def remove(key: str) -> None:
    """Forget a ledger of this session."""
    st.session_state[KEPT] = {k: entry for k, entry in st.session_state.get(KEPT, {}).items() if k != key}


def forget_upload(files: list[Any]) -> None:
    """Drop Streamlit's own copy of files that were just read, which it would keep until the session ends."""
    context = get_script_run_ctx()
    if context is not None:
        for file in files:
            get_instance().uploaded_file_mgr.remove_file(context.session_id, file.file_id)  # type: ignore[attr-defined]


def elsewhere(ledger: str) -> bool:
    """Return whether a link's value for ``ledger`` names one of some visitor's own."""
    return ledger.startswith((PREFIX, MARK))
