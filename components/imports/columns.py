"""Which field of a record a column fills: its heading, or a map that says so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from components.document import closest, read
from components.imports.days import ORDERS
from components.imports.places import folded
from components.ledger.book import RECORDS, SECTIONS
from components.ledger.records import Ballots
from components.ledger.terms import Source

SOURCE = tuple(f"source.{name}" for name in Source.model_fields)
BESIDE = ("section", "known_by", "estimator_name", "estimator_kind", *SOURCE)
"""fields that are no field of a record, but say something that one needs"""

# Headings of the tables and charts that `export` writes, where they are not the name of the field
# (components/export/fields.py and headings.py; tests/imports/test_columns.py holds them against each other).
PUBLISHED = {
    "precision": "date_precision",
    "translated": "quote_translated",
    "split": "by_group",
    "Record": "id",
    "Day": "date",
    "Actor": "actor",
    "State": "actor",
    "Topic": "topic",
    "Stance": "stance",
    "Speaker": "speaker",
    "How we know": "evidence",
    "Confidence": "confidence",
    "Place": "place",
    "Least": "low",
    "Most": "high",
    "Counted by": "attributed_to",
    "Estimator": "estimator",
    "What is counted": "counts",
    "Until": "until",
    "Left": "group",
    "Persons": "count",
    "Office": "role",
    "Went to": "destination",
    "Status": "status",
    "Title": "title",
    "Body": "body",
    "Outcome": "outcome",
    "Symbol": "symbol",
    "Meeting": "meeting",
    "In favour": "in_favour",
    "Against": "against",
    "Abstaining": "abstaining",
    "Not voting": "not_voting",
    "Objected": "objected",
    "Dissociated": "dissociated",
    "Drafted by": "drafted_by",
    "Publisher": "source.publisher",
    "Source": "source.url",
}
DERIVED = {
    "positions": {"name", "kind", "rank", "label", "short", "effect"},
    "estimates": {"figure"},
    "defections": set(),
    "events": set(),
    "proposals": set(),
}
"""columns of our own tables that follow from others, so that nothing is lost without them"""
KEYS = ("sheet", "kind", "dates", "columns", "values", "defaults")
VOCABULARY = ("topics", "stances", "readings", "actors", "estimators")


class MapError(ValueError):
    """A map of columns cannot be used; the message says why."""


@dataclass
class Plan:
    """What is said of a table: the kind of its records, and field by heading; None for a column left out on purpose.

    ``values`` are words by field, as they stand in cells, and what they mean; ``defaults`` texts by field for cells
    that are empty or have no column; ``vocabulary`` whole sections of a ledger.
    """

    sheet: str = ""
    kind: str = ""
    dates: str = ""
    columns: dict[str, str | None] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    vocabulary: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def fields_of(section: str) -> tuple[str, ...]:
    """Return every field that a column may fill in records of a section."""
    names = tuple(SECTIONS[section].model_fields)
    return (*names, *(Ballots.model_fields if section == "proposals" else ()), *BESIDE)


def section_of(text: str) -> str:
    """Return the section that a word names, as position or positions. Raises ValueError."""
    name = folded(text)
    found = name if name in RECORDS else f"{name}s"
    if found not in RECORDS:
        raise ValueError(f"no kind of record is called this; expected one of {', '.join(RECORDS)}")
    return found


def field_of(heading: str, section: str) -> str | None:
    """Return the field that a heading names by itself, or None."""
    if section and heading in DERIVED[section]:
        return None
    known = {_plain(name): name for name in (fields_of(section) if section else _every_field())}
    if section == "estimates":
        known |= {"from": "since"}
    elif section == "events":
        known |= {"what": "what"}
    published = {_plain(name): target for name, target in PUBLISHED.items() if target in known.values()}
    return (published | known).get(_plain(heading))


def _every_field() -> Iterable[str]:
    return dict.fromkeys(name for section in RECORDS for name in fields_of(section))


def _plain(text: str) -> str:
    return re.sub(r"[ _-]+", " ", folded(text))


def read_map(path: Path) -> Plan:
    """Read a map of columns. Raises MapError with what is wrong and its line, OSError where it cannot be read."""
    value, faults = read(path.read_bytes(), path.name)
    if faults:
        raise MapError("\n".join(str(fault) for fault in faults))
    if not isinstance(value, Mapping):
        raise MapError(f"{path.name}: expected {', '.join(KEYS)} or {', '.join(VOCABULARY)}")
    for key in value:
        if key not in KEYS and key not in VOCABULARY:
            raise MapError(f"{path.name}: `{key[:60]}` is not known; {closest(key, (*KEYS, *VOCABULARY))}".rstrip("; "))
    plan = Plan(
        sheet=_text(value, "sheet", path),
        kind=_text(value, "kind", path),
        dates=_text(value, "dates", path),
        columns=_group(value, "columns", path),
        values={name: _group(_group(value, "values", path), name, path) for name in _group(value, "values", path)},
        defaults=_group(value, "defaults", path),
        vocabulary={name: list(value[name] or ()) for name in VOCABULARY if name in value},
    )
    if plan.kind:
        try:
            plan.kind = section_of(plan.kind)
        except ValueError as error:
            raise MapError(f"{path.name}: kind `{plan.kind[:60]}`: {error}") from None
    if plan.dates not in ("", *ORDERS):
        raise MapError(f"{path.name}: dates `{plan.dates[:60]}` is not known; expected {' or '.join(ORDERS)}")
    check_fields((*plan.columns.values(), *plan.values, *plan.defaults), plan.kind, path.name)
    return plan


def check_fields(names: Iterable[Any], kind: str, where: str) -> None:
    """Raise MapError for a name that is no field of these records, or of any where the kind is not said."""
    known = fields_of(kind) if kind else tuple(_every_field())
    for name in names:
        if name is not None and name not in known:
            hint = closest(name, known) if isinstance(name, str) else ""
            raise MapError(f"{where}: `{str(name)[:60]}` is no field of a record{f'; {hint}' if hint else ''}")


def _text(value: Mapping[str, Any], key: str, path: Path) -> str:
    found = value.get(key)
    if found is not None and not isinstance(found, str):
        raise MapError(f"{path.name}: `{key}` is not a word")
    return found or ""


def _group(value: Mapping[str, Any], key: str, path: Path) -> dict[str, Any]:
    found = value.get(key)
    if found is not None and not isinstance(found, Mapping):
        raise MapError(f"{path.name}: `{key}` is not a group of lines such as `heading: field`")
    return dict(found or {})
