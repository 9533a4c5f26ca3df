"""A record on its way into a ledger, with the row that it comes from, and what is known while records are made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from components.imports.table import Row, Table
from components.imports.trouble import Trouble
from components.imports.words import Words, slug, words_of

Fields = dict[str, Any]


@dataclass
class Draft:
    """The fields of one record of a section, as plain values, and the cells that they were read from.

    ``columns`` gives the place of a field's column, from 0. A draft made of several rows names the first.
    """

    section: str
    fields: Fields
    table: Table
    row: Row
    columns: dict[str, int] = field(default_factory=dict)

    def trouble(self, name: str, why: str) -> Trouble:
        """Return a trouble at the cell of a field, or at the row where the field has no cell."""
        column = self.columns.get(name, -1)
        value = self.row.texts[column] if column >= 0 else ""
        return self.table.trouble(self.row.number, column, value, why)


@dataclass
class Known:
    """The words, sources and ids that there are, those of new records among them."""

    topics: Words = field(default_factory=dict)
    stances: Words = field(default_factory=dict)
    organisations: Words = field(default_factory=dict)
    estimators: Words = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    sources: dict[str, Fields] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    made_estimators: dict[str, Fields] = field(default_factory=dict)
    made_sources: dict[str, Fields] = field(default_factory=dict)

    def free_id(self, wish: str) -> str:
        """Return an id of a record that nobody has, and keep it."""
        return _free(wish or "record", self.ids)

    def add_source(self, fields: Fields, wish: str) -> str:
        """Keep a new source and return its id."""
        key = wish if wish and wish not in self.sources else _free(wish or "source", set(self.sources))
        self.sources[key] = self.made_sources[key] = fields
        self.links[fields["url"]] = key
        return key

    def add_estimator(self, name: str, kind: str, wish: str = "", method: str = "") -> str:
        """Keep a new estimator and return its id."""
        key = _free(wish or slug(name) or "estimator", set(self.estimators.values()))
        self.made_estimators[key] = {"id": key, "name": name, "kind": kind} | ({"method": method} if method else {})
        self.estimators |= words_of([self.made_estimators[key]], "name")
        return key


def _free(wish: str, taken: set[str]) -> str:
    """Return the wish, or the wish with the first number from 2 that makes it new; it is taken then."""
    key, number = wish, 2
    while key in taken:
        key, number = f"{wish}-{number}", number + 1
    taken.add(key)
    return key


def known_from(head: Mapping[str, Any], records: Iterable[Mapping[str, Any]] = ()) -> Known:
    """Return what the sections of a ledger, as dictionaries and lists, make known."""
    sources = {key: dict(value) for key, value in (head.get("sources") or {}).items()}
    return Known(
        topics=words_of(head.get("topics") or (), "title", "question"),
        stances=words_of(head.get("stances") or (), "label", "short"),
        organisations=words_of(head.get("actors") or (), "name"),
        estimators=words_of(head.get("estimators") or (), "name"),
        ids={str(record["id"]) for record in records},
        sources=sources,
        links={str(source["url"]): key for key, source in sources.items()},
    )
