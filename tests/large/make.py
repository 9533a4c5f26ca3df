"""Write a valid ledger of many records, the same for the same number: ``python -m tests.large.make FILE``.

Invented from end to end: the crisis, the words and the links. Only the states, the seats of the Security Council and
the rule of its votes are real, since the checker knows them. The records spread as in a ledger that somebody keeps for
years: some actors speak daily and many once, some days are full and most are not, actors mostly hold their stance.
"""

import argparse
import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from components.council import members
from components.ledger.vocabulary import Confidence, EstimatorKind, Evidence, Group, Population
from components.reference import states

BEGAN = dt.date(2011, 3, 15)
DAYS = 5_000
TOPICS = ("ceasefire", "sanctions", "aid", "inquiry", "observers", "recognition", "arms", "refugees")
STANCES = ("demands", "calls-for", "concerned", "reserved", "blocks", "rejects")
EFFECTS = ("for", "for", "none", "none", "against", "against")
PLACES = ("Northport", "Eastfield", "Old Town", "the border", "Southgate", "the capital", "Westmoor")
VERBS = ("said", "told reporters", "wrote", "repeated", "announced", "asked")
THINGS = (
    "that the parties should return to talks",
    "that those responsible must be named",
    "that nothing may be imposed from outside",
    "that convoys need free passage",
    "that the text before members was not ready",
    "that the observers should stay",
)
SHARES = {"positions": 0.68, "estimates": 0.10, "defections": 0.08, "events": 0.11, "proposals": 0.03}
RECORDS_A_SOURCE = 4


