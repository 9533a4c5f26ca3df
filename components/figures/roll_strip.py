"""How did the members of the Security Council divide on each proposal?"""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from components.council import WITHOUT_VOTE
from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import card, literal
from components.figures.theme import BALLOTS, CLEAR, INK
from components.findings.proposals import none_yet
from components.findings.roll_strip import sentence
from components.tables import View
from components.tables.each import each
from components.tables.histories import NO_VOTE
from components.tables.register import strips
from components.tables.roll import council_proposals
from components.tables.thinning import ROWS
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import day, sentence_case, short_day, words

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each proposal, the newest first; one symbol for each member, from support at the left to opposition "
    "at the right. A ring marks the members chosen. Choose a symbol for the record of the proposal."
)
LIMITS = (
    "A column is not a member: members change, and each row is ordered by ballot. On a statement that was agreed, "
    "members that are not named joined; on one that was not, they are unknown. On a text that was withdrawn or not "
    "put to a vote there are no ballots."
)

ROW = 18
LABEL = 14  # characters of a symbol that fit beside a row; of longer ones the kind is named


def rows(view: View, states: tuple[str, ...] = (), proposals: Sequence[str] | None = None) -> pd.DataFrame:
    """One row for each member and proposal: day, proposal, outcome, member, ballot and the record.

    A proposal on which no vote was taken has one row without a member besides.
    """
    put = _put(view, proposals)
    table = strips(view, put)
    about = put.iloc[table["row"].to_numpy(dtype=int)].reset_index(drop=True)
    about = about.assign(member=table["name"], ballot=table["ballot"].map(WORDS).astype(object))
    untaken = put[put["outcome"].isin(WITHOUT_VOTE)].assign(member="", ballot=NO_VOTE)
    every = pd.concat([about, untaken], ignore_index=True) if len(untaken) else about
    return pd.DataFrame(
        {"Day": every["date"].dt.date, "Proposal": every["title"]}
        | {"Outcome": every["outcome"].map(sentence_case), "Member": every["member"]}
        | {"Ballot": every["ballot"].map(sentence_case), "Record": every["id"]}
    )


def draw(view: View, states: tuple[str, ...] = (), proposals: Sequence[str] | None = None) -> Figure:
    """Return the strips; rings around the ballots of ``states``, of all proposals or of those with these ids."""
    put = _put(view, proposals).head(ROWS)
    table = strips(view, put)
    if put.empty:
        return blank(f"{none_yet(view)} Choose a later day.", "Members, by ballot", "Proposal")
    count = len(put)
    traces = [
        _seats(table[table["ballot"] == ballot], ballot) for ballot in BALLOTS if (table["ballot"] == ballot).any()
    ]
    chosen = table[table["state"].isin(states)]
    if len(chosen):
        traces.append(_rings(chosen))
    untaken = put["outcome"].isin(WITHOUT_VOTE)
    if untaken.any():
        traces.append(_untaken(table, untaken))
    return figure_of(
        [*traces, _outcomes(put)],
        height=ROW * count + 120,
        margin={"l": 8, "r": 30, "t": 8, "b": 8},
        hovermode="closest",
        xaxis={"title": {"text": "Members, by ballot"}, "range": [0.2, 19.6], "showticklabels": False}
        | {"showgrid": False, "fixedrange": True},
        yaxis={"title": {"text": "Proposal"}, "range": [0.3 - count, 0.7], "tickfont": {"size": 10.5}}
        | {"tickvals": -np.arange(count), "ticktext": np.array([_label(text) for text in each(put)], dtype=object)}
        | {"fixedrange": True},
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"itemclick": False, "itemdoubleclick": False},
    )


def _put(view: View, proposals: Sequence[str] | None) -> pd.DataFrame:
    put = council_proposals(view)
    return put if proposals is None else put[put["id"].isin(proposals)].reset_index(drop=True)


def _label(proposal: Any) -> str:
    """Return the symbol of a proposal; its kind and day where it has none that fits."""
    symbol = proposal.resolution if pd.notna(proposal.resolution) else proposal.symbol
    symbol = re.sub(r" \(\d{4}\)$", "", symbol) if pd.notna(symbol) else ""
    if 0 < len(symbol) <= LABEL:
        return literal(symbol)
    return f"{sentence_case(words(proposal.kind).removesuffix(' statement'))}, {short_day(proposal.date)}"


def _seats(table: pd.DataFrame, ballot: str) -> Trace:
    colour, symbol = BALLOTS[ballot]
    word = sentence_case(WORDS[ballot])
    return scatter(
        x=table["place"].to_numpy(dtype=np.int16),
        y=-table["row"].to_numpy(dtype=np.int16),
        mode="markers",
        name=word,
        marker={"symbol": symbol, "color": colour, "size": 10} | ({"line": {"width": 1.6}} if "open" in symbol else {}),
        customdata=table["id"].to_numpy(),
        hovertext=np.array([card(name, word) for name in table["name"]], dtype=object),
        hoverinfo="text",
    )


def _rings(table: pd.DataFrame) -> Trace:
    return scatter(
        x=table["place"].to_numpy(dtype=np.int16),
        y=-table["row"].to_numpy(dtype=np.int16),
        mode="markers",
        name="Chosen members",
        marker={"symbol": "circle-open", "color": INK, "size": 16, "line": {"width": 2}},
        hoverinfo="skip",
    )


def _untaken(table: pd.DataFrame, untaken: pd.Series) -> Trace:
    """Return the words that stand in the row of a proposal on which no vote was taken, behind those who are named."""
    rows = np.flatnonzero(untaken)
    taken = table.groupby("row")["place"].max().reindex(rows, fill_value=0).to_numpy()
    return scatter(
        x=(taken + 0.6).astype(np.float32),
        y=-rows,
        mode="text",
        text=np.full(len(rows), sentence_case(NO_VOTE), dtype=object),
        textposition="middle right",
        textfont={"size": 11},
        hoverinfo="skip",
        showlegend=False,
    )


def _outcomes(put: pd.DataFrame) -> Trace:
    """Return the outcome of each proposal as a word behind its row."""
    return scatter(
        x=np.full(len(put), 15.8, dtype=np.float32),
        y=-np.arange(len(put)),
        mode="markers+text",
        marker={"size": 8, "color": CLEAR, "line": {"width": 0}},
        text=np.array([literal(sentence_case(outcome)) for outcome in put["outcome"]], dtype=object),
        textposition="middle right",
        textfont={"size": 11},
        cliponaxis=False,
        customdata=put["id"].to_numpy(),
        hovertext=np.array([card(text.title, day(text.date), text.outcome) for text in each(put)], dtype=object),
        hoverinfo="text",
        showlegend=False,
    )
