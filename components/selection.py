"""What the reader asked to see, and how a link spells it.

A link carries names (``states=Russia``), because that is what Streamlit's bound widgets write; codes and ids
(``states=RUS``, ``topic=libya``) are understood as well. A value that fits nothing is reported, never dropped
in silence, and never costs the good values beside it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from components.document import closest

VALUES = 250  # of one parameter, which is room for every state; a longer list is an attack or an accident
TODAY = "today"  # how a link says that no day of knowledge is set
CHARACTERS = 60  # of a value that a notice repeats
NOTICES = 20  # more than anybody reads; the rest are counted


@dataclass(frozen=True)
class Selection:
    """What the reader asked to see. Empty tuples mean everything; ``known_on`` None means today's knowledge."""

    ledger: str
    topic: str
    as_of: dt.date
    states: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    known_on: dt.date | None = None
    evidence: str | None = None
    """the lowest rung of the ladder of evidence that is admitted; None admits every rung"""

    def key(self) -> str:
        """Return a text that is equal for equal selections, for cache keys."""
        known = self.known_on.isoformat() if self.known_on else ""
        lists = (",".join(values) for values in (self.states, self.groups, self.stances))
        return "|".join((self.ledger, self.topic, self.as_of.isoformat(), known, self.evidence or "", *lists))


class Choices(NamedTuple):
    """What one parameter may say: ``names`` by id, in order; ``what`` is a noun phrase for notices."""

    what: str
    names: Mapping[str, str]
    many: bool = True

    def name(self, written: str) -> str | None:
        """Return the name that a link's value means, written as a name or as an id, in any case."""
        if written in self.names:
            return self.names[written]
        folded = written.strip().casefold()
        for key, name in self.names.items():
            if folded in (key.casefold(), name.casefold()):
                return name
        return None

    def key(self, name: str) -> str | None:
        """Return the first id that has this name."""
        return next((key for key, named in self.names.items() if named == name), None)


class Days(NamedTuple):
    """A parameter that is a day between two days, both included; ``none`` is the word for no day at all."""

    what: str
    first: dt.date
    last: dt.date
    none: str = ""


class Tidied(NamedTuple):
    """A query that the widgets understand whole, and what was left out of it, a sentence each."""

    query: dict[str, list[str]]
    notices: list[str]


def tidy(
    query: Mapping[str, list[str]],
    known: Mapping[str, Choices | Days],
    others: Iterable[str] = (),
    fate: str = "; ignored",
) -> Tidied:
    """Return the query with every value spelt as the widgets spell it, and a notice for each that fits nothing.

    ``others`` are parameters of single pages: passed on untouched. Every other parameter is left out with a notice.
    ``fate`` is what notices say becomes of a bad value.
    """
    clean: dict[str, list[str]] = {}
    notices: list[str] = []
    others = set(others)
    for parameter, values in query.items():
        rule = known.get(parameter)
        if rule is None:
            if parameter in others:
                clean[parameter] = list(values)
            else:
                notices.append(f"`{shown(parameter)}` is not a filter{fate}{_hint(parameter, [*known, *others])}")
        elif isinstance(rule, Days):
            _tidy_day(parameter, values, rule, clean, notices, fate)
        else:
            _tidy_names(parameter, values, rule, clean, notices, fate)
    notices = list(dict.fromkeys(notices))
    if (more := len(notices) - NOTICES) > 0:
        notices = [*notices[:NOTICES], f"and {more:,} more like these"]
    return Tidied(clean, notices)


def _tidy_names(
    parameter: str, values: list[str], rule: Choices, clean: dict[str, list[str]], notices: list[str], fate: str
) -> None:
    parts = [
        part for value in values for part in ([value] if "," not in value or rule.name(value) else value.split(","))
    ]
    if len(parts) > VALUES:
        notices.append(f"{len(parts):,} values of `{parameter}`; the first {VALUES} are read")
    names: list[str] = []
    for part in parts[:VALUES]:
        name = rule.name(part)
        if name is None:
            hint = _hint(part.strip(), [*rule.names.values(), *rule.names])
            notices.append(f"`{shown(part)}` is not {rule.what}{fate}{hint}")
        elif name not in names:
            names.append(name)
    if names and not rule.many:
        if len(names) > 1:
            notices.append(f"`{parameter}` takes one value; `{names[-1]}` is used")
        names = names[-1:]
    if names:
        clean[parameter] = names


def _tidy_day(
    parameter: str, values: list[str], rule: Days, clean: dict[str, list[str]], notices: list[str], fate: str
) -> None:
    value = values[-1] if values else ""
    if rule.none and value == rule.none:
        return
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        notices.append(f"`{shown(value)}` is not a day as YYYY-MM-DD{fate}")
        return
    if not rule.first <= day <= rule.last:
        notices.append(f"{day} is outside {rule.what} ({rule.first} to {rule.last}){fate}")
        return
    clean[parameter] = [day.isoformat()]


def shown(value: str) -> str:
    """Return a value from a link, short enough for a notice. It is still text from outside: show it literally."""
    value = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in value)
    return value if len(value) <= CHARACTERS else value[: CHARACTERS - 1] + "…"


def _hint(value: str, known: Iterable[str]) -> str:
    hint = closest(value[:CHARACTERS], known)
    return f" ({hint})" if hint else ""
