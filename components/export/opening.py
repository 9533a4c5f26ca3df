"""A ledger's file opened and narrowed at once, for the command line."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from components.ledger import LedgerError, read_ledger
from components.selection import Selection
from components.tables import View, crisis_facts, lay_out, narrow


def open_view(path: Path, as_of: dt.date | None = None, topic: str | None = None, states: Sequence[str] = ()) -> View:
    """Return the view of a ledger; without a day as of the one it opens on, without a topic on its main one.

    Raises OSError for a file that cannot be read, LedgerError for a ledger with faults, ValueError for a topic or a
    state that it does not have.
    """
    data = path.read_bytes()
    ledger, faults = read_ledger(data, path.as_posix())
    if ledger is None:
        raise LedgerError(faults)
    tables = lay_out(ledger)
    crisis = crisis_facts(ledger, tables) | {"sha256": hashlib.sha256(data).hexdigest()}
    topics, known = list(tables["topics"]["topic"]), set(tables["actors"]["actor"])
    if topic is not None and topic not in topics:
        raise ValueError(f"{topic} is not a topic of this ledger; there are {', '.join(topics)}")
    if strange := [state for state in states if state not in known]:
        raise ValueError(f"{', '.join(strange)}: no state or organisation has this code")
    day = as_of or crisis["opens_on"]
    return narrow(tables, crisis, Selection(path.stem, topic or crisis["topic"], day, tuple(states)))
