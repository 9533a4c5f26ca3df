"""The records of two versions held against each other, entry by entry and field by field.

A difference says all that leads from the old version to the new one, which the tests rebuild from it. The order of
entries is part of it because it means something: of two positions of an actor on one day the one written last counts,
the first topic is the one that pages open on, and stances stand on a scale.
"""

from typing import Any, NamedTuple

from components.ledger import Ledger
from components.ledger.book import SECTIONS

Fields = dict[str, Any]
Records = dict[str, dict[str, Fields]]
"""by section and id, in the ledger's order, the fields of an entry as text, numbers, truth, lists, dicts and None"""


class Entry(NamedTuple):
    """An entry that only one version has. ``place`` counts from 0 in its section of that version."""

    section: str
    id: str
    place: int
    fields: Fields


class Field(NamedTuple):
    """A field of an entry of both versions that differs; None is what a version leaves out."""

    name: str
    old: Any
    new: Any


class Change(NamedTuple):
    """An entry of both versions with the fields that differ, in the order of the format."""

    section: str
    id: str
    fields: tuple[Field, ...]


class Difference(NamedTuple):
    """What leads from an old version to a new one.

    ``reordered`` has the ids of a section that both versions have, in their new order, where that is not the old one.
    """

    added: tuple[Entry, ...]
    changed: tuple[Change, ...]
    withdrawn: tuple[Entry, ...]
    reordered: dict[str, tuple[str, ...]]

    def __bool__(self) -> bool:
        """Return whether there is any difference."""
        return any(self)


def recorded(ledger: Ledger) -> Records:
    """Return every entry of a ledger, with defaults written out: a field left out and its default are the same."""
    found: Records = {}
    for section in SECTIONS:
        held = getattr(ledger, section)
        if section == "crisis":
            named = {section: held}
        elif isinstance(held, dict):
            named = held
        else:
            named = {_name(entry): entry for entry in held}
        found[section] = {name: entry.model_dump(mode="json") for name, entry in named.items()}
    return found


def _name(entry: Any) -> str:
    """Return the id of an entry; a reading has none and is known by its kind and effect, which no two share."""
    return entry.id if hasattr(entry, "id") else f"{entry.kind.value} {entry.effect.value}"


def difference(old: Records, new: Records) -> Difference:
    """Return what leads from one version to another. Entries are the same where section and id are."""
    added, changed, withdrawn = [], [], []
    reordered: dict[str, tuple[str, ...]] = {}
    for section in dict.fromkeys([*old, *new]):
        before, after = old.get(section, {}), new.get(section, {})
        added += _only(section, after, before)
        withdrawn += _only(section, before, after)
        for name, fields in after.items():
            if name in before and (found := _fields(before[name], fields)):
                changed.append(Change(section, name, found))
        kept = tuple(name for name in after if name in before)
        if kept != tuple(name for name in before if name in after):
            reordered[section] = kept
    return Difference(tuple(added), tuple(changed), tuple(withdrawn), reordered)


def _only(section: str, here: dict[str, Fields], there: dict[str, Fields]) -> list[Entry]:
    return [Entry(section, name, at, fields) for at, (name, fields) in enumerate(here.items()) if name not in there]


def _fields(old: Fields, new: Fields) -> tuple[Field, ...]:
    names = dict.fromkeys([*new, *old])
    return tuple(Field(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name))


def counts(change: Difference) -> dict[str, tuple[int, int, int]]:
    """Return by section how many entries were added, changed and withdrawn, where any was."""
    rows = (change.added, change.changed, change.withdrawn)
    sizes = {s: tuple(sum(entry.section == s for entry in part) for part in rows) for s in SECTIONS}
    return {section: (a, c, w) for section, (a, c, w) in sizes.items() if a or c or w}