def large(records: int = 50_000, seed: int = 1) -> str:
    """Return the text of a ledger with this many records."""
    chance = random.Random(seed)  # noqa: S311 - the same file each time is the point
    counts = {section: int(records * share) for section, share in SHARES.items()}
    counts["positions"] += records - sum(counts.values())
    sources = _Sources(chance, max(1, records // RECORDS_A_SOURCE))
    sections = {
        "positions": _positions(chance, counts["positions"], sources),
        "estimates": _estimates(chance, counts["estimates"], sources),
        "defections": _defections(chance, counts["defections"], sources),
        "events": _events(chance, counts["events"], sources),
        "proposals": _proposals(chance, counts["proposals"], sources),
    }
    lines = list(_head())
    for section, rows in sections.items():
        lines += [f"{section}:", *rows]
    return "\n".join([*lines, "sources:", *sources.lines(), ""])


class _Sources:
    """The sources by day; the ones that a record cites appeared on its day or soon after."""

    def __init__(self, chance: random.Random, number: int) -> None:
        self.chance = chance
        self.days = [*sorted(chance.randrange(DAYS) for _ in range(number - 1)), DAYS + 5]
        self.cited: set[int] = set()

    def of(self, day: int) -> str:
        """Return the ids that a record of this day cites, in brackets."""
        low, high = 0, len(self.days)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.days[middle] < day else (low, middle)
        first = min(low + self.chance.randrange(3), len(self.days) - 1)
        found = {first, min(first + 1, len(self.days) - 1)} if self.chance.random() < 0.3 else {first}
        self.cited |= found
        return f"[{', '.join(f's-{n}' for n in sorted(found))}]"

    def lines(self) -> Iterator[str]:
        for n in sorted(self.cited):
            yield f"  s-{n}:"
            yield f"    publisher: {('Daily', 'Evening', 'Foreign', 'National', 'World')[n % 5]} Paper {n % 40}"
            yield f"    title: What was said on day {self.days[n]}, part {n}"
            yield f"    url: https://www.example.org/{n % 40}/{n}"
            yield f"    date: {_date(self.days[n])}"
            yield f"    tier: {1 + n % 4}"


def _head() -> Iterator[str]:
    opens = _date(DAYS - 1)
    yield from ("ledger: 1", "crisis:", "  id: large", "  title: A crisis kept for years", "  about: SYR")
    yield from (f"  began: {BEGAN}", f"  opens_on: {opens}", "  licence: CC0-1.0", "topics:")
    for topic in TOPICS:
        yield f"  - {{id: {topic}, title: {topic.capitalize()}, question: Should there be {topic}?}}"
    yield "stances:"
    for stance, effect in zip(STANCES, EFFECTS, strict=True):
        word = stance.capitalize().replace("-", " ")
        yield f"  - {{id: {stance}, label: {word} it, short: {word}, effect: {effect}, means: {word} what is asked}}"
    yield from ("actors:", *(f"  - {{id: ORG{letter}, name: Organisation {letter}}}" for letter in "ABCDE"))
    yield "estimators:"
    for n in range(30):
        yield f"  - {{id: counter-{n}, name: Counter {n}, kind: {list(EstimatorKind)[n % len(EstimatorKind)]}}}"


def _date(day: int) -> dt.date:
    return BEGAN + dt.timedelta(days=day)


def _day(chance: random.Random) -> int:
    """Return a day of the crisis: its first years are fuller, and so are some months."""
    return int(DAYS * chance.random() ** 1.5) if chance.random() < 0.7 else chance.choice(range(40, DAYS, 365))


def _common(chance: random.Random, key: str, day: int, sources: _Sources) -> Iterator[str]:
    yield f"  - id: {key}"
    yield f"    date: {_date(day)}"
    yield f"    sources: {sources.of(day)}"
    yield f"    confidence: {chance.choice(list(Confidence))}"


def _positions(chance: random.Random, number: int, sources: _Sources) -> Iterator[str]:
    actors = [*states(), *(f"ORG{letter}" for letter in "ABCDE")]
    chance.shuffle(actors)
    weights = [1 / (rank + 3) for rank in range(len(actors))]  # a few speak daily, many once
    stances: dict[tuple[str, str], int] = {}
    spoken = sorted(_day(chance) for _ in range(number))
    for n, (day, actor) in enumerate(zip(spoken, chance.choices(actors, weights, k=number), strict=True)):
        topic = TOPICS[int(len(TOPICS) * chance.random() ** 2)]
        held = stances.get((actor, topic), chance.randrange(len(STANCES)))
        if chance.random() < 0.08:
            held = max(0, min(len(STANCES) - 1, held + chance.choice((-1, 1))))
        stances[actor, topic] = held
        yield from _common(chance, f"po-{n}", day, sources)
        yield f"    actor: {actor}"
        yield f"    topic: {topic}"
        yield f"    stance: {STANCES[held]}"
        yield f"    evidence: {chance.choice(list(Evidence))}"
        yield f"    speaker: Speaker {n}"
        yield f"    summary: {chance.choice(VERBS).capitalize()} {chance.choice(THINGS)}, in {chance.choice(PLACES)}."
        if n % 5 == 0:
            yield f"    quote: We hold {chance.choice(THINGS)}."


def _estimates(chance: random.Random, number: int, sources: _Sources) -> Iterator[str]:
    for n in range(number):
        day, counter = _day(chance), chance.randrange(30)
        scope = chance.choices(("cumulative", "incident", "period"), (6, 3, 1))[0]
        low = day * (20 + counter) + 1 if scope == "cumulative" else chance.randrange(1, 200)
        yield from _common(chance, f"es-{n}", day, sources)
        yield f"    low: {low}"
        if n % 3:
            yield f"    high: {low + chance.randrange(low // 5 + 1)}"
        yield f"    counts: people killed, count {n}"
        yield f"    population: {chance.choice(list(Population))}"
        yield f"    scope: {scope}"
        yield f"    place: {chance.choice(PLACES)}"
        yield f"    estimator: counter-{counter}"
        yield f"    attributed_to: Counter {counter}"
        if scope == "period":
            yield f"    since: {_date(max(0, day - 30))}"
        if n % 25 == 0:
            yield f"    conflict: rival-{n // 50}"


def _defections(chance: random.Random, number: int, sources: _Sources) -> Iterator[str]:
    groups = [group for group in Group if group is not Group.ALL]
    for n in range(number):
        kind = ("individual", "individual", "collective", "collective", "running-total")[n % 5]
        yield from _common(chance, f"de-{n}", _day(chance), sources)
        yield f"    kind: {kind}"
        yield f"    group: {chance.choice(groups)}"
        yield f"    person: Person {n}" if kind == "individual" else f"    count: {chance.randrange(1, 500)}"
        yield f"    role: Office {n}"
        yield f"    place: {chance.choice(PLACES)}"
        yield "    what: Left, and said so."


def _events(chance: random.Random, number: int, sources: _Sources) -> Iterator[str]:
    categories = ("violence", "protest", "diplomacy", "sanctions", "aid")
    for n in range(number):
        yield from _common(chance, f"ev-{n}", _day(chance), sources)
        yield f"    title: Happening {n} in {chance.choice(PLACES)}"
        yield f"    what: It was reported {chance.choice(THINGS)}."
        yield f"    category: {chance.choice(categories)}"
        yield f"    place: {chance.choice(PLACES)}"


def _proposals(chance: random.Random, number: int, sources: _Sources) -> Iterator[str]:
    everyone = [state.code for state in states().values() if state.region]
    for n in range(number):
        day = _day(chance)
        yield from _common(chance, f"pr-{n}", day, sources)
        yield f"    title: Text {n} on {chance.choice(TOPICS)}"
        yield f"    topic: {chance.choice(TOPICS)}"
        yield from _assembly(chance, n, everyone) if n % 4 == 0 else _council(chance, n, day)


def _council(chance: random.Random, n: int, day: int) -> Iterator[str]:
    seats = members(_date(day))
    yield "    body: security-council"
    if n % 4 == 1:
        objected = [seat.state for seat in seats if chance.random() < 0.05]
        yield "    kind: press-statement"
        yield f"    outcome: {'not agreed' if objected else 'adopted'}"
        yield f"    ballots: {{objected: [{', '.join(objected)}]}}"
        return
    lists: dict[str, list[str]] = {"in_favour": [], "against": [], "abstaining": []}
    for seat in seats:
        lists[chance.choices(list(lists), (12, 1, 2))[0]].append(seat.state)
    blocked = any(seat.permanent and seat.state in lists["against"] for seat in seats)
    enough = len(lists["in_favour"]) >= 9  # Charter, Article 27(3)
    outcome = "failed" if not enough else "vetoed" if blocked else "adopted"
    yield "    kind: resolution"
    yield f"    outcome: {outcome}"
    yield f"    symbol: S/{_date(day).year}/{10_000 + n}"
    if outcome == "adopted":
        yield f"    resolution: S/RES/{10_000 + n} ({_date(day).year})"
    yield _ballots(lists)


def _assembly(chance: random.Random, n: int, everyone: list[str]) -> Iterator[str]:
    lists: dict[str, list[str]] = {"in_favour": [], "against": [], "abstaining": [], "not_voting": []}
    for state in everyone:
        lists[chance.choices(list(lists), (60, 8, 25, 7))[0]].append(state)
    yield "    body: general-assembly"
    yield "    kind: resolution"
    yield "    outcome: adopted"
    yield f"    resolution: A/RES/{60 + n % 20}/{n}"
    yield _ballots(lists)


def _ballots(lists: dict[str, list[str]]) -> str:
    return "    ballots: {" + ", ".join(f"{name}: [{', '.join(codes)}]" for name, codes in lists.items()) + "}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--records", type=int, default=50_000, help="50,000 where left out")
    options = parser.parse_args()
    options.file.write_text(large(options.records), encoding="utf-8")


if __name__ == "__main__":
    main()
