"""A ledger while it is being checked: the raw text with its places beside the records that are sound."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, get_args

from components.document import Fault, Mapping, Sequence, place_of
from components.ledger.model import Ledger
from components.ledger.terms import Part

Path = tuple[int | str, ...]
"""keys and places in lists, from the top of the text to a value"""

RECORDS = ("positions", "estimates", "defections", "events", "proposals")


def _section_models() -> dict[str, type[Part]]:
    """Return the model of one entry for every section, in the order of the format."""
    models = {}
    for name, info in Ledger.model_fields.items():
        annotation = info.annotation
        if isinstance(annotation, type) and issubclass(annotation, Part):
            models[name] = annotation
        elif inner := [a for a in get_args(annotation) if isinstance(a, type) and issubclass(a, Part)]:
            models[name] = inner[-1]
    return models


SECTIONS = _section_models()


def id_of(item: Any) -> str | None:
    """Return the id that an entry of a list writes, if it writes one."""
    key = item.get("id") if isinstance(item, Mapping) else None
    return key if isinstance(key, str) and key else None


class Entry(NamedTuple):
    """One sound entry: its section, its id, the record and the path to its text."""

    section: str
    id: str
    record: Any
    path: Path

    @property
    def label(self) -> str:
        """How faults name it: ``position "gbr-2011-04-27"``."""
        place = self.path[-1]
        return name_of(self.section, place if isinstance(place, int) and self.section == "readings" else self.id)


def name_of(section: str, key: str | int) -> str:
    """Return how faults name an entry of a section: by its id, or by its place where it has none."""
    if section == "crisis":
        return section
    return f"{section[:-1]} {key + 1}" if isinstance(key, int) else f'{section[:-1]} "{key[:100]}"'


@dataclass(frozen=True)
class Book:
    """The text of one ledger file and its entries by section.

    ``whole`` is false where the text itself has faults, so that something may be missing from it.
    """

    name: str
    text: Mapping
    whole: bool = True
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    remnants: dict[str, list[Entry]] = field(default_factory=dict)

    def with_entries(self, entries: dict[str, list[Entry]], remnants: dict[str, list[Entry]]) -> "Book":
        """Return the book with these sound entries, and with what is left of the others."""
        return replace(self, entries=entries, remnants=remnants)

    def of(self, *sections: str) -> Iterator[Entry]:
        """Yield the sound entries of these sections, in order."""
        for section in sections:
            yield from self.entries.get(section, [])

    def naming(self, *sections: str) -> Iterator[Entry]:
        """Yield the entries of these sections, faulty ones too, for a look at the ids and codes they name.

        In a faulty one whatever is missing or at fault is None.
        """
        for section in sections:
            yield from self.entries.get(section, [])
            yield from self.remnants.get(section, [])

    def items(self, section: str) -> list[tuple[int | str, Any]] | None:
        """Return the entries of a section as written, by key or place; None where the section cannot be read."""
        raw = self.text.get(section)
        if section == "sources":
            return list(raw.items()) if isinstance(raw, Mapping) else None
        if raw is None and not Ledger.model_fields[section].is_required():
            return []
        return list(enumerate(raw)) if isinstance(raw, Sequence) else None

    def ids(self, section: str) -> set[str] | None:
        """Return every id that a section writes, those of faulty entries too.

        None where the section or an id in it cannot be read. That is a fault already, and whether a record names
        something that exists cannot be told.
        """
        items = self.items(section)
        if items is None or (not items and Ledger.model_fields[section].is_required()):
            return None
        if section == "sources":
            return {str(key) for key, _ in items}
        ids = {id_of(item) for _, item in items}
        return None if None in ids else {key for key in ids if key}

    def fault(self, entry: Entry, field: Path, message: str, expected: str = "", hint: str = "") -> Fault:
        """Return a fault at a field of an entry."""
        line, column = place_of(self.text, (*entry.path, *field))
        return Fault(self.name, line, column, message, entry.label, expected, hint)

    def ledger(self) -> Ledger:
        """Return the finished ledger; call it only when there is no fault."""
        parts: dict[str, Any] = {"ledger": 1}
        for section in SECTIONS:
            found = self.entries.get(section, [])
            if section == "crisis":
                parts[section] = found[0].record
            elif section == "sources":
                parts[section] = {entry.id: entry.record for entry in found}
            else:
                parts[section] = [entry.record for entry in found]
        return Ledger.model_construct(**parts)
