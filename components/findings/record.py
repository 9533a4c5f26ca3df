"""One record in words: its title, its quotation, its facts, and its sources as they are cited."""

from typing import Any, NamedTuple

import pandas as pd

from components.findings.proposals import outcome
from components.tables import Tables
from components.tables.records import sources_of
from components.tables.wording import BODIES, dated, day, figure, listed, sentence_case, words

Facts = list[tuple[str, str]]


class Described(NamedTuple):
    """A record in words. ``facts`` are names and values in order, none of them empty."""

    title: str
    quote: str | None
    facts: Facts


def described(tables: Tables, kind: str, row: dict[str, Any]) -> Described:
    """Return what a record says: its kind, as position, and its row of the table of that kind."""
    title, quote, facts = DESCRIBE[kind](tables, row)
    return Described(title, quote, [(name, value) for name, value in facts if value])


def cited(tables: Tables, identifier: str) -> list[tuple[str, str, str, str]]:
    """Return the sources of a record, the fullest first: link, title, publisher, and the rest as a clause."""
    rows = []
    for source in sources_of(tables, [identifier]).to_dict("records"):
        published = day(source["date"]) or "no date"
        if source["basis"] not in ("stated", "unknown"):
            published += f" ({source['basis']})"
        detail = f", {published}; tier {source['tier']}"
        if source["lang"] != "en":
            detail += f"; in {source['lang']}"
        if pd.notna(source["read"]):
            detail += f"; read {day(source['read'])}"
        if source["note"]:
            detail += f". {source['note']}"
        rows.append((source["url"], source["title"], source["publisher"], detail))
    return rows


def _common(row: dict[str, Any]) -> Facts:
    facts = [("Confidence", sentence_case(row["confidence"])), ("Note", row["note"] or "")]
    if row["known"] > row["date"]:
        facts.insert(0, ("Known from", day(row["known"])))
    return facts


def _when(row: dict[str, Any]) -> tuple[str, str]:
    return ("Day", dated(row["date"], row["precision"]))


def _position(tables: Tables, row: dict[str, Any]) -> tuple[str, str | None, Facts]:
    speaker = ", ".join(part for part in (row["speaker"], row["role"]) if part)
    facts = [
        _when(row),
        ("Stance", row["label"]),
        ("Speaker", speaker or "Not named"),
        ("Where", row["venue"] or ""),
        ("What", row["summary"]),
        ("Step taken", sentence_case(row["action"] or "")),
        ("How we know", sentence_case(words(row["evidence"]))),
    ]
    return f"{row['name']}: {row['label'][:1].lower()}{row['label'][1:]}", row["quote"], facts + _common(row)


def _estimate(tables: Tables, row: dict[str, Any]) -> tuple[str, str | None, Facts]:
    facts = [
        _when(row),
        ("Counted", row["counts"]),
        ("Whose deaths", sentence_case(words(row["population"]))),
        ("Span", _span(row)),
        ("Counted by", row["attributed_to"]),
        ("Place", row["place"] or ""),
        ("Stated on", day(row["stated"])),
    ]
    title = f"{sentence_case(figure(_number(row['low']), _number(row['high']), bool(row['approximate'])))} dead"
    return title, None, facts + _common(row)


def _number(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _span(row: dict[str, Any]) -> str:
    if row["scope"] == "cumulative" and pd.isna(row["since"]):
        return f"Since the beginning, to {day(row['until']) or day(row['date'])}"
    if row["scope"] == "incident" and pd.isna(row["since"]):
        return "One incident"
    return f"{day(row['since'])} to {day(row['until']) or day(row['date'])}"


def _defection(tables: Tables, row: dict[str, Any]) -> tuple[str, str | None, Facts]:
    facts = [
        _when(row),
        ("Who", row["role"] or ""),
        ("What", row["what"]),
        ("Left", sentence_case(words(row["group"]))),
        ("Persons", f"{row['count']:,}" if pd.notna(row["count"]) else "Not counted"),
        ("Split", row["split"] or ""),
        ("Went to", row["destination"] or ""),
        ("Status", sentence_case(row["status"])),
    ]
    kind = {"running-total": "Running total of a tracker"}.get(row["kind"], "Defection")
    return f"{kind}: {row['person'] or row['role']}", None, facts + _common(row)


def _event(tables: Tables, row: dict[str, Any]) -> tuple[str, str | None, Facts]:
    facts = [
        _when(row),
        ("Until", day(row["ends"])),
        ("What", row["what"]),
        ("Said by", sentence_case(row["speaker"] or "")),
        ("Place", row["place"] or ""),
        ("Kind", sentence_case(words(row["category"]))),
    ]
    return row["title"], row["quote"], facts + _common(row)


def _proposal(tables: Tables, row: dict[str, Any]) -> tuple[str, str | None, Facts]:
    names = tables["actors"].set_index("actor")["name"]

    def named(codes: str) -> str:
        return listed([names[code] for code in codes.split()])

    votes = ""
    if pd.notna(row["in_favour"]):
        votes = f"{row['in_favour']} in favour, {row['against']} against, {row['abstaining']} abstaining"
    ballots = tables["ballots"]
    ballots = ballots[ballots["proposal"] == row["id"]]
    unknown = int((ballots["ballot"] == "unknown").sum())
    facts = [
        _when(row),
        ("Body", BODIES[row["body"]]),
        ("Kind", sentence_case(words(row["kind"]))),
        ("Outcome", sentence_case(outcome(row, names))),
        ("Symbol", ", ".join(part for part in (row["symbol"], row["resolution"]) if part)),
        ("Vote", votes),
        *((sentence_case(words(kind)), _members(ballots, kind)) for kind in ("against", "abstaining", "not_voting")),
        ("Objected", named(row["objected"])),
        ("Dissociated", named(row["dissociated"])),
        ("Ballots not known", f"{unknown} members" if unknown else ""),
        ("Drafted by", named(row["drafted_by"])),
        ("Supported by", named(row["supported_by"])),
        ("Meeting record", row["meeting"] or ""),
        ("Letters", row["letters"] or ""),
    ]
    return row["title"], None, facts + _common(row)


def _members(ballots: pd.DataFrame, kind: str) -> str:
    return listed(sorted(ballots[ballots["ballot"] == kind]["name"]))


DESCRIBE = {
    "position": _position,
    "estimate": _estimate,
    "defection": _defection,
    "event": _event,
    "proposal": _proposal,
}
