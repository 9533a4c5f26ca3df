"""The brief on the crisis as of a day."""

from typing import Any

import pandas as pd

from components.export.brief import Brief, Cited, Row, Section, Table, newest_first, numbered, quoted, said
from components.export.brief_chart import chart_of
from components.figures import overview_timeline
from components.figures.theme import glyphs
from components.findings.casualties import latest, newest
from components.findings.counts import number
from components.findings.defections import counted
from components.findings.evidence import weakly_known
from components.findings.further import further
from components.findings.headline import age, headline, latest_proposal
from components.findings.later_ballots import sentence as later
from components.findings.proposals import outcome
from components.findings.prospects import could_pass
from components.findings.silence import sentence as silent
from components.ledger.ballots import STATEMENTS
from components.tables import View
from components.tables.chamber import UNRECORDED
from components.tables.conflicts import conflicts
from components.tables.definitions import defined
from components.tables.departures import departures
from components.tables.register import register
from components.tables.wording import dated, listed, long_day, sentence_case, short_day, words

DEAD = 10  # estimates listed
LEFT = 5  # defections
TEXTS = 5  # proposals
USUAL = "all-cumulative"


def of_crisis(view: View, citation: str = "") -> Brief:
    """Return the brief on the crisis as of the view's day; ``citation`` is how the view is cited, link included."""
    title = f"{view.crisis['about_name']}, as of {long_day(view.as_of)}"
    finding = said(headline(view), latest_proposal(view), could_pass(view), age(view), later(view))
    sections = [_chamber(view), quoted(_newest_of_each(view)), _dead(view), _left(view), _texts(view)]
    return numbered(view, title, finding, [*sections, _not_known(view)], citation, chart_of(overview_timeline, view))


def _chamber(view: View) -> Section:
    heading = "Where does each member of the Security Council stand?"
    seats = view.chamber
    if seats.empty:
        return Section(heading, [headline(view)])
    marks = glyphs(view.steps)
    rows: list[Row] = [
        (
            "Permanent" if seat["permanent"] else "Elected",
            seat["name"],
            f"{marks[seat['stance']]} {seat['short']}",
            "" if seat["stance"] == UNRECORDED else short_day(seat["since"]),
            "" if seat["stance"] == UNRECORDED else sentence_case(words(seat["evidence"])),
            Cited(() if seat["stance"] == UNRECORDED else (seat["id"],)),
        )
        for seat in seats.to_dict("records")
    ]
    heads = ("Seat", "Member", "Stance", "Since", "How we know", "Sources")
    return Section(heading, said(weakly_known(view), further(view)), Table(f"{len(seats)} members", heads, rows))


def _newest_of_each(view: View) -> pd.DataFrame:
    """Return the position behind each standing on the topic, by date."""
    positions = view.positions
    return positions[positions["id"].isin(view.standings["id"])]


def _dead(view: View) -> Section:
    table = defined(view.tables["estimates"], USUAL)
    recent = latest(table) if len(table) else table
    rows: list[Row] = [
        (
            row["attributed_to"],
            sentence_case(row["figure"]),
            row["counts"],
            short_day(row["until"] if pd.notna(row["until"]) else row["date"]),
            Cited((row["id"],)),
        )
        for row in recent.iloc[::-1].head(DEAD).to_dict("records")
    ]
    heads = ("Counted by", "Dead", "Counted", "Until", "Sources")
    said = [newest(view, USUAL).removesuffix(".") + ".", "Estimates are not added up or averaged."]
    return newest_first(
        "How many dead are counted?", said, ("estimate of the week", "estimates of the week"), heads, rows, len(recent)
    )


def _left(view: View) -> Section:
    table = departures(view.tables["defections"])
    table = table[(table["kind"] != "running-total") & ~table["doubted"]]
    rows: list[Row] = [
        (
            dated(row["date"], row["precision"]),
            row["who"],
            row["what"],
            f"{row['count']:,}" if pd.notna(row["count"]) else "1" if row["kind"] == "individual" else "not counted",
            Cited((row["id"],)),
        )
        for row in table.iloc[::-1].head(LEFT).to_dict("records")
    ]
    heads = ("Day", "Who", "What", "Persons", "Sources")
    return newest_first("Who left the authorities?", [counted(view)], ("report", "reports"), heads, rows, len(table))


def _texts(view: View) -> Section:
    table = register(view)
    names = view.tables["actors"].set_index("actor")["name"]
    rows: list[Row] = [
        (
            short_day(row["date"]),
            row["title"],
            sentence_case(outcome(row, names)),
            _vote(view, row) or _agreement(row, names),
            Cited((row["id"],)),
        )
        for row in table.head(TEXTS).to_dict("records")
    ]
    heads = ("Day", "Proposal", "Outcome", "Ballots", "Sources")
    nothing = "Nothing was put to the Security Council by this day."
    return newest_first(
        "What was put to the Security Council?", [], ("proposal", "proposals"), heads, rows, len(table), nothing
    )


def _vote(view: View, row: dict[Any, Any]) -> str:
    """Return ``9 in favour, 2 against (China, Russia), 4 abstaining``; nothing where there are no totals."""
    if pd.isna(row["in_favour"]):
        return ""
    ballots = view.every_ballot
    against = ballots[(ballots["proposal"] == row["id"]) & (ballots["ballot"] == "against")]["name"]
    who = f" ({', '.join(sorted(against))})" if len(against) else ""
    return f"{row['in_favour']} in favour, {row['against']} against{who}, {row['abstaining']} abstaining"


def _agreement(row: dict[Any, Any], names: pd.Series) -> str:
    """Return what is recorded of a text that is agreed without a vote: who objected, or stood aside from it."""
    objected, aside = (
        listed(sorted(names[code] for code in row[kind].split())) for kind in ("objected", "dissociated")
    )
    if objected:
        return f"{objected} objected"
    agreed = "by consensus" if row["outcome"] == "adopted" and row["kind"] in STATEMENTS else ""
    return f"{agreed}; {aside} dissociated itself" if agreed and aside else agreed


def _not_known(view: View) -> Section:
    rivals = len(conflicts(view.tables["estimates"]))
    told = number(rivals, "incident or total of the dead is", "incidents or totals of the dead are")
    told = f"{told} counted differently by rival estimators." if rivals else ""
    return Section("What is not known?", said(silent(view), told))
