"""Two records with one id, and one fact that would be counted twice."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

from components.document import Fault, place_of
from components.ledger.book import RECORDS, Book, Entry, id_of, name_of
from components.ledger.records import Defection, Estimate, Event, Position, Proposal
from components.ledger.terms import Source
from components.ledger.vocabulary import DefectionKind

SPACES = (("topics",), ("stances",), ("actors",), ("estimators",), RECORDS)
"""sections whose entries share one space of ids"""


def ids(book: Book) -> Iterator[Fault]:
    """No two records share an id, of whatever kind; no two entries of a vocabulary either."""
    for sections in SPACES:
        seen: dict[str, tuple[str, int]] = {}
        for section in sections:
            for n, item in book.items(section) or ():
                key = id_of(item)
                if key is None:
                    continue
                line, column = place_of(book.text, (section, n, "id"))
                if key in seen:
                    other, first = seen[key]
                    message = f"the id is used twice, first by the {other[:-1]} in line {first}"
                    yield Fault(book.name, line, column, message, name_of(section, key))
                else:
                    seen[key] = (section, line)


def _position(record: Position) -> Hashable:
    return (
        record.actor,
        record.topic,
        record.date,
        record.stance,
        record.act,
        record.speaker,
        record.venue,
        record.action,
    )


def _estimate(record: Estimate) -> Hashable:
    span = (record.date, record.since, record.until, record.scope, record.place)
    return (*span, record.attributed_to, record.population, record.counts, record.low, record.high)


def _defection(record: Defection) -> Hashable:
    """One person or one counted group; running totals are readings, so the day and the tracker tell them apart."""
    if record.same_fact:
        return None
    if record.kind is DefectionKind.INDIVIDUAL:
        return record.person
    if record.kind is DefectionKind.COLLECTIVE and record.count:
        return (record.date, record.group, record.count, record.place, record.role)
    return None


def _event(record: Event) -> Hashable:
    return (record.date, record.title.casefold())


def _proposal(record: Proposal) -> Hashable:
    return record.symbol or record.resolution


def _source(record: Source) -> Hashable:
    return record.url


def _reading(record: Any) -> Hashable:
    return (record.kind, record.effect)


SAME: dict[str, tuple[Callable[[Any], Hashable], str]] = {
    "positions": (_position, "actor, topic, day, stance, speaker and venue"),
    "estimates": (_estimate, "estimator, day, scope, place and figures"),
    "defections": (_defection, "person or group; give both one `same_fact` if they report one fact"),
    "events": (_event, "day and title"),
    "proposals": (_proposal, "symbol"),
    "sources": (_source, "link"),
    "readings": (_reading, "kind and effect"),
}


def facts(book: Book) -> Iterator[Fault]:
    """No fact is entered twice."""
    for section, (key_of, shared) in SAME.items():
        seen: dict[Hashable, Entry] = {}
        for entry in book.of(section):
            key = key_of(entry.record)
            if key is None:
                continue
            first = seen.setdefault(key, entry)
            if first.id != entry.id:  # a record copied with its id is told by `ids`
                yield book.fault(entry, (), f"repeats {first.label}: the same {shared}")


CHECKS = (ids, facts)
