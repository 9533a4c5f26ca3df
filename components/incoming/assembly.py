"""The rows of a ledger's tables, put together as the document that its YAML file would be."""

import re
from collections.abc import Iterable
from collections.abc import Mapping as Named
from typing import Any

from components.council import DEFAULT
from components.document import Mapping, Sequence
from components.document.placed import Place
from components.incoming.cells import Cell
from components.ledger.ballots import VOTES
from components.reference import states

RENAMED = {"precision": "date_precision", "translated": "quote_translated", "basis": "date_basis"}
FLAGS = ("approximate", "translated", "named")
SPACED = ("sources", "drafted_by", "supported_by", "withdrawn_by")
RECORD = "id date precision known sources confidence note"
SAME = {
    "crisis": "id title about began opens_on topic licence summary",
    "topics": "title question asks",
    "positions": f"{RECORD} actor topic stance evidence act action speaker role venue summary quote translated",
    "estimates": f"{RECORD} low high approximate counts population scope since until stated place estimator "
    "attributed_to conflict",
    "defections": f"{RECORD} kind group count person role place what status status_since same_fact",
    "events": f"{RECORD} title what category place ends speaker quote",
    "proposals": f"{RECORD} title body kind outcome symbol resolution topic subject scope meeting drafted_by "
    "supported_by withdrawn_by digital_library agenda_item",
    "estimators": "name kind method",
    "actors": "name",
    "sources": "publisher title url date basis tier read lang archive note",
}
"""Columns that are fields of the entry of the same section, each by its own name or that in RENAMED."""

Row = dict[str, Cell]
"""The cells of a row by their headings."""
NOWHERE = (1, 1)  # the place of what no cell says


def document_of(tables: Named[str, list[Row]]) -> Mapping:
    """Return the tables as the document of a ledger."""
    document = Mapping(NOWHERE)
    _put(document, "ledger", "1")
    if crisis := tables["crisis"]:
        _put(document, "crisis", _entry("crisis", crisis[0]))
    stances, steps = _scale(tables["steps"])
    _put(document, "stances", stances)
    _put(document, "topics", _topics(tables["topics"], steps, [str(s["id"]) for s in stances]))
    _put(document, "readings", _readings(tables.get("readings", [])))
    organisations = [row for row in tables.get("actors", []) if _said(row, "kind") == "organisation"]
    _put(document, "actors", _list(_named("actors", "actor", row) for row in organisations))
    _put(document, "estimators", _list(_named("estimators", "estimator", row) for row in tables.get("estimators", [])))
    for section in ("positions", "estimates", "events"):
        _put(document, section, _list(_entry(section, row) for row in tables.get(section, [])))
    _put(document, "defections", _list(_defection(row) for row in tables.get("defections", [])))
    ballots: dict[str, list[Row]] = {}
    for row in tables.get("ballots", []):
        if _said(row, "named").casefold() != "false":  # else the ballot follows from the rule
            ballots.setdefault(_said(row, "proposal"), []).append(row)
    proposals = (_proposal(row, ballots.get(_said(row, "id"), [])) for row in tables.get("proposals", []))
    _put(document, "proposals", _list(proposals))
    sources = Mapping(NOWHERE)
    for row in tables["sources"]:
        if cell := row.get("source"):
            _put(sources, cell.text, _entry("sources", row), cell.at)
    _put(document, "sources", sources)
    return document


def _put(mapping: Mapping, key: str, value: Any, at: Place | None = None) -> None:
    """Set a key, at its value's own place unless another is given."""
    place: Place = getattr(value, "at", NOWHERE) if at is None else at
    mapping.add(key, value, place, place)


def _list(entries: Iterable[Mapping]) -> Sequence:
    found = Sequence(NOWHERE)
    for entry in entries:
        found.add(entry, entry.at)
    return found


def _at(row: Row) -> Place:
    return next(iter(row.values())).at


def _said(row: Row, column: str) -> str:
    return row[column].text if column in row else ""


def _words(cell: Cell, pattern: str) -> Sequence:
    """Return the words of a cell as a list, each with its own column."""
    found = Sequence(cell.at)
    for match in re.finditer(pattern, cell.text):
        found.add(match[0], (cell.line, cell.column + match.start()))
    return found


