"""Each entry of each section against its model."""

import re
from typing import Any

from pydantic import ValidationError

from components.document import Fault, closest, place_of
from components.document.limits import FAULTS
from components.ledger.book import SECTIONS, Book, Entry, id_of, name_of
from components.ledger.model import FORMAT, Ledger
from components.ledger.values import ID
from components.ledger.wording import PATTERNS, Path, faults_of

LIST = "a list, with a dash before each entry"
SHAPES = {"sources": "an id before each source, as in un-2011: {...}"}


def validate(book: Book) -> tuple[dict[str, list[Entry]], list[Fault]]:
    """Return the sound entries by section, and the faults of the others; it ends where there are too many to read.

    An entry in whose text a fault was found is in neither: what it says is not settled.
    """
    faults = _head(book)
    entries: dict[str, list[Entry]] = {}
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
            if section == "sources" and not re.match(ID, str(key)):
                place = place_of(book.text, path, key=True)
                faults.append(Fault(book.name, *place, "this id cannot be used", name_of(section, key), PATTERNS[ID]))
            try:
                sound.append(Entry(section, str(key), model.model_validate(item), path))
            except ValidationError as error:
                faults += faults_of(error, book, name_of(section, key), path, model)
                if len(faults) > FAULTS:
                    return entries, faults
    return entries, faults


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
