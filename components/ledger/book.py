"""A ledger while it is being checked: the raw text with its places beside the records that are sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, get_args

from components.document import Fault, Mapping, place_of
from components.ledger.model import Ledger, Part

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


class Entry(NamedTuple):
    """One sound entry: its section, its id, the record and the path to its text."""

    section: str
    id: str
    record: Any
    path: tuple[int | str, ...]

    @property
    def label(self) -> str:
        """How faults name it: ``position "gbr-2011-04-27"``."""
        return name_of(self.section, self.id)


def name_of(section: str, key: str) -> str:
    """Return how faults name an entry of a section."""
    return "crisis" if section == "crisis" else f'{section[:-1]} "{key[:100]}"'


@dataclass(frozen=True)
class Book:
    """The text of one ledger file and its sound entries by section."""

    name: str
    text: Mapping
    entries: dict[str, list[Entry]] = field(default_factory=dict)

    def with_entries(self, entries: dict[str, list[Entry]]) -> "Book":
        """Return the book with these entries."""
        return replace(self, entries=entries)

    def of(self, *sections: str) -> Iterator[Entry]:
        """Yield the sound entries of these sections, in order."""
        for section in sections:
            yield from self.entries.get(section, [])

    def ids(self, section: str) -> set[str]:
        """Return every id that a section writes, of faulty entries too, so that one fault is told once."""
        raw = self.text.get(section)
        if isinstance(raw, Mapping):
            return set(raw)
        items: Iterable[Any] = raw if isinstance(raw, list) else ()
        return {str(item["id"]) for item in items if isinstance(item, Mapping) and "id" in item}

    def fault(self, entry: Entry, field: tuple[int | str, ...], message: str, expected: str = "", hint: str = "") -> Fault:
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
