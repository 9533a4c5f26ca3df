"""What published data sets have in common: their events, what is wanted of them, and what became of their rows."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from components.document.characters import HIDDEN
from components.imports.drafts import Known
from components.imports.table import Row, Table, TableError
from components.imports.trouble import Trouble


class Wanted(NamedTuple):
    """Which events become estimates of which span. Days count on both ends; ``last`` may be open."""

    countries: tuple[str, ...]
    first: dt.date
    last: dt.date | None
    by: str
    """incident, day or month"""
    about: str
    """the state that the ledger is about, which a place need not name"""


class Named(NamedTuple):
    """The data set, as its estimates and its source call it."""

    estimator: str
    name: str
    method: str
    short: str
    source_id: str
    source: dict[str, Any]


class Event(NamedTuple):
    """One event of a data set. ``first`` and ``last`` are the days between which it lies; ``best`` may be missing.

    ``exact`` tells whether its day is known; ``precision`` how much of its date: day, month or year.
    """

    row: Row
    key: str
    country: str
    first: dt.date
    last: dt.date
    exact: bool
    precision: str
    low: int
    high: int
    best: int | None
    counts: str
    place: str
    note: str
    kind: str
    disordered: bool = False


@dataclass
class Tally:
    """What became of the rows that are no estimate."""

    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[Trouble] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return a sentence for each reason why rows were left out, with their number."""
        return [f"{count:,} {'row' if count == 1 else 'rows'} left out: {why}" for why, count in self.counts.items()]


def add_dataset(known: Known, named: Named) -> tuple[str, str]:
    """Make the estimator and the source known; return their ids. A link that is there already keeps its entry."""
    estimator = known.estimators.get(named.estimator) or known.estimators.get(named.name.casefold())
    if not estimator:
        estimator = known.add_estimator(named.name, "monitor", named.estimator, named.method)
    source = known.links.get(named.source["url"]) or known.add_source(named.source, named.source_id)
    return estimator, source


def number(text: str) -> int:
    """Return a number of deaths. Raises ValueError."""
    if not text.isascii() or not text.strip().isdigit():
        raise ValueError(f"`{text[:30]}` is not a number of deaths")
    return int(text)


def one_line(text: str) -> str:
    """Return a text of the data set on one line. Raises ValueError for a hidden character."""
    line = " ".join(text.split())
    if found := HIDDEN.search(line):
        raise ValueError(f"the text holds the hidden character U+{ord(found.group()):04X}")
    return line


def places_of(table: Table, names: Sequence[str], others: Sequence[str] = ()) -> dict[str, int]:
    """Return the column of each name, and of others that may be there. Raises TableError with what is missing."""
    found = {heading.casefold(): column for column, heading in enumerate(table.headings)}
    missing = [name for name in names if name not in found]
    if missing:
        raise TableError(f"{table.file} has no column {', '.join(missing)}; is --format the right one?")
    return {name: found[name] for name in (*names, *others) if name in found}
