"""One state, or several side by side: where it stands on each topic, its words, its ballots, its silences."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.export.brief_actor import of_actor
from components.figures import ballot_history, state_history
from components.findings.state import summary
from components.selection import Choices, Days
from components.tables import View
from components.tables.standings import standings
from components.tables.wording import BALLOTS, BODIES, day, long_day, sentence_case, words
from components.ui.brief import offer
from components.ui.chart import chart
from components.ui.fields import some_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import fill, joined, put, say

TITLE = "State"
SECTION = "Positions"
ORDER = 2.2
MOST = 4  # side by side


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {"show": Choices("a state or an organisation in this ledger", crisis["actors"])}


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>By state, as of {}</h1></div>', long_day(view.as_of))
    names: dict[str, str] = view.crisis["actors"]
    wanted = some_of(
        "States and organisations to show",
        names,
        "show",
        "Choose up to four",
        default=_default(view),
        max_selections=MOST,
    )
    if not wanted:
        say('<div class="sp"><p>Choose a state or an organisation.</p></div>')
        return
    shown = tuple(wanted)
    for column, actor in zip(st.columns(len(shown)), shown, strict=True):
        with column:
            _profile(view, actor, names[actor])
    chart(state_history, view, states=shown)
    chart(ballot_history, view, states=shown)
    opened = _positions(view, shown) + _ballots(view, shown)
    open_records(view, opened)


def _default(view: View) -> list[str]:
    """Show the first two selected actors, else the state that the crisis is about."""
    chosen = [state for state in view.selection.states if state in view.crisis["actors"]]
    about = view.crisis["about"]
    return chosen[:2] or ([about] if about in view.crisis["actors"] else list(view.crisis["actors"])[:1])


def _profile(view: View, actor: str, name: str) -> None:
    """Where the actor stands on each topic and since when; topics without a record are shown as such."""
    positions = view.tables["positions"]
    rows = []
    for topic in view.tables["topics"].itertuples():
        held = standings(positions[(positions["actor"] == actor) & (positions["topic"] == topic.topic)])
        if held.empty:
            rows.append((topic.title, "Unrecorded", "no position by this day"))
        else:
            last = held.iloc[0]
            since = f"since {day(last['since'])}; last recorded {day(last['date'])}"
            rows.append((topic.title, last["label"], since))
    put(
        fill('<div class="sp"><h2>{}</h2><p>{}</p>', name, summary(view, actor)),
        fill("<dl>{}</dl></div>", joined("<dt>{}</dt><dd>{}<br>{}</dd>", rows)),
    )
    offer(view, f"brief-{actor}", "state", {"show": [actor]}, partial(of_actor, view, actor))


def _positions(view: View, actors: tuple[str, ...]) -> list[str]:
    positions = view.tables["positions"]
    mine = positions[positions["actor"].isin(actors)].iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><h2>What has been said and done?</h2><p class="quiet">{}</p></div>',
        _count(len(mine), "position"),
    )
    if mine.empty:
        return []
    speaker = mine["speaker"].where(mine["speaker"].notna(), mine["role"])
    shown = pd.DataFrame(
        {
            "Day": mine["date"],
            "Actor": mine["name"],
            "Stance": mine["label"],
            "Words": ("“" + mine["quote"] + "”").where(mine["quote"].notna(), mine["summary"]),
            "Speaker": speaker,
            "How we know": mine["evidence"].map(lambda value: sentence_case(words(value))),
        }
    )
    row = listing(
        view,
        shown,
        "state_positions",
        {"Record": mine["id"]},
        alt="Positions of the chosen actors, newest first",
        label="Download these positions",
        note="Positions of the chosen actors, newest first.",
    )
    return [] if row is None else [mine["id"].iloc[row]]


def _ballots(view: View, actors: tuple[str, ...]) -> list[str]:
    ballots = view.every_ballot
    mine = ballots[ballots["state"].isin(actors)].iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><h2>Which ballots were cast?</h2><p class="quiet">{}</p></div>',
        _count(len(mine), "ballot", int((mine["ballot"] == "unknown").sum())),
    )
    if mine.empty:
        return []
    shown = pd.DataFrame(
        {
            "Day": mine["date"],
            "State": mine["name"],
            "Ballot": mine["ballot"].map(lambda value: sentence_case(BALLOTS[value])),
            "Proposal": mine["title"],
            "Symbol": mine["symbol"],
            "Body": mine["body"].map(BODIES),
            "Outcome": mine["outcome"].map(sentence_case),
        }
    )
    row = listing(
        view,
        shown,
        "state_ballots",
        {"Record": mine["proposal"]},
        alt="Ballots of the chosen states, newest first",
        label="Download these ballots",
        note="Ballots of the chosen states, newest first.",
    )
    return [] if row is None else [mine["proposal"].iloc[row]]


def _count(number: int, noun: str, unknown: int = 0) -> str:
    if not number:
        return f"No {noun} is recorded by this day."
    open_ = f", {unknown} of them unknown" if unknown else ""
    return f"{number} {noun}{'' if number == 1 else 's'}{open_}, newest first. Choose a row to open its record."
