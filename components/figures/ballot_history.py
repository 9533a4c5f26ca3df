"""What did these states do on each proposal in the Security Council?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.council import permanent
from components.figures.ballots import ballots
from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import literal, tick
from components.figures.theme import UNRECORDED
from components.findings.ballot_history import sentence
from components.findings.nothing import advice, nothing
from components.tables import View
from components.tables.histories import NO_MEMBER, NO_VOTE, council_ballots
from components.tables.wording import BALLOTS, day, sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One column for each proposal, by day; the symbol is what the state did. A dot: it had no seat that day. A dash: "
    "no vote was taken."
)
LIMITS = "Columns are not to scale in time. A hollow circle is a ballot that is not known, which is not an abstention."

FEW = 8  # up to so many proposals have labels of their own; more are labelled by year


def rows(view: View, states: tuple[str, ...] = ()) -> pd.DataFrame:
    """One row for each proposal and state: number, day, proposal, outcome, state, ballot and the record."""
    table = council_ballots(view, states)
    words = table["ballot"].map(BALLOTS | {NO_MEMBER: NO_MEMBER, NO_VOTE: NO_VOTE}).astype(object).map(sentence_case)
    return pd.DataFrame(
        {"Number": table["number"], "Day": table["date"].dt.date, "Proposal": table["title"], "Symbol": table["symbol"]}
        | {
            "Outcome": table["outcome"].map(sentence_case),
            "State": table["name"],
            "Ballot": words,
            "Record": table["proposal"],
        }
    )


def usual(view: View) -> dict[str, Any]:
    """Return the selected states, else the permanent members: what it shows where it stands alone."""
    return {"states": view.selection.states or permanent(view.as_of)}


def draw(view: View, states: tuple[str, ...] = ()) -> Figure:
    """Return the matrix of states and proposals."""
    table = council_ballots(view, states)
    if table.empty:
        return blank(
            f"{nothing(view, 'proposals in the Security Council')} {advice(view)}",
            "Proposal",
            "State",
        )
    order = {state: -float(row) for row, state in enumerate(states)}
    x, y = table["number"].to_numpy(dtype=float), table["state"].map(order).to_numpy(dtype=float)
    away, untaken = ((table["ballot"] == word).to_numpy() for word in (NO_MEMBER, NO_VOTE))
    none = away | untaken
    aside = [
        *([_mark(x[away], y[away], "Not a member", "circle", 3, 0)] if away.any() else []),
        *([_mark(x[untaken], y[untaken], "No vote taken", "line-ew", 5, 1.2)] if untaken.any() else []),
    ]
    names = table.drop_duplicates("state")[["name", "state"]].itertuples(index=False, name=None)
    values, words = _ticks(table)
    return figure_of(
        [*ballots(table[~none], x[~none], y[~none]), *aside],
        height=34 * len(states) + 150,
        margin={"l": 8, "r": 10, "t": 8, "b": 8},
        xaxis={"title": {"text": "Proposal, in order of time"}, "range": [0, table["number"].max() + 1]}
        | {"tickvals": values, "ticktext": words, "showgrid": False, "autotickangles": [0, 30]},
        yaxis={"title": {"text": "State"}, "tickvals": np.arange(0, -len(states), -1)}
        | {"ticktext": np.array([tick(name, code) for name, code in names], dtype=object)}
        | {"range": [0.6 - len(states), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"font": {"size": 11}},
    )


def _mark(x: NDArray[Any], y: NDArray[Any], name: str, symbol: str, size: int, width: float) -> Trace:
    """Return the small marks of states that cast no ballot, since they had no seat or no vote was taken."""
    return scatter(
        x=x,
        y=y,
        mode="markers",
        name=name,
        marker={"symbol": symbol, "size": size, "color": UNRECORDED, "line": {"width": width, "color": UNRECORDED}},
        hoverinfo="skip",
    )


def _ticks(table: pd.DataFrame) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return where labels stand and what they say: each symbol or day of few proposals, the years of many."""
    put = table.drop_duplicates("number")
    if len(put) <= FEW:
        words = put["symbol"].where(put["symbol"].notna(), put["date"].map(day))
    else:
        put = put[put["date"].dt.year != put["date"].dt.year.shift()]
        put = put[put["number"] - put["number"].shift(fill_value=-len(table)) > table["number"].max() / 8]
        words = put["date"].dt.year.astype(str)
    return put["number"].to_numpy(), words.map(literal).to_numpy(dtype=object)
