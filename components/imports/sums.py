"""Events of a published data set to casualty estimates: each alone, or summed by day or month.

A sum adds the figures of one estimator over events that do not overlap: the lows, the best figures and the highs, each
for themselves. Nothing is averaged, and no figure is made that the data set does not give.
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from components.imports.dataset import Event, Named, Tally, Wanted, add_dataset
from components.imports.drafts import Draft, Known
from components.imports.table import Row, Table, TableError
from components.reference import states

MOST = 40_000  # estimates; more come near the limits of a file in components/document/limits.py


@dataclass
class Sum:
    """Events of one country and span, added up."""

    row: Row
    low: int = 0
    best: int | None = 0
    high: int = 0
    events: int = 0
    disordered: int = 0
    inexact: int = 0
    kinds: set[str] = field(default_factory=set)

    def add(self, event: Event) -> None:
        """Add one event."""
        self.low += event.low
        self.high += event.high
        self.best = None if event.best is None or self.best is None else self.best + event.best
        self.events += 1
        self.disordered += event.disordered
        self.inexact += not event.exact
        self.kinds |= {event.kind}


def estimates(
    table: Table, events: Iterable[Event], wanted: Wanted, named: Named, known: Known, tally: Tally
) -> list[Draft]:
    """Return an estimate for each event or span. Raises TableError where there are too many.

    An event whose days do not lie in one span of ``wanted.by`` stays an estimate of its own, with its days.
    """
    estimator, source = add_dataset(known, named)
    common = {"estimator": estimator, "sources": [source], "confidence": "high"}
    sums: dict[tuple[str, dt.date], Sum] = {}
    drafts: list[Draft] = []
    for event in events:
        if event.first < wanted.first or (wanted.last and event.last > wanted.last):
            outside = event.last < wanted.first or (wanted.last and event.first > wanted.last)
            if outside:
                tally.counts["outside the days asked for"] += 1
            else:
                why = f"the event lies between {event.first} and {event.last}, partly outside the days asked for"
                tally.troubles.append(table.trouble(event.row.number, -1, event.key, why))
            continue
        if span := _span(event, wanted.by):
            sums.setdefault((event.country, span), Sum(event.row)).add(event)
        else:
            fields = common | _alone(event, wanted, named)
            drafts.append(
                Draft("estimates", {"id": known.free_id(f"{estimator}-{event.key}"), **fields}, table, event.row)
            )
        if len(drafts) + len(sums) > MOST:
            raise TableError(
                f"{table.file}: more than {MOST:,} estimates; narrow with --from and --to, or add up with --by month"
            )
    for (country, first), added in sorted(sums.items(), key=lambda item: (item[0][1], item[0][0])):
        fields = common | _summed(country, first, added, wanted, named)
        form = "%Y-%m" if wanted.by == "month" else "%Y-%m-%d"
        wish = f"{estimator}-{country.lower()}-{first.strftime(form)}"
        drafts.append(Draft("estimates", {"id": known.free_id(wish), **fields}, table, added.row))
    return drafts


def _span(event: Event, by: str) -> dt.date | None:
    """Return the first day of the span that an event is added to, or None where it stays alone."""
    if by == "day" and event.exact and event.first == event.last:
        return event.first
    if by == "month" and (event.first.year, event.first.month) == (event.last.year, event.last.month):
        return event.first.replace(day=1)
    return None


def _alone(event: Event, wanted: Wanted, named: Named) -> dict[str, Any]:
    fields: dict[str, Any] = {"date": event.last}
    if event.precision != "day":
        fields["date_precision"] = event.precision
    fields |= {"low": event.low, "high": event.high, "counts": event.counts, "population": "all", "scope": "incident"}
    if event.first != event.last:
        fields["since"] = event.first
    if place := _place(event.country, event.place, wanted):
        fields["place"] = place
    return (
        fields | {"attributed_to": f"{named.short}, event {event.key}"} | ({"note": event.note} if event.note else {})
    )


def _summed(country: str, first: dt.date, added: Sum, wanted: Wanted, named: Named) -> dict[str, Any]:
    last = first if wanted.by == "day" else first.replace(day=calendar.monthrange(first.year, first.month)[1])
    first, last = max(first, wanted.first), min(last, wanted.last or last)
    notes = [f"Sum of {added.events:,} {'event' if added.events == 1 else 'events'}."]
    if added.best is not None and not added.low == added.best == added.high:
        notes.append(f"Best figure: {added.best:,}.")
    if added.disordered:
        notes.append(f"Low, best and high are not in order in {added.disordered:,} of the events.")
    if added.inexact:
        notes.append(f"The day is not known in {added.inexact:,} of the events.")
    fields: dict[str, Any] = {"date": last, "low": added.low, "high": added.high}
    fields |= {"counts": f"deaths in {_listed(sorted(added.kinds))}", "population": "all"}
    fields |= {"scope": "period", "since": first}
    if place := _place(country, "", wanted):
        fields["place"] = place
    return fields | {"attributed_to": named.short} | {"note": " ".join(notes)}


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _place(country: str, place: str, wanted: Wanted) -> str:
    """Return the place, with the state where it is not the one that the ledger is about."""
    if country == wanted.about:
        return place
    return f"{place}, {states()[country].name}" if place else states()[country].name
