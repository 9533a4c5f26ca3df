"""A checked ledger laid out as tidy frames, once a ledger.

Every frame is plain: text, numbers, days as timestamps. Text that is missing is None, numbers are Int64, and
ids of sources stand in one text, separated by spaces, the fullest source first.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from components.council import DEFAULT, WITHOUT_VOTE, members
from components.ledger import Ledger
from components.ledger.ballots import CONSENSUS, STATEMENTS, VOTES, cast
from components.ledger.model import Proposal, Record
from components.ledger.vocabulary import Body, Outcome
from components.reference import states
from components.tables.wording import figure

Tables = dict[str, pd.DataFrame]


def lay_out(ledger: Ledger) -> Tables:
    """Return every frame of a ledger by name; each function below says what one row is."""
    known = _known_days(ledger)
    steps = _steps(ledger)
    actors = _actors(ledger)
    tables = {
        "crisis": _crisis(ledger),
        "topics": _topics(ledger),
        "readings": _readings(ledger),
        "steps": steps,
        "actors": actors,
        "estimators": _estimators(ledger),
        "positions": _positions(ledger, known, steps, actors),
        "estimates": _estimates(ledger, known),
        "defections": _defections(ledger, known),
        "events": _events(ledger, known),
        "proposals": _proposals(ledger, known),
        "ballots": _ballots(ledger, known, actors),
        "citations": _citations(ledger),
    }
    tables["sources"] = _sources(ledger, tables["citations"])
    return {name: frame.copy() for name, frame in tables.items()}  # columns of a type together: half the time per cut


class Known(NamedTuple):
    """The first day a record could be known, and what says so: ``stated`` by hand, a ``source``, or its ``date``."""

    day: dt.date
    by: str


def _known_days(ledger: Ledger) -> dict[str, Known]:
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


def _frame(rows: Sequence[Mapping[Any, Any]], columns: str, days: str = "", numbers: str = "") -> pd.DataFrame:
    """Return rows as a frame with exactly these columns, also when there is no row."""
    frame = pd.DataFrame(rows, columns=columns.split())
    types: dict[str, Any] = dict.fromkeys(days.split(), "datetime64[us]")
    types |= dict.fromkeys(numbers.split(), "Int64")
    frame = frame.astype(types)
    texts = [name for name in frame.columns if name not in types and frame[name].dtype != bool]
    plain = frame[texts].astype(object)
    return frame.assign(**plain.where(plain.notna(), None))


def _common(record: Record, known: dict[str, Known]) -> dict[str, Any]:
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


COMMON = "id date known known_by precision confidence note sources"


def _crisis(ledger: Ledger) -> pd.DataFrame:
    """One row: what the ledger is about, and how its pages open."""
    c = ledger.crisis
    rows: list[dict[str, Any]] = [
        {"id": c.id, "title": c.title, "about": c.about, "began": c.began, "opens_on": c.opens_on, "topic": c.topic}
        | {"licence": c.licence, "summary": c.summary}
    ]
    return _frame(rows, "id title about began opens_on topic licence summary", "began opens_on")


def _estimators(ledger: Ledger) -> pd.DataFrame:
    """One row for each estimator of the ledger."""
    rows: list[dict[str, Any]] = [
        {"estimator": e.id, "name": e.name, "kind": e.kind.value, "method": e.method} for e in ledger.estimators
    ]
    return _frame(rows, "estimator name kind method")


def _topics(ledger: Ledger) -> pd.DataFrame:
    """One row for each topic, in the ledger's order."""
    rows: list[dict[str, Any]] = [
        {"topic": t.id, "title": t.title or t.question, "question": t.question, "asks": t.asks.value}
        for t in ledger.topics
    ]
    return _frame(rows, "topic title question asks")


def _readings(ledger: Ledger) -> pd.DataFrame:
    """One row for each kind of proposal and effect of a stance: the ballot that it is read as."""
    table: dict[tuple[str, str], str] = {(k, e): b for k, effects in DEFAULT.items() for e, b in effects.items()}
    table |= {(r.kind.value, r.effect.value): r.ballot.value for r in ledger.readings}
    return _frame([{"kind": k, "effect": e, "ballot": b} for (k, e), b in table.items()], "kind effect ballot")


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
    return _frame(rows, "topic stance rank label short effect means", numbers="rank")


def _actors(ledger: Ledger) -> pd.DataFrame:
    """One row for each state of the reference list and each organisation of the ledger."""
    rows = [
        {"actor": s.code, "name": s.name, "kind": "state", "region": s.region, "lon": s.lon, "lat": s.lat}
        for s in states().values()
    ]
    rows += [{"actor": a.id, "name": a.name, "kind": "organisation"} for a in ledger.actors]
    frame = _frame(rows, "actor name kind region lon lat")
    return frame.astype({"lon": float, "lat": float})


