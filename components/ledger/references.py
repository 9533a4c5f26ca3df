"""Whatever a record names must exist: states, actors, topics, stances, estimators, sources."""

from collections.abc import Collection, Iterator
from typing import Any

from components.document import Fault, closest, place_of
from components.ledger.book import RECORDS, SECTIONS, Book, Entry
from components.ledger.model import Ballots
from components.reference import states


def _unknown(
    book: Book, entry: Entry, field: tuple[int | str, ...], word: str, known: Collection[str] | None, what: str
) -> Iterator[Fault]:
    if known is not None and word not in known:
        hint = closest(word, known) or _by_name(word)
        yield book.fault(entry, field, f"{what} `{word}` is not known", hint=hint)


def _by_name(word: str) -> str:
    """Return a hint where a state is written by its name, or by a part of it."""
    return closest(word, {state.name for state in states().values()})


def actors(book: Book) -> Iterator[Fault]:
    """A position's actor is a state or an organisation of the ledger, and no organisation takes a state's code."""
    known = set(states())
    for entry in book.of("actors"):
        if entry.record.id in known:
            name = states()[entry.record.id].name
            yield book.fault(entry, ("id",), f"`{entry.record.id}` is the code of a state ({name})")
    organisations = book.ids("actors")
    actors = None if organisations is None else known | organisations
    for entry in book.of("positions"):
        yield from _unknown(book, entry, ("actor",), entry.record.actor, actors, "actor")


def named_states(book: Book) -> Iterator[Fault]:
    """Every other place that names a state."""
    known = states()
    for entry in book.of("crisis"):
        yield from _unknown(book, entry, ("about",), entry.record.about, known, "state")
    for entry in book.of("defections"):
        if entry.record.destination:
            yield from _unknown(book, entry, ("destination",), entry.record.destination, known, "state")
    for entry in book.of("proposals"):
        lists: dict[tuple[str, ...], list[str]] = {
            ("drafted_by",): entry.record.drafted_by,
            ("supported_by",): entry.record.supported_by,
        }
        lists |= {("ballots", name): getattr(entry.record.ballots, name) for name in Ballots.model_fields}
        for field, codes in lists.items():
            for n, code in enumerate(codes):
                yield from _unknown(book, entry, (*field, n), code, known, "state")


def vocabulary(book: Book) -> Iterator[Fault]:
    """Topics, stances and estimators are those that the ledger defines; a stance is a step of its topic."""
    topics, stances, estimators = book.ids("topics"), book.ids("stances"), book.ids("estimators")
    steps: dict[str, Any] = {}
    for entry in book.of("topics"):
        steps[entry.id] = entry.record.stances
        for n, stance in enumerate(entry.record.stances or []):
            yield from _unknown(book, entry, ("stances", n), stance, stances, "stance")
    for entry in book.of("positions"):
        topic, stance = entry.record.topic, entry.record.stance
        yield from _unknown(book, entry, ("topic",), topic, topics, "topic")
        yield from _unknown(book, entry, ("stance",), stance, stances, "stance")
        if stances and stance in stances and (of_topic := steps.get(topic)) and stance not in of_topic:
            yield book.fault(
                entry,
                ("stance",),
                f"stance `{stance}` is not a step of the topic `{topic}`",
                f"one of {', '.join(of_topic)}",
            )
    for entry in book.of("crisis", "proposals"):
        if entry.record.topic:
            yield from _unknown(book, entry, ("topic",), entry.record.topic, topics, "topic")
    for entry in book.of("estimates"):
        yield from _unknown(book, entry, ("estimator",), entry.record.estimator, estimators, "estimator")


def sources(book: Book) -> Iterator[Fault]:
    """Every record's sources exist, and every source carries something."""
    known = book.ids("sources")
    for entry in book.of(*RECORDS):
        for n, source in enumerate(entry.record.sources):
            yield from _unknown(book, entry, ("sources", n), source, known, "source")
    cited = _cited(book)
    for entry in book.of("sources"):
        if book.whole and entry.id not in cited:
            line, column = place_of(book.text, entry.path, key=True)
            yield Fault(book.name, line, column, "no record cites this source", entry.label)


def _cited(book: Book) -> set[str]:
    """Return the sources that sound records name, and every word of what is not sound and may be meant as one."""
    cited = {source for entry in book.of(*RECORDS) for source in entry.record.sources}
    sound = {entry.path for entry in book.of(*RECORDS)}
    for section, raw in book.text.items():
        if section in RECORDS or section not in SECTIONS:  # under a misspelt name, perhaps
            items = enumerate(raw) if isinstance(raw, list) else [("", raw)]
            cited.update(word for key, item in items if (section, key) not in sound for word in _words(item))
    return cited


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


CHECKS = (actors, named_states, vocabulary, sources)
