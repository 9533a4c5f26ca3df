"""The dated records of a ledger as frames, a row each: positions, estimates, defections, events.

All begin with the columns of ``COMMON``, and stand by date and then in the ledger's order.
"""

import datetime as dt
from typing import Any, NamedTuple

import pandas as pd

from components.ledger import Ledger
from components.ledger.records import Record
from components.reference import states
from components.tables.frame import by_date, framed
from components.tables.wording import figure

COMMON = "id date known known_by precision confidence note sources"


class Known(NamedTuple):
    """The first day a record could be known, and what says so: ``stated`` by hand, a ``source``, or its ``date``."""

    day: dt.date
    by: str


def known_days(ledger: Ledger) -> dict[str, Known]:
    """Return by id when each record could be known: ``known``, else its earliest source, else its own date."""
    days = {}
    for record in (*ledger.positions, *ledger.estimates, *ledger.defections, *ledger.events, *ledger.proposals):
        published = [day for source in record.sources if (day := ledger.sources[source].date)]
        if record.known:
            days[record.id] = Known(record.known, "stated")
        elif published:
            days[record.id] = Known(max(record.date, min(published)), "source")
        else:
            days[record.id] = Known(record.date, "date")
    return days


def common(record: Record, known: dict[str, Known]) -> dict[str, Any]:
    """Return the columns of ``COMMON`` for one record."""
    return {
        "id": record.id,
        "date": record.date,
        "known": known[record.id].day,
        "known_by": known[record.id].by,
        "precision": record.date_precision.value,
        "confidence": record.confidence.value,
        "note": record.note,
        "sources": " ".join(record.sources),
    }


def positions(ledger: Ledger, known: dict[str, Known], steps: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """One row for each position, by date and then in the ledger's order."""
    scale = steps.set_index(["topic", "stance"])[["rank", "label", "short", "effect"]].to_dict("index")
    names = actors.set_index("actor")[["name", "kind"]].to_dict("index")
    rows = [
        common(p, known)
        | {"actor": p.actor, "name": names[p.actor]["name"], "kind": names[p.actor]["kind"], "topic": p.topic}
        | {"stance": p.stance, **scale[p.topic, p.stance], "evidence": p.evidence.value, "act": p.act.value}
        | {"action": p.action, "speaker": p.speaker, "role": p.role, "venue": p.venue, "summary": p.summary}
        | {"quote": p.quote, "translated": p.quote_translated}
        for p in ledger.positions
    ]
    columns = (
        f"{COMMON} actor name kind topic stance rank label short effect evidence act action speaker role venue "
        "summary quote translated"
    )
    return by_date(framed(rows, columns, "date known", "rank"))


def estimates(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each estimate of the dead; ``figure`` spells low and high, counted in persons."""
    estimators = {e.id: e for e in ledger.estimators}
    rows = [
        common(e, known)
        | {"low": e.low, "high": e.high, "approximate": e.approximate, "figure": figure(e.low, e.high, e.approximate)}
        | {"counts": e.counts, "population": e.population.value, "scope": e.scope.value, "since": e.since}
        | {"until": e.until, "stated": e.stated, "place": e.place, "estimator": e.estimator}
        | {"estimator_name": estimators[e.estimator].name, "estimator_kind": estimators[e.estimator].kind.value}
        | {"attributed_to": e.attributed_to, "conflict": e.conflict}
        for e in ledger.estimates
    ]
    columns = (
        f"{COMMON} low high approximate figure counts population scope since until stated place estimator "
        "estimator_name estimator_kind attributed_to conflict"
    )
    return by_date(framed(rows, columns, "date known since until stated", "low high"))


def defections(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each defection; ``count`` in persons, missing where nobody counted."""
    places = {code: state.name for code, state in states().items()}
    rows = [
        common(d, known)
        | {"kind": d.kind.value, "group": d.group.value, "count": d.count, "person": d.person, "role": d.role}
        | {"place": d.place, "destination": places.get(d.destination or ""), "what": d.what}
        | {"status": d.status.value, "status_since": d.status_since, "same_fact": d.same_fact}
        | {"split": ", ".join(f"{n} {g.replace('-', ' ')}" for g, n in d.by_group.items()) if d.by_group else None}
        for d in ledger.defections
    ]
    columns = f"{COMMON} kind group count person role place destination what status status_since same_fact split"
    return by_date(framed(rows, columns, "date known status_since", "count"))


def events(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each event."""
    rows = [
        common(e, known)
        | {"title": e.title, "what": e.what, "category": e.category, "place": e.place, "ends": e.ends}
        | {"speaker": e.speaker, "quote": e.quote}
        for e in ledger.events
    ]
    return by_date(framed(rows, f"{COMMON} title what category place ends speaker quote", "date known ends"))