def _positions(ledger: Ledger, known: dict[str, Known], steps: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """One row for each position, by date and then in the ledger's order."""
    scale = steps.set_index(["topic", "stance"])[["rank", "label", "short", "effect"]].to_dict("index")
    names = actors.set_index("actor")[["name", "kind"]].to_dict("index")
    rows = [
        _common(p, known)
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
    return _by_date(_frame(rows, columns, "date known", "rank"))


def _estimates(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each estimate of the dead; ``figure`` spells low and high, counted in persons."""
    estimators = {e.id: e for e in ledger.estimators}
    rows = [
        _common(e, known)
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
    return _by_date(_frame(rows, columns, "date known since until stated", "low high"))


def _defections(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each defection; ``count`` in persons, missing where nobody counted."""
    places = {code: state.name for code, state in states().items()}
    rows = [
        _common(d, known)
        | {"kind": d.kind.value, "group": d.group.value, "count": d.count, "person": d.person, "role": d.role}
        | {"place": d.place, "destination": places.get(d.destination or ""), "what": d.what}
        | {"status": d.status.value, "status_since": d.status_since, "same_fact": d.same_fact}
        | {"split": ", ".join(f"{n} {g.replace('-', ' ')}" for g, n in d.by_group.items()) if d.by_group else None}
        for d in ledger.defections
    ]
    columns = f"{COMMON} kind group count person role place destination what status status_since same_fact split"
    return _by_date(_frame(rows, columns, "date known status_since", "count"))


def _events(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each event."""
    rows = [
        _common(e, known)
        | {"title": e.title, "what": e.what, "category": e.category, "place": e.place, "ends": e.ends}
        | {"speaker": e.speaker, "quote": e.quote}
        for e in ledger.events
    ]
    return _by_date(_frame(rows, f"{COMMON} title what category place ends speaker quote", "date known ends"))


def _proposals(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each proposal; the four totals are members, missing where the total is not known."""
    rows = []
    for p in ledger.proposals:
        totals = {option: getattr(p.tally, option, None) for option in VOTES}
        named = p.body in (Body.SECURITY_COUNCIL, Body.GENERAL_ASSEMBLY)  # of other bodies only some members are
        if named and p.tally is None and p.kind not in STATEMENTS and not p.ballots.unknown and cast(p):
            totals = {option: len(getattr(p.ballots, option)) for option in VOTES}
        rows.append(
            _common(p, known)
            | {"title": p.title, "body": p.body.value, "kind": p.kind.value, "outcome": p.outcome.value}
            | {"symbol": p.symbol, "resolution": p.resolution, "topic": p.topic, "subject": p.subject}
            | {"scope": p.scope, "meeting": p.meeting, "drafted_by": " ".join(p.drafted_by)}
            | {"supported_by": " ".join(p.supported_by), "withdrawn_by": " ".join(p.withdrawn_by)}
            | {"objected": " ".join(p.ballots.objected)}
            | {"dissociated": " ".join(p.ballots.dissociated), "letters": ", ".join(p.letters) or None}
            | {"digital_library": p.digital_library, "agenda_item": p.agenda_item, **totals}
        )
    columns = (
        f"{COMMON} title body kind outcome symbol resolution topic subject scope meeting drafted_by supported_by "
        f"withdrawn_by objected dissociated letters digital_library agenda_item {' '.join(VOTES)}"
    )
    return _by_date(_frame(rows, columns, "date known", " ".join(VOTES)))


def _ballots(ledger: Ledger, known: dict[str, Known], actors: pd.DataFrame) -> pd.DataFrame:
    """One row for each member and proposal.

    ``ballot`` is in_favour, against, abstaining, not_voting, joined, objected, dissociated or unknown. Members
    who are not named on a Council statement joined it when it was agreed, and are unknown when it was not. On a text
    on which no vote was taken (`components.council.WITHOUT_VOTE`) only members that are named have rows.
    Where a body's members are not recorded only the named ones have rows. ``named`` says whether the record names
    the member, so that a ballot that follows from the rule is told from one that somebody reported.
    """
    names = actors.set_index("actor")["name"].to_dict()
    rows = [
        {"proposal": p.id, "date": p.date, "known": known[p.id].day, "body": p.body.value, "kind": p.kind.value}
        | {"outcome": p.outcome.value, "symbol": p.symbol or p.resolution, "title": p.title, "topic": p.topic}
        | {"state": state, "name": names[state], "ballot": ballot, "named": state in reported}
        for p in ledger.proposals
        for reported in [cast(p)]
        for state, ballot in _all_ballots(p).items()
    ]
    columns = "proposal date known body kind outcome symbol title topic state name ballot named"
    return _by_date(_frame(rows, columns, "date known"))


def _all_ballots(proposal: Proposal) -> dict[str, str]:
    ballots = cast(proposal)
    if proposal.body is Body.SECURITY_COUNCIL and proposal.outcome not in WITHOUT_VOTE:
        agreed = proposal.kind in STATEMENTS and proposal.outcome is Outcome.ADOPTED
        rest = CONSENSUS[0] if agreed else "unknown"
        for seat in members(proposal.date):
            ballots.setdefault(seat.state, rest)
    return ballots


def _citations(ledger: Ledger) -> pd.DataFrame:
    """One row for each record and source it cites, the fullest source first."""
    rows = [
        {"record": record.id, "source": source}
        for record in (*ledger.positions, *ledger.estimates, *ledger.defections, *ledger.events, *ledger.proposals)
        for source in record.sources
    ]
    return _frame(rows, "record source")


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
    return _frame(rows, columns, "date read", "tier cited")


def _by_date(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values("date", kind="stable", ignore_index=True)
