"""What a ledger's own words are called in cells: stances, topics, actors, estimators by id or by label."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from components.document import closest, one_of
from components.imports.places import folded, state_code

LISTED = 12
Words = dict[str, str]
"""ids by folded id, label and other names"""


def slug(text: str, longest: int = 40) -> str:
    """Return an id made of a text: small letters, digits and hyphens; empty where it has none of these."""
    bare = folded(text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:longest].strip("-")


def words_of(entries: Iterable[Mapping[str, Any]], *names: str) -> Words:
    """Return the ids of a vocabulary by everything that they are called; an id goes before a label."""
    known: Words = {}
    for entry in entries:
        for name in names:
            if entry.get(name):
                known.setdefault(folded(str(entry[name])), str(entry["id"]))
    return known | {folded(str(entry["id"])): str(entry["id"]) for entry in entries}


def word(text: str, known: Words, what: str) -> str:
    """Return the id that a text means. Raises ValueError."""
    if folded(text) in known:
        return known[folded(text)]
    ids = sorted(set(known.values()))
    listed = f"; expected {one_of(ids)}" if 0 < len(ids) <= LISTED else ""
    hint = closest(text, known)
    raise ValueError(f"no {what} is called this{listed}{f'; {hint}' if hint else ''}")


def actor(text: str, organisations: Words) -> str:
    """Return the code of a state or the id of an organisation. Raises ValueError."""
    if folded(text) in organisations:
        return organisations[folded(text)]
    try:
        return state_code(text)
    except ValueError as error:
        raise ValueError(str(error).replace("no state has", "no state or organisation has")) from None


def choice(text: str, words: type[StrEnum]) -> str:
    """Return the word of a fixed list that a text means, whether spelt with spaces, hyphens or capitals.

    Raises ValueError with the words that there are.
    """
    known = {re.sub("[ _-]+", " ", value.value): value.value for value in words}
    found = known.get(re.sub("[ _-]+", " ", text.strip().casefold()))
    if found is None:
        raise ValueError(f"not a word of this list; expected {one_of([value.value for value in words])}")
    return found
