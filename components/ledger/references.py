"""Whatever a record names must exist: states, actors, topics, stances, estimators, sources."""

from collections.abc import Collection, Iterator
from typing import Any

from components.document import Fault, closest, one_of, place_of
from components.ledger.book import RECORDS, Book, Entry, Path
from components.ledger.model import Ledger
from components.ledger.records import Ballots
from components.ledger.state_hint import state_hint
from components.reference import states

LISTED = 12  # known words that a fault lists; more do not help


def _unknown(
    book: Book, entry: Entry, field: Path, word: str | None, known: Collection[str] | None, what: str
) -> Iterator[Fault]:
    """Yield a fault where a word is not among the known; nothing where either of them cannot be told."""
    if word is None or known is None or word in known:
        return
    # Codes of three letters look alike; a word of another length is no misspelt code of a state (UK is not UKR).
    alike = [key for key in known if what not in ("actor", "state") or len(key) == len(word)]
    expected, hint = "", closest(word, alike)
    if what == "actor":
        expected = "a state's code, or an id from the section `actors`"
    elif what != "state" and 0 < len(known) <= LISTED:
        expected = one_of(sorted(known))
    if what in ("actor", "state") and not hint:
        hint = state_hint(word)
    yield book.fault(entry, field, f"{what} `{word[:60]}` is not known", expected, hint)


def actors(book: Book) -> Iterator[Fault]:
    """A position's actor is a state or an organisation of the ledger, and no organisation takes a state's code."""
    known = set(states())
    for entry in book.of("actors"):
        if entry.record.id in known:
            name = states()[entry.record.id].name
            yield book.fault(entry, ("id",), f"this is the code of a state ({name})", "another id")
    organisations = book.ids("actors")
    actors = None if organisations is None else known | organisations
    for entry in book.naming("positions"):
        yield from _unknown(book, entry, ("actor",), entry.record.actor, actors, "actor")


def named_states(book: Book) -> Iterator[Fault]:
    """Every other place that names a state."""
    known = states()
    for entry in book.naming("crisis"):
        yield from _unknown(book, entry, ("about",), entry.record.about, known, "state")
    for entry in book.naming("defections"):
        yield from _unknown(book, entry, ("destination",), entry.record.destination, known, "state")
    for entry in book.naming("proposals"):
        lists: dict[tuple[str, ...], list[str] | None] = {
            ("drafted_by",): entry.record.drafted_by,
            ("supported_by",): entry.record.supported_by,
            ("withdrawn_by",): entry.record.withdrawn_by,
        }
        lists |= {("ballots", name): getattr(entry.record.ballots, name) for name in Ballots.model_fields}
        for field, codes in lists.items():
            for n, code in enumerate(codes or []):
                yield from _unknown(book, entry, (*field, n), code, known, "state")


def vocabulary(book: Book) -> Iterator[Fault]:
    """Topics, stances and estimators are those that the ledger defines; a stance is a step of its topic."""
    topics, stances, estimators = book.ids("topics"), book.ids("stances"), book.ids("estimators")
    steps: dict[str, Any] = {}
    for entry in book.of("topics"):
        steps[entry.id] = entry.record.stances
        for n, stance in enumerate(entry.record.stances or []):
            yield from _unknown(book, entry, ("stances", n), stance, stances, "stance")
    for entry in book.naming("positions"):
        topic, stance = entry.record.topic, entry.record.stance
        yield from _unknown(book, entry, ("topic",), topic, topics, "topic")
        yield from _unknown(book, entry, ("stance",), stance, stances, "stance")
        if stances and stance in stances and (of_topic := steps.get(topic)) and stance not in of_topic:
            yield book.fault(
                entry,
                ("stance",),
                f"stance `{stance}` is not a step of the topic `{topic}`",
                one_of(of_topic),
            )
    for entry in book.naming("crisis", "proposals"):
        yield from _unknown(book, entry, ("topic",), entry.record.topic, topics, "topic")
    for entry in book.naming("estimates"):
        yield from _unknown(book, entry, ("estimator",), entry.record.estimator, estimators, "estimator")


def sources(book: Book) -> Iterator[Fault]:
    """Every record's sources exist, and every source carries something."""
    known = book.ids("sources")
    for entry in book.naming(*RECORDS):
        for n, source in enumerate(entry.record.sources or []):
            yield from _unknown(book, entry, ("sources", n), source, known, "source")
    cited = _cited(book, known or set())
    if cited is None or not book.whole:
        return
    for entry in book.of("sources"):
        if entry.id not in cited:
            line, column = place_of(book.text, entry.path, key=True)
            yield Fault(book.name, line, column, "no record cites this source", entry.label)


def _cited(book: Book, known: set[str]) -> set[str] | None:
    """Return the sources that records name; None where a faulty record does not tell what it was to cite."""
    cited = {source for entry in book.of(*RECORDS) for source in entry.record.sources}
    sound = {entry.path for entry in book.of(*RECORDS)}
    for section, raw in book.text.items():
        if section in Ledger.model_fields and section not in RECORDS:
            continue
        for key, item in enumerate(raw) if isinstance(raw, list) else [(0, raw)]:  # maybe under a misspelt name
            if item is not None and (section, key) not in sound:
                named = known & set(_words(item))
                if not named:
                    return None
                cited |= named
    return cited


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


CHECKS = (actors, named_states, vocabulary, sources)
