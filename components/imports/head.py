"""The part of a ledger that a table does not hold: the crisis, and the words that records use."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from components.document import read
from components.imports.columns import VOCABULARY
from components.ledger import LedgerError, read_ledger
from components.ledger.book import SECTIONS

Sections = dict[str, Any]
PLACEHOLDER: Sections = {
    "topics": [{"id": "topic-to-be-named", "question": "On which question do actors take positions?"}],
    "stances": [
        {
            "id": "stance-to-be-named",
            "label": "Stance to be named",
            "effect": "none",
            "means": "Written by the import, as a ledger has a step at least; put the steps of your own scale here.",
        }
    ],
}


def sections_in(path: Path) -> Sections:
    """Return the sections of a ledger as written. Raises LedgerError with its faults, OSError."""
    data = path.read_bytes()
    ledger, faults = read_ledger(data, path.as_posix())
    if ledger is None:
        raise LedgerError(faults)
    value, _ = read(data, path.as_posix())
    sections: Sections = _plain(value)
    return sections


def _plain(value: Any) -> Any:
    """Return the document as plain dictionaries and lists, without their places."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def vocabulary(mapped: Mapping[str, Any], other: Sections | None) -> Sections:
    """Return topics, stances, readings, actors and estimators: those of the map, else those of another ledger."""
    return {name: _plain(mapped.get(name) or (other or {}).get(name) or []) for name in SECTIONS if name in VOCABULARY}


def new_head(crisis: Mapping[str, Any], words: Sections, last_day: dt.date) -> Sections:
    """Return the head of a new ledger; without a topic or a stance it has placeholders that say what they are."""
    opens = crisis.get("opens_on") or last_day
    fields = {name: value for name, value in crisis.items() if value is not None} | {"opens_on": opens}
    order = ("id", "title", "about", "began", "opens_on", "topic", "licence", "summary")
    sections = {name: entries for name, entries in words.items() if entries}
    return {"ledger": 1, "crisis": {name: fields[name] for name in order if name in fields}} | PLACEHOLDER | sections