def _entry(section: str, row: Row) -> Mapping:
    """Return an entry with the fields that its columns carry; an empty cell is a field left out."""
    entry = Mapping(_at(row))
    for column in SAME[section].split():
        cell = row.get(column)
        if cell is None or not cell.text or (column == "known" and _said(row, "known_by") not in ("stated", "")):
            continue
        value: Any = _words(cell, r"\S+") if column in SPACED else cell.text
        if column in FLAGS and cell.text.casefold() in ("true", "false"):
            value = cell.text.casefold()
        _put(entry, RENAMED.get(column, column), value, cell.at)
    return entry


def _named(section: str, column: str, row: Row) -> Mapping:
    """Return an entry whose id stands in a column of another name."""
    entry = _entry(section, row)
    if cell := row.get(column):
        _put(entry, "id", cell.text or None, cell.at)
    return entry


def _scale(rows: list[Row]) -> tuple[Sequence, dict[str, Sequence]]:
    """Return the stances in an order that no topic contradicts, and each topic's steps."""
    entries: dict[str, Mapping] = {}
    steps: dict[str, Sequence] = {}
    order: list[str] = []
    for row in rows:
        key, topic = _said(row, "stance"), _said(row, "topic")
        cell = row.get("stance", next(iter(row.values())))
        listed = steps.setdefault(topic, Sequence(_at(row)))
        if key not in entries:
            entry = Mapping(_at(row))
            same = _said(row, "short") == _said(row, "label")  # as a stance without a short form is written
            for column in ("stance", "label", *(() if same else ("short",)), "effect", "means"):
                if (given := row.get(column)) and given.text:
                    _put(entry, "id" if column == "stance" else column, given.text, given.at)
            entries[key] = entry
            before = order.index(listed[-1]) + 1 if listed else len(order)
            order.insert(before, key)
        listed.add(key, cell.at)
    return _list(entries[key] for key in order), steps


def _topics(rows: list[Row], steps: dict[str, Sequence], whole: list[str]) -> Sequence:
    found = []
    for row in rows:
        same = _said(row, "title") == _said(row, "question")  # as a topic without a title is written
        kept = {column: cell for column, cell in row.items() if column != "title"} if same else row
        entry = _named("topics", "topic", kept)
        used = steps.get(str(entry.get("id")))
        if used is not None and list(used) != whole:
            _put(entry, "stances", used)
        found.append(entry)
    return _list(found)


def _readings(rows: list[Row]) -> Sequence:
    usual = {(str(kind), str(effect)): str(ballot) for kind, by in DEFAULT.items() for effect, ballot in by.items()}
    found = []
    for row in rows:
        if usual.get((_said(row, "kind"), _said(row, "effect"))) != _said(row, "ballot"):
            entry = Mapping(_at(row))
            for column, cell in row.items():
                _put(entry, column, cell.text, cell.at)
            found.append(entry)
    return _list(found)


def _defection(row: Row) -> Mapping:
    entry = _entry("defections", row)
    if (cell := row.get("destination")) and cell.text:
        codes = {state.name: state.code for state in states().values()}
        _put(entry, "destination", codes.get(cell.text, cell.text), cell.at)
    if (cell := row.get("split")) and cell.text:
        split = Mapping(cell.at)
        for part in cell.text.split(", "):
            number, _, group = part.partition(" ")
            _put(split, group.replace(" ", "-"), number, cell.at)
        _put(entry, "by_group", split)
    return entry


def _proposal(row: Row, ballots: list[Row]) -> Mapping:
    """Return a proposal with its ballots; published totals are taken where the ballots do not give the same."""
    entry = _entry("proposals", row)
    if (cell := row.get("letters")) and cell.text:
        _put(entry, "letters", _words(cell, r"[^,\s](?:[^,]*[^,\s])?"))
    lists = Mapping(_at(row))
    for ballot in ballots:
        what, state = ballot.get("ballot"), ballot.get("state")
        if what and state:
            if what.text not in lists:
                _put(lists, what.text, Sequence(state.at), what.at)
            lists[what.text].add(state.text, state.at)
    if lists:
        _put(entry, "ballots", lists)
    totals = {option: row[option] for option in VOTES if _said(row, option)}
    if any(cell.text != str(len(lists.get(option, []))) for option, cell in totals.items()):
        tally = Mapping(_at(row))
        for option, cell in totals.items():
            _put(tally, option, cell.text, cell.at)
        _put(entry, "tally", tally)
    return entry
