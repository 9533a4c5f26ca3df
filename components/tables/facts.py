"""What pages need to know of a crisis beside its tables: its days, and names for what readers choose from."""

import datetime as dt
from collections import Counter
from typing import Any

import pandas as pd

from components.council import members
from components.ledger import Ledger
from components.ledger.vocabulary import Body, ProposalKind
from components.reference import states
from components.tables.conflicts import conflicts, differing
from components.tables.definitions import definitions
from components.tables.layout import Tables
from components.tables.wording import sentence_case, short_day, words

RECORDS = ("positions", "estimates", "defections", "events", "proposals")


def crisis_facts(ledger: Ledger, tables: Tables) -> dict[str, Any]:
    """Return plain values, of a ledger and the tables laid out from it; days as dates, names by id or code."""
    crisis, estimates = ledger.crisis, tables["estimates"]
    days = pd.concat([tables[name]["date"] for name in RECORDS])
    known = pd.concat([tables[name]["known"] for name in RECORDS])
    first = min([crisis.began, *days.dt.date])
    last = max([crisis.opens_on, *days.dt.date])
    return {
        "id": crisis.id,
        "title": crisis.title,
        "about": crisis.about,
        "about_name": states()[crisis.about].name,
        "began": crisis.began,
        "opens_on": crisis.opens_on,
        "topic": crisis.topic or ledger.topics[0].id,
        "licence": crisis.licence,
        "summary": sentence_case(crisis.summary or ""),
        "first": first,
        "last": last,
        "last_known": max([crisis.opens_on, *known.dt.date]),
        "actors": _voices(tables),
        "members": _members(first, last),
        "proposals": _proposals(ledger),
        "resolutions": _resolutions(ledger),
        "put_on": {p.id: p.date for p in ledger.proposals},
        "definitions": definitions(estimates),
        "conflicts": conflicts(estimates),
        "conflict_on": differing(estimates),
        "happenings": _happenings(ledger),
        "records": len(days),
        "sources": len(ledger.sources),
    }


def _apart(names: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """Return names by id, with what tells them apart behind those that two ids share."""
    seen = Counter(names.values())
    return {key: name if seen[name] == 1 else f"{name}{more[key]}" for key, name in names.items()}


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda pair: pair[1]))


def _voices(tables: Tables) -> dict[str, str]:
    """Return the name of every actor of which a position or a ballot is recorded, by code, ordered by name."""
    spoken, cast = tables["positions"], tables["ballots"]
    return _by_name(
        dict(zip(spoken["actor"], spoken["name"], strict=True)) | dict(zip(cast["state"], cast["name"], strict=True))
    )


def _members(first: dt.date, last: dt.date) -> dict[str, str]:
    """Return the name of every state that sat on the Security Council between two days, by code, ordered by name.

    Seats change on the first of January, but for the permanent ones of China and the Soviet Union.
    """
    days = (dt.date(year, month, 1) for year in range(first.year, last.year + 1) for month in (1, 12))
    names = {code: state.name for code, state in states().items()}
    return _by_name({seat.state: names.get(seat.state, seat.holder) for day in days for seat in members(day)})


def _proposals(ledger: Ledger) -> dict[str, str]:
    """Return a name for every proposal put to the Security Council: symbol or kind, and day; the title if need be."""
    council = [p for p in ledger.proposals if p.body is Body.SECURITY_COUNCIL]
    names = {p.id: f"{p.symbol or p.resolution or sentence_case(words(p.kind))}, {short_day(p.date)}" for p in council}
    return _apart(names, {p.id: f": {p.title}" for p in council})


def _happenings(ledger: Ledger) -> dict[str, str]:
    """Return a name for every event and proposal, in order of time: day and title; the id if need be."""
    happened = [(r.date, r.id, r.title) for r in ledger.events] + [(r.date, r.id, r.title) for r in ledger.proposals]
    names = {key: f"{short_day(on)}: {title}" for on, key, title in sorted(happened)}
    return _apart(names, {key: f" ({key})" for key in names})


def _resolutions(ledger: Ledger) -> dict[str, str]:
    """Return a name for every text of the General Assembly, in order of time: short symbol or kind, and day."""
    kinds = (ProposalKind.RESOLUTION, ProposalKind.DECISION)
    put = [p for p in ledger.proposals if p.body is Body.GENERAL_ASSEMBLY and p.kind in kinds]
    names = {
        p.id: f"{(p.resolution or p.symbol or sentence_case(p.kind)).removeprefix('A/RES/')}, {short_day(p.date)}"
        for p in sorted(put, key=lambda p: p.date)
    }
    return _apart(names, {p.id: f": {p.title}" for p in put})
