"""Who moved, and when: changes by word and by deed, words against ballots, silence, changes after an event."""

from typing import Any

import pandas as pd
import streamlit as st

from components.figures import around as around_figure
from components.figures import silence as silence_figure
from components.figures import who_moved
from components.findings.contrasts import sentence as contrast
from components.findings.who_moved import NOT_CAUSE, headline
from components.selection import Choices, Days
from components.tables import View
from components.tables.around import chosen, happenings
from components.tables.contrasts import contrasts
from components.tables.moves import BEFORE, moves, paths, preceded
from components.tables.wording import BALLOTS, BODIES, long_day, sentence_case
from components.ui.chart import chart
from components.ui.fields import one_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Changes"
SECTION = "Positions"
ORDER = 2.1
MOVERS = {
    "followed": "Actors with positions, and members of the Council that voted",
    "all": "Every state with ballots",
}
WITHIN = {str(days): f"{days} days" for days in (7, 14, 30, 60, 90)}
WINDOWS = {str(days): f"{days} days" for days in (3, 7, 14, 30)}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "movers": Choices("a set of actors", MOVERS, many=False),
        "within": Choices("a number of days", WITHIN, many=False),
        "around": Choices("an event or a proposal of this ledger", crisis["happenings"], many=False),
        "window": Choices("a number of days", WINDOWS, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>Changes on {}, to {}</h1></div>',
        view.topic["title"],
        long_day(view.as_of),
    )
    finding = st.empty()
    everyone = one_of("Whose changes", MOVERS, "movers") == "all"
    rows = moves(view, everyone)
    with finding:
        say('<div class="sp"><p class="finding">{}</p></div>', headline(view, rows))
    chart(who_moved, view, everyone=everyone)
    opened = _changes(view, rows) + _paths(view, rows) + _contrasts(view)
    chart(silence_figure, view)
    _around(view)
    open_records(view, opened)


def _changes(view: View, rows: pd.DataFrame) -> list[str]:
    """List every change with what had happened before; return the records that the reader opened."""
    say(
        '<div class="sp"><h2>What was recorded in the {} days before each change?</h2>'
        '<p class="quiet">{} Newest first. Choose a row to open the records on both sides of the change.</p></div>',
        BEFORE,
        NOT_CAUSE,
    )
    if rows.empty:
        say('<div class="sp"><p>No change is recorded by this day.</p></div>')
        return []
    newest = rows.iloc[::-1].reset_index(drop=True)
    before = preceded(view, newest)
    side = newest["from_effect"] + " to " + newest["effect"]
    table = pd.DataFrame(
        {
            "Day": newest["date"],
            "Who": newest["name"],
            "From": newest["from_label"],
            "To": newest["label"],
            "By": newest["by"].map(sentence_case),
            "Side": side.where(newest["crossed"], "the same").map(sentence_case),
            "Days since last record": newest["days"],
            "Events before": before["events"],
            "Proposals before": before["proposals"],
            "Deaths reported before": before["deaths"],
        }
    )
    row = listing(
        view,
        table,
        "changes",
        {"Record": newest["id"]},
        alt=f"{len(table)} changes of standing, newest first",
        label="Download these changes",
        note="Changes of standing, newest first.",
    )
    return [] if row is None else [newest["from_id"].iloc[row], newest["id"].iloc[row]]


def _paths(view: View, rows: pd.DataFrame) -> list[str]:
    """List what each actor said and did in order; choosing a row opens the records of its changes."""
    if rows.empty:
        return []
    found = paths(view, rows)
    say(
        '<div class="sp"><h2>What did each say, and what did it do, in order?</h2><p class="quiet">Standings by word, '
        "and ballots on texts that answer the topic, in every body; what repeats is left out. Most changes first. "
        "Choose a row to open the records of its changes.</p></div>"
    )
    table = pd.DataFrame(
        {"Who": found["name"], "Changes": found["moves"], "In words": found["said"], "By ballot": found["did"]}
    )
    row = listing(
        view,
        table,
        "paths",
        {},
        alt=f"{len(table)} actors that changed, most changes first",
        label="Download these paths",
        note="What each actor said and did in order, most changes first.",
        rows=10,
    )
    return [] if row is None else list(rows.loc[rows["actor"] == found["actor"].iloc[row], "id"])


def _contrasts(view: View) -> list[str]:
    """List ballots that differ from the words nearest to them; return the records that the reader opened."""
    say('<div class="sp"><h2>Where do words and ballots differ?</h2></div>')
    within = int(one_of("How far apart words and ballot may be", WITHIN, "within", "30"))
    pairs = contrasts(view, within)
    say('<div class="sp"><p>{}</p></div>', contrast(view, pairs, within))
    shown = pairs[pairs["differs"]].iloc[::-1].reset_index(drop=True)
    if shown.empty:
        return []
    words = ("“" + shown["words"] + "”").where(shown["quoted"], shown["words"])
    text = shown["symbol"].where(shown["symbol"].notna(), shown["title"])
    table = pd.DataFrame(
        {
            "State": shown["name"],
            "Ballot": shown["ballot"].map(BALLOTS).map(sentence_case),
            "On": text,
            "Body": shown["body"].map(BODIES),
            "Ballot of": shown["date"],
            "Stance": shown["label"],
            "Words": words,
            "Speaker": shown["speaker"].where(shown["speaker"].notna(), shown["role"]),
            "Words of": shown["said"],
            "Sides": shown["said_effect"] + " in words, " + shown["effect"] + " by ballot",
        }
    )
    row = listing(
        view,
        table,
        "contrasts",
        {"Record": shown["id"]},
        alt=f"{len(table)} ballots that differ from words, newest first",
        label="Download these contrasts",
        note="Ballots that differ from the words nearest to them, newest first.",
    )
    return [] if row is None else [shown["proposal"].iloc[row], shown["id"].iloc[row]]


@st.fragment
def _around(view: View) -> None:
    """The test for one event; another choice runs this again and nothing else of the page."""
    about = chosen(view)
    if about is None:
        return
    left, right = st.columns([3, 1])
    names = {happening.id: view.crisis["happenings"][happening.id] for happening in happenings(view)}
    around = one_of("Event or proposal", names, "around", about.id, at=left)
    window = int(one_of("Days after it", WINDOWS, "window", "7", at=right))
    chart(around_figure, view, around=around, window=window)
