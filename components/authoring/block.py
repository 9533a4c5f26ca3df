"""One entry as YAML, from its fields as they were typed, in canonical form and ready to paste."""

import re
from collections.abc import Mapping
from typing import Any

from components.authoring.form import KINDS, Field, fields
from components.authoring.layout import entry_lines
from components.authoring.names import code_of
from components.authoring.tree import Branch, Entry

Typed = Mapping[str, str | list[str]]
"""texts by field as `components.authoring.form.fields` names them; for lists also a list of texts"""

Plain = dict[str, Any]
"""texts, lists of texts and mappings of texts, as the reader of ledgers gives them"""


def plain(kind: str, typed: Typed, organisations: Mapping[str, str] | None = None) -> Plain:
    """Return an entry as the ledger would hold it: codes for names, nothing for empty fields and for defaults.

    A name that is no field stays, so that the checks can say so. Raises KeyError for an unknown kind.
    """
    known = {field.name: field for field in fields(kind)}
    entry: Plain = {}
    for name, written in typed.items():
        value = _value(known.get(name), written, organisations or {})
        if not value or (name in known and value == known[name].default):
            continue
        outer, _, inner = name.partition(".")
        if inner:
            entry.setdefault(outer, {})[inner] = value
        else:
            entry[name] = value
    return entry


def _value(field: Field | None, written: str | list[str], organisations: Mapping[str, str]) -> Any:
    sort = field.sort if field else "text"
    if sort in ("states", "texts", "sources"):
        parts = re.split(r"[,\n]", written) if isinstance(written, str) else written
        words = [part.strip() for part in parts if part.strip()]
        return [code_of(word) for word in words] if sort == "states" else words
    text = (written if isinstance(written, str) else ", ".join(written)).strip()
    if sort == "numbers":
        pairs = [part.partition(":") for part in re.split(r"[,\n]", text) if part.strip()]
        return {name.strip(): number.strip() for name, _, number in pairs}
    if sort in ("actor", "state"):
        return code_of(text, organisations if sort == "actor" else None) if text else ""
    if sort in ("text", "long"):
        text = re.sub(r"\s*\n\s*", " ", text)  # texts of a ledger are one paragraph
    return text


def block(kind: str, entry: Plain) -> str:
    """Return the lines of one entry as they stand in their section, indented by two, with a final line break."""
    section = KINDS[kind]
    value = _branch({key: part for key, part in entry.items() if kind != "source" or key != "id"})
    whole = Entry(entry.get("id", "") if kind == "source" else None, value)
    return "\n".join(entry_lines(whole, 2, (section,))) + "\n"


def _branch(value: Any) -> str | Branch:
    if isinstance(value, dict):
        return Branch(True, 0, False, [Entry(key, _branch(part)) for key, part in value.items()])
    if isinstance(value, list):
        return Branch(False, 0, False, [Entry(None, _branch(part)) for part in value])
    return str(value)


def suggested(kind: str, entry: Plain, taken: set[str]) -> str:
    """Return an id that is still free, from what the record says: who, or its kind, and the day; for a source its host.

    ``taken`` are the ids in use. Empty where there is no day and no publisher yet.
    """
    words = entry.get("actor") or entry.get("person") or entry.get("publisher") or entry.get("estimator") or kind
    stem = re.sub(r"[^a-z0-9]+", "-", f"{words}-{entry.get('date', '')}".lower()).strip("-")
    if not entry.get("date") and not entry.get("publisher"):
        return ""
    stem, number = stem[:90].strip("-") or kind, 1
    while (found := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return found
