"""A brief of two pages on the crisis, or on one state, as of the view's day: what it says, as plain blocks.

Its sentences are those of the pages; nothing is computed here. `brief_page` and `brief_text` spell the blocks.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from components.export.names import version
from components.figures.theme import glyphs
from components.findings import silence
from components.findings.casualties import latest, newest, told
from components.findings.defections import counted
from components.findings.evidence import weakly_known
from components.findings.headline import age, headline, latest_proposal
from components.findings.prospects import could_pass
from components.findings.scope import scope
from components.findings.state import summary
from components.tables import View
from components.tables.definitions import defined, definitions
from components.tables.each import each
from components.tables.records import sources_of
from components.tables.wording import BALLOTS, dated, day, long_day, sentence_case, words

MOST = 15  # positions told in full, the newest; the number of the others is said


class Block(NamedTuple):
    """A piece of a brief: ``heading``, ``text``, ``table`` (first row is its head), ``list`` or ``sources``."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Brief(NamedTuple):
    """A whole brief: its title, its blocks in order, and the line that cites it."""

    title: str
    blocks: tuple[Block, ...]
    citation: str


def brief(view: View, state: str | None = None, link: str = "") -> Brief:
    """Return the brief on the crisis, or on an actor by its code. Raises ValueError for an unknown code."""
    names = dict(zip(view.whole["actors"]["actor"], view.whole["actors"]["name"], strict=True))
    if state is not None and state not in names:
        raise ValueError(f"{state}: no state or organisation has this code")
    about = view.crisis["about_name"] if state is None else f"{names[state]} on {view.crisis['about_name']}"
    told_here = _positions(view, state)
    cited = sources_of(view.tables, [str(record) for record in told_here["id"]])
    numbers = {str(source): place for place, source in enumerate(cited["source"], 1)}
    blocks = [
        Block("text", view.topic["question"]),
        Block("heading", "Finding"),
        *_texts(*([] if state is None else [summary(view, state)]), headline(view), age(view)),
        Block("heading", "The Security Council"),
        _chamber(view),
        *_texts(could_pass(view)),
        Block("heading", "Positions and words"),
        *_said(view, told_here, numbers, state),
        Block("heading", "Casualties, by estimator"),
        *_dead(view),
        Block("heading", "Defections"),
        Block("text", counted(view)),
        Block("heading", "Ballots"),
        *_ballots(view, state),
        Block("heading", "What is not known"),
        *_texts(silence.sentence(view), weakly_known(view)),
        Block("heading", "Sources of the positions"),
        Block("sources", rows=tuple(_source(row) for row in cited.to_dict("records"))),
    ]
    where = f" {link}" if link else ""
    licence = view.crisis["licence"]
    citation = f"Standpoint. {scope(view)} Data version {version(view)}, {licence}.{where}"
    return Brief(f"{about}, as of {long_day(view.as_of)}", tuple(blocks), citation)


def _texts(*sentences: str) -> list[Block]:
    return [Block("text", sentence) for sentence in sentences if sentence]


def _chamber(view: View) -> Block:
    marks = glyphs(view.steps)
    rows = [
        (
            seat["name"],
            "Permanent" if seat["permanent"] else "Elected",
            marks[seat["stance"]],
            seat["short"],
            day(seat["since"]) or "not recorded",
        )
        for seat in view.chamber.to_dict("records")
    ]
    return Block("table", "Where each member stands", (("Member", "Seat", "Symbol", "Stance", "Since"), *rows))


def _positions(view: View, state: str | None) -> pd.DataFrame:
    """Return the positions to tell: an actor's own, or those on which the standings rest; newest first."""
    positions = view.tables["positions"]
    if state is not None:
        return positions[positions["actor"] == state].iloc[::-1].head(MOST)
    return positions[positions["id"].isin(view.standings["id"])].iloc[::-1].head(MOST)


def _said(view: View, told_here: pd.DataFrame, numbers: dict[str, int], state: str | None) -> list[Block]:
    positions = view.tables["positions"]
    whole = len(view.standings) if state is None else int((positions["actor"] == state).sum())
    if told_here.empty:
        return [Block("text", "No position is recorded by this day.")]
    citations = view.tables["citations"]
    rows = []
    for row in each(told_here):
        cited = [numbers[s] for s in citations.loc[citations["record"] == row.id, "source"] if s in numbers]
        quote = f"“{row.quote}”" if pd.notna(row.quote) else row.summary
        who = row.speaker if pd.notna(row.speaker) else row.role
        told_by = f", {who}" if pd.notna(who) else ""
        marks = "".join(f"[{number}]" for number in cited)
        how = sentence_case(words(row.evidence))
        rows.append((f"{row.name}{told_by}", dated(row.date, row.precision), row.label, f"{quote} {marks}", how))
    more = whole - len(rows)
    head = ("Who", "Day", "Stance", "Words and sources", "How we know")
    table = Block("table", "Positions, newest first", (head, *rows))
    return [table, *_texts(f"{more} more are recorded." if more else "")]


def _dead(view: View) -> list[Block]:
    """Return a line for each definition: figures as they were given, never added and never averaged."""
    estimates = view.tables["estimates"]
    found = [key for key in definitions(estimates) if key.endswith("-cumulative")]
    lines = [(f"{newest(view, key)}. {told(latest(defined(estimates, key)))}.",) for key in found]
    if not lines:
        return [Block("text", "No total of the dead is recorded by this day.")]
    return [Block("list", rows=tuple(lines))]


def _ballots(view: View, state: str | None) -> list[Block]:
    if state is None:
        return _texts(latest_proposal(view) or "No proposal on this topic is recorded by this day.")
    ballots = view.every_ballot
    mine = ballots[(ballots["state"] == state) & (ballots["ballot"] != "unknown")].iloc[::-1]
    if mine.empty:
        return [Block("text", "No ballot is recorded by this day.")]
    rows = [
        (day(row.date), row.title, sentence_case(BALLOTS[row.ballot]), sentence_case(row.outcome))
        for row in each(mine.head(MOST))
    ]
    more = len(mine) - len(rows)
    table = Block("table", "Ballots, newest first", (("Day", "Proposal", "Ballot", "Outcome"), *rows))
    return [table, *_texts(f"{more} more are recorded." if more else "")]


def _source(row: Mapping[Any, Any]) -> tuple[str, ...]:
    return (f"{row['publisher']}, {row['title']}, {day(row['date'])}", str(row["url"]))
