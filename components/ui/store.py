"""Ledgers from disk: read when a file rests, kept while it is broken, cached by what is in it.

Visitors share one shelf. It holds plain frames, dictionaries and texts of the server's own files, which are
public; nothing of a visitor's goes here.
"""

import datetime as dt
import gc
import hashlib
import logging
import time
from pathlib import Path
from typing import Any

import streamlit as st

from components.document import content
from components.document.limits import FILE_BYTES
from components.ledger import read_ledger
from components.ledger.place import ledger_files, nothing_there, place
from components.tables import crisis_facts, lay_out
from components.ui.words import say
from components.versions.records import recorded

LOG = logging.getLogger(__name__)
REST = 0.05  # seconds a file must have been left alone; a half-written ledger is usually valid YAML
TRIES = 20

Shelf = dict[str, dict[str, Any]]


@st.cache_resource(show_spinner=False)
def _shelf() -> Shelf:
    return {}


def ledgers(where: Path | None = None) -> Shelf:
    """Return every ledger of a folder, or that of a file, by id: the file's name without its ending.

    Without a place they are those that this server is to show.

    Each is a dictionary: ``name`` of the file, its ``path``, ``sha256`` of its bytes, ``read`` at (UTC), ``tables``,
    ``crisis`` and ``records`` (all missing when no good version was ever read), ``faults`` of the version on disk as
    texts, and
    ``gone`` when the file is not there any more.
    """
    shelf = _shelf()
    paths = {path.stem: path for path in ledger_files(where or place())}
    for key, path in paths.items():
        shelf[key] = refreshed(shelf.get(key, {"name": f"{path.absolute().parent.name}/{path.name}"}), path)
    for key in shelf.keys() - paths.keys():
        shelf[key] = shelf[key] | {"gone": True, "signature": None}
    first = [key for key in ("positions",) if key in shelf]
    return {key: shelf[key] for key in first + [key for key in shelf if key not in first]}


def refreshed(entry: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return the entry for what the file says now, or as it was while the file is broken or being written."""
    try:
        signature = _signature(path)
        if entry.get("signature") == signature:
            return entry
        data = _rested(path, patient="tables" not in entry)
    except OSError:
        return entry | {"gone": True, "signature": None}
    if data is None:
        return entry
    entry = entry | {"signature": signature, "gone": False, "faults": [], "path": str(path)}
    digest = hashlib.sha256(data).hexdigest()
    if digest == entry.get("sha256"):
        return entry
    ledger, faults = read_ledger(data, entry["name"])
    if ledger is None:
        return entry | {"faults": [str(fault) for fault in faults]}
    entry = entry | {"sha256": digest, "read": dt.datetime.now(dt.UTC)}
    tables = lay_out(ledger)
    crisis = crisis_facts(ledger, tables) | {"sha256": digest, "file": str(path)}
    entry |= {"tables": tables, "crisis": crisis, "records": recorded(ledger)}
    del ledger
    # What stays for good need not be walked each time that Python collects garbage.
    gc.collect()
    gc.freeze()
    return entry


def _signature(path: Path) -> tuple[int, int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _rested(path: Path, *, patient: bool) -> bytes | None:
    """Return the bytes of a file that nobody is writing, or None when it does not come to rest."""
    for _ in range(TRIES if patient else 1):
        before = _signature(path)
        age = time.time() - before[0] / 1e9
        if age < 0:  # of a clock that is ahead, or ours was set back: it says nothing, so it is compared after a rest
            time.sleep(REST)
        if not 0 <= age < REST:
            data = content(path)
            if _signature(path) == before and len(data) == min(before[1], FILE_BYTES + 1):
                return data
        if patient:
            time.sleep(REST)
    return None


def text_of(entry: dict[str, Any]) -> bytes | None:
    """Return the bytes of a ledger's file as it is now, or None when there is none to read.

    The shelf holds tables, not texts; whoever needs the text compares its SHA-256 with that of the entry. A ledger of
    a visitor's own is no file here, and its text is in the entry as ``data``.
    """
    if "data" in entry:
        return bytes(entry["data"])
    try:
        return Path(entry["path"]).read_bytes()
    except (KeyError, OSError):
        return None


def readable(shelf: Shelf) -> Shelf:
    """Return the ledgers that have a good version; where none has, say what is wrong and end the run."""
    good = {key: entry for key, entry in shelf.items() if "tables" in entry}
    if good:
        return good
    say('<div class="sp"><h1>No ledger can be read</h1></div>')
    if not shelf:
        where = place()
        LOG.log(logging.ERROR, "%s", nothing_there(where, str(where)))
        say('<div class="sp"><p>{}</p></div>', nothing_there(where, where.name))  # visitors see no paths
    for entry in shelf.values():
        faults = "\n".join(entry.get("faults", ["the file is not there"]))
        say('<div class="sp"><p>{} has faults:</p><pre>{}</pre></div>', entry["name"], faults)
    st.stop()
    return good


def unread(shelf: Shelf) -> list[str]:
    """Return a text for each file of the folder that was never good, so that its ledger is not offered."""
    told = []
    for entry in shelf.values():
        if "tables" not in entry and entry.get("faults"):
            first, more = entry["faults"][0], len(entry["faults"]) - 1
            rest = f" and {more} more" if more else ""
            told.append(f"{entry['name']} cannot be read, and its ledger is not offered: {first}{rest}.")
    return told


def first() -> tuple[str, str, dt.date]:
    """Return id, topic and opening day of the first ledger that can be read."""
    key, entry = next((key, entry) for key, entry in ledgers().items() if "tables" in entry)
    return key, entry["crisis"]["topic"], entry["crisis"]["opens_on"]


def state_of(entry: dict[str, Any]) -> list[str]:
    """Return what a reader must be told about a ledger's file, one text each; nothing when all is well."""
    since = f"{entry['read']:%d %B %Y, %H:%M} UTC" if "read" in entry else ""
    if entry.get("gone"):
        return [f"{entry['name']} is not there. Shown is the last good version, read {since}."]
    if entry.get("faults"):
        first, more = entry["faults"][0], len(entry["faults"]) - 1
        rest = f" and {more} more" if more else ""
        return [
            f"The file has changed and cannot be read: {first}{rest}. Shown is the last good version, read {since}."
        ]
    return []
