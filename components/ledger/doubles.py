"""Two records with one id, and one fact that would be counted twice."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

from components.document import Fault, Mapping, place_of
from components.ledger.book import RECORDS, Book, Entry, name_of
from components.ledger.model import DefectionKind


def ids(book: Book) -> Iterator[Fault]:
    """No two records share an id, of whatever kind; no two entries of a vocabulary either."""
    seen: dict[str, tuple[str, int]] = {}
    for section in ("topics", "stances", "actors", "estimators", *RECORDS):
        if section not in RECORDS:
            seen = {}
        elif section == RECORDS[0]:
            seen = {}
        for n, item in enumerate(book.text.get(section) or ()):
            if not isinstance(item, Mapping) or not isinstance(item.get("id"), str):
                continue
            key = item["id"]
            line, column = place_of(book.text, (section, n, "id"))
            if key in seen:
                other, first = seen[key]
                message = f"the id is used twice, first by the {other[:-1]} in line {first}"
                yield Fault(book.name, line, column, message, name_of(section, key))
            else:
                seen[key] = (section, line)


def _position(record: Any) -> Hashable:
    return (record.actor, record.topic, record.date, record.stance, record.act, record.speaker, record.venue, record.action)


def _estimate(record: Any) -> Hashable:
    span = (record.date, record.since, record.until, record.scope, record.place)
    return (*span, record.attributed_to, record.population, record.counts, record.low, record.high)


def _defection(record: Any) -> Hashable:
    """One person or one counted group; running totals are readings, so the day and the tracker tell them apart."""
    if record.same_fact:
        return None
    if record.kind is DefectionKind.INDIVIDUAL:
        return record.person
    if record.kind is DefectionKind.COLLECTIVE and record.count:
        return (record.date, record.group, record.count, record.place, record.role)
    return None


def _event(record: Any) -> Hashable:
    return (record.date, record.title.casefold())


def _proposal(record: Any) -> Hashable:
    return record.symbol or record.resolution


def _source(record: Any) -> Hashable:
    return record.url


SAME: dict[str, tuple[Callable[[Any], Hashable], str]] = {
    "positions": (_position, "actor, topic, day, stance, speaker and venue"),
    "estimates": (_estimate, "estimator, day, scope, place and figures"),
    "defections": (_defection, "person or group; give both one `same_fact` if they report one fact"),
    "events": (_event, "day and title"),
    "proposals": (_proposal, "symbol"),
    "sources": (_source, "link"),
}


def facts(book: Book) -> Iterator[Fault]:
    """No fact is entered twice."""
    for section, (key_of, shared) in SAME.items():
        seen: dict[Hashable, Entry] = {}
        for entry in book.of(section):
            key = key_of(entry.record)
            if key is None:
                continue
            if key in seen:
                message = f'repeats {seen[key].label}: the same {shared}'
                yield book.fault(entry, (), message)
            else:
                seen[key] = entry


CHECKS = (ids, facts)
