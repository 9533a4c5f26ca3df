"""A checked ledger laid out as tidy frames, once a ledger.

Every frame is plain: text, numbers, days as timestamps. Text that is missing is None, numbers are Int64, and
ids of sources stand in one text, separated by spaces, the fullest source first.
"""

from typing import Any

import pandas as pd

from components.council import DEFAULT
from components.ledger import Ledger
from components.reference import states
from components.tables.dated import defections, estimates, events, known_days, positions
from components.tables.frame import framed
from components.tables.proposed import ballots, proposals

Tables = dict[str, pd.DataFrame]


def lay_out(ledger: Ledger) -> Tables:
    """Return every frame of a ledger by name; the function of each says what one row is."""
    known = known_days(ledger)
    steps = _steps(ledger)
    actors = _actors(ledger)
    tables = {
        "crisis": _crisis(ledger),
        "topics": _topics(ledger),
        "readings": _readings(ledger),
        "steps": steps,
        "actors": actors,
        "estimators": _estimators(ledger),
        "positions": positions(ledger, known, steps, actors),
        "estimates": estimates(ledger, known),
        "defections": defections(ledger, known),
        "events": events(ledger, known),
        "proposals": proposals(ledger, known),
        "ballots": ballots(ledger, known, actors),
        "citations": _citations(ledger),
    }
    tables["sources"] = _sources(ledger, tables["citations"])
    return {name: frame.copy() for name, frame in tables.items()}  # columns of a type together: half the time per cut


def _crisis(ledger: Ledger) -> pd.DataFrame:
    """One row: what the ledger is about, and how its pages open."""
    c = ledger.crisis
    rows: list[dict[str, Any]] = [
        {"id": c.id, "title": c.title, "about": c.about, "began": c.began, "opens_on": c.opens_on, "topic": c.topic}
        | {"licence": c.licence, "summary": c.summary}
    ]
    return framed(rows, "id title about began opens_on topic licence summary", "began opens_on")


def _estimators(ledger: Ledger) -> pd.DataFrame:
    """One row for each estimator of the ledger."""
    rows: list[dict[str, Any]] = [
        {"estimator": e.id, "name": e.name, "kind": e.kind.value, "method": e.method} for e in ledger.estimators
    ]
    return framed(rows, "estimator name kind method")


def _topics(ledger: Ledger) -> pd.DataFrame:
    """One row for each topic, in the ledger's order."""
    rows: list[dict[str, Any]] = [
        {"topic": t.id, "title": t.title or t.question, "question": t.question, "asks": t.asks.value}
        for t in ledger.topics
    ]
    return framed(rows, "topic title question asks")


def _readings(ledger: Ledger) -> pd.DataFrame:
    """One row for each kind of proposal and effect of a stance: the ballot that it is read as."""
    table: dict[tuple[str, str], str] = {(k, e): b for k, effects in DEFAULT.items() for e, b in effects.items()}
    table |= {(r.kind.value, r.effect.value): r.ballot.value for r in ledger.readings}
    return framed([{"kind": k, "effect": e, "ballot": b} for (k, e), b in table.items()], "kind effect ballot")


def _steps(ledger: Ledger) -> pd.DataFrame:
    """One row for each stance of each topic, in the order of the scale; ``rank`` counts from 0 within a topic."""
    stances = {stance.id: stance for stance in ledger.stances}
    rows = []
    for topic in ledger.topics:
        for rank, key in enumerate(topic.stances or stances):
            stance = stances[key]
            short = stance.short or stance.label
            rows.append(
                {"topic": topic.id, "stance": key, "rank": rank, "label": stance.label, "short": short}
                | {"effect": stance.effect.value, "means": stance.means}
            )
    return framed(rows, "topic stance rank label short effect means", numbers="rank")


def _actors(ledger: Ledger) -> pd.DataFrame:
    """One row for each state of the reference list and each organisation of the ledger."""
    rows = [
        {"actor": s.code, "name": s.name, "kind": "state", "region": s.region, "lon": s.lon, "lat": s.lat}
        for s in states().values()
    ]
    rows += [{"actor": a.id, "name": a.name, "kind": "organisation"} for a in ledger.actors]
    frame = framed(rows, "actor name kind region lon lat")
    return frame.astype({"lon": float, "lat": float})


def _citations(ledger: Ledger) -> pd.DataFrame:
    """One row for each record and source it cites, the fullest source first."""
    rows = [
        {"record": record.id, "source": source}
        for record in (*ledger.positions, *ledger.estimates, *ledger.defections, *ledger.events, *ledger.proposals)
        for source in record.sources
    ]
    return framed(rows, "record source")


def _sources(ledger: Ledger, citations: pd.DataFrame) -> pd.DataFrame:
    """One row for each source; ``cited`` counts the records that cite it."""
    cited = citations["source"].value_counts()
    rows = [
        {"source": key, "publisher": s.publisher, "title": s.title, "url": s.url, "date": s.date}
        | {"basis": s.date_basis.value, "tier": s.tier, "read": s.read, "lang": s.lang, "archive": s.archive}
        | {"note": s.note, "cited": int(cited.get(key, 0))}
        for key, s in ledger.sources.items()
    ]
    columns = "source publisher title url date basis tier read lang archive note cited"
    return framed(rows, columns, "date read", "tier cited")
