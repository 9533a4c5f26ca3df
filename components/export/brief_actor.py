"""The brief on one state or organisation as of a day."""

import pandas as pd

from components.export.brief import Brief, Cited, Row, Section, Table, newest_first, numbered, quoted, said
from components.export.brief_chart import chart_of
from components.figures import state_history
from components.findings.state import summary
from components.tables import View
from components.tables.standings import standings
from components.tables.wording import BALLOTS, BODIES, long_day, sentence_case, short_day

CAST = 12  # ballots listed


def of_actor(view: View, actor: str, citation: str = "") -> Brief:
    """Return the brief on one state or organisation as of the view's day."""
    name = view.crisis["actors"][actor]
    positions = view.tables["positions"]
    mine = positions[positions["actor"] == actor]
    sections = [_stands(view, mine), quoted(mine, actors=False), _cast(view, actor), _not_known_of(view, actor, mine)]
    title = f"{name}, as of {long_day(view.as_of)}"
    chart = chart_of(state_history, view, states=(actor,))
    return numbered(view, title, [summary(view, actor)], sections, citation, chart)


def _stands(view: View, mine: pd.DataFrame) -> Section:
    rows: list[Row] = []
    for topic in view.tables["topics"].to_dict("records"):
        for row in standings(mine[mine["topic"] == topic["topic"]]).to_dict("records"):
            since = f"{short_day(row['since'])}; last recorded {short_day(row['date'])}"
            rows.append((topic["title"], row["label"], since, Cited((row["id"],))))
    heads = ("Topic", "Stance", "Since", "Sources")
    table = Table(f"{len(rows)} topics with a recorded position", heads, rows) if rows else None
    return Section("Where does it stand?", [] if rows else ["No position is recorded by this day."], table)


def _cast(view: View, actor: str) -> Section:
    ballots = view.every_ballot
    cast = ballots[(ballots["state"] == actor) & (ballots["ballot"] != "unknown")]
    rows: list[Row] = [
        (
            short_day(row["date"]),
            sentence_case(BALLOTS[row["ballot"]]),
            row["title"],
            BODIES[row["body"]],
            sentence_case(row["outcome"]),
            Cited((row["proposal"],)),
        )
        for row in cast.iloc[::-1].head(CAST).to_dict("records")
    ]
    heads = ("Day", "Ballot", "Proposal", "Body", "Outcome", "Sources")
    nothing = "No ballot is recorded by this day."
    return newest_first("Which ballots were cast?", [], ("ballot", "ballots"), heads, rows, len(cast), nothing)


def _not_known_of(view: View, actor: str, mine: pd.DataFrame) -> Section:
    ballots = view.every_ballot
    unknown = int(((ballots["state"] == actor) & (ballots["ballot"] == "unknown")).sum())
    topics = view.tables["topics"]
    open_topics = list(topics.loc[~topics["topic"].isin(mine["topic"]), "title"])
    texts = "1 proposal is" if unknown == 1 else f"{unknown} proposals are"
    return Section(
        "What is not known?",
        said(
            f"Topics without a recorded position: {'; '.join(open_topics)}." if open_topics else "",
            f"The ballot on {texts} not known." if unknown else "",
        )
        or ["A position is recorded on every topic, and no ballot is unknown."],
    )
