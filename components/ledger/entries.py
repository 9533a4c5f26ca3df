"""Each entry of each section against its model."""

import re
from typing import Any

from pydantic import ValidationError

from components.document import Fault, Mapping, closest, place_of
from components.document.limits import ENTRIES, FAULTS
from components.ledger.book import SECTIONS, Book, Entry, Path, id_of, name_of
from components.ledger.model import FORMAT, Ledger
from components.ledger.records import Ballots
from components.ledger.terms import Part
from components.ledger.values import ID
from components.ledger.wording import PATTERNS, faults_of

LIST = "a list, with a dash before each entry"
SHAPES = {"sources": "an id before each source, as in un-2011: {...}"}


def validate(book: Book) -> tuple[Book, list[Fault]]:
    """Return the book with its entries, and the faults of those that are not sound.

    It ends where there are too many faults to read. An entry in whose text a fault was found is left out: what it
    says is not settled.
    """
    faults = _head(book)
    if len(faults) > FAULTS:
        return book, faults
    entries: dict[str, list[Entry]] = {}
    remnants: dict[str, list[Entry]] = {}
    for section, model in SECTIONS.items():
        if book.text.get(section) is None:
            continue
        if section == "crisis":
            items: list[tuple[Path, str | int, Any]] = [((section,), "", book.text[section])]
        elif (listed := book.items(section)) is not None:
            items = [((section, key), id_of(item) or key, item) for key, item in listed]
        else:
            continue
        sound = entries.setdefault(section, [])
        for path, key, item in items:
            if getattr(item, "marred", False):
                continue
            if isinstance(item, Mapping) and len(item) > ENTRIES:  # the crisis, whose fields are a section's
                place = place_of(book.text, path)
                faults.append(Fault(book.name, *place, "too many fields", section, f"{ENTRIES:,} at most"))
                continue
            if section == "sources" and not re.match(ID, str(key)):
                place = place_of(book.text, path, key=True)
                faults.append(Fault(book.name, *place, "this id cannot be used", name_of(section, key), PATTERNS[ID]))
            try:
                sound.append(Entry(section, str(key), model.model_validate(item), path))
            except ValidationError as error:
                faults += faults_of(error, book, name_of(section, key), path, model)
                if left := _remnant(item, error, model):
                    remnants.setdefault(section, []).append(Entry(section, str(key), left, path))
                if len(faults) > FAULTS:
                    return book.with_entries(entries, remnants), faults
    return book.with_entries(entries, remnants), faults


def _remnant(item: Any, error: ValidationError, model: type[Part]) -> Part | None:
    """Return an entry with an id as written, but for the fields at fault, which are None."""
    if id_of(item) is None:
        return None
    broken = {detail["loc"][0] for detail in error.errors()}
    fields = {name: None if name in broken else item.get(name) for name in model.model_fields}
    if "ballots" in fields:
        fields["ballots"] = Ballots.model_validate(fields["ballots"] or {})
    return model.model_construct(**fields)


def _head(book: Book) -> list[Fault]:
    """Return faults in the top level: unknown sections, missing and unreadable ones, the format version."""

    def fault(key: str, message: str, expected: str = "", hint: str = "", *, at_key: bool = False) -> Fault:
        return Fault(book.name, *place_of(book.text, (key,), key=at_key), message, expected=expected, hint=hint)

    faults = []
    meant = set()  # by a misspelt name: told once, not as a missing section too
    sections = Ledger.model_fields
    for key in book.text:
        if key not in sections:
            hint = closest(key, sections)
            meant |= {name for name in sections if f"`{name}`" in hint}
            faults.append(fault(key, f"`{key[:60]}` is not a section", hint=hint, at_key=True))
            if len(faults) > FAULTS:
                return faults
    for key, info in sections.items():
        raw = book.text.get(key)
        if raw is None:
            if info.is_required() and key not in meant:
                state = "empty" if key in book.text else "missing"
                faults.append(fault(key, f"the section `{key}` is {state}", at_key=True))
        elif key == "ledger":
            if raw != str(FORMAT):
                version = f"`{raw[:20]}`" if isinstance(raw, str) else "this"
                faults.append(fault(key, f"{version} is not a known format", f"`ledger: {FORMAT}`"))
        elif key != "crisis":
            if book.items(key) is None:
                faults.append(fault(key, f"the section `{key}` cannot be read", SHAPES.get(key, LIST)))
            elif info.is_required() and not raw:
                faults.append(fault(key, f"the section `{key}` is empty"))
    return faults
