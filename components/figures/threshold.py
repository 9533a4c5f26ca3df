"""How many members support it, and how many are needed?"""

from typing import Any

import numpy as np
import pandas as pd

from components.council.rules import counted
from components.figures.blank import blank
from components.figures.figure import Figure, Trace, bar, figure_of
from components.figures.text import card
from components.figures.theme import BALLOT_GLYPHS, BALLOT_INKS, BALLOTS, CLEAR, UNRECORDED
from components.findings.chamber import advice, missing
from components.findings.threshold import sentence
from components.tables import View
from components.tables.case import Case, open_case
from components.tables.sides import sides
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One part for each ballot, as long as it has members; hatched are those whose ballot is not known. The proposal "
    "has the support it needs where the first parts reach the line. Members that dissociate themselves do not object."
)
LIMITS = "Support alone does not carry a resolution: one permanent member against is enough to stop it."

HEIGHT = 132
HATCH = {"shape": "/", "fgcolor": UNRECORDED, "bgcolor": CLEAR, "size": 6, "solidity": 0.25}


def rows(view: View, *, case: Case | None) -> pd.DataFrame:
    """One row for each ballot: how many members cast it, and which."""
    table = sides(case)
    return pd.DataFrame(
        {"Ballot": table["ballot"].map(WORDS).map(sentence_case), "Count": table["count"], "Members": table["names"]}
    )


def records(view: View, *, case: Case | None) -> pd.Series:
    """Return the ids of the records behind the members' ballots."""
    return pd.Series(dtype=str) if case is None else case.seats["id"].dropna()


def usual(view: View) -> dict[str, Any]:
    """Return the case of a resolution by recorded stances, for where it stands alone."""
    return {"case": open_case(view, "resolution")}


def draw(view: View, *, case: Case | None) -> Figure:
    """Return one bar of all members with a line where the support is enough."""
    if case is None:
        return blank(f"{missing(view)} {advice(view)}", "Members", "Ballots", HEIGHT)
    table = sides(case)
    starts = table["count"].cumsum() - table["count"]
    traces = [
        _part(ballot, int(start), int(count), names)
        for ballot, start, count, names in zip(table["ballot"], starts, table["count"], table["names"], strict=True)
    ]
    needed, members = counted(case.rule, len(case.seats)), len(case.seats)
    side = "right" if needed > members / 2 else "left"
    return figure_of(
        traces,
        height=HEIGHT,
        margin={"l": 4, "r": 4, "t": 24, "b": 4},
        barmode="overlay",
        bargap=0,
        xaxis={"visible": False, "title": {"text": "Members"}, "range": [-0.1, members + 0.1]},
        yaxis={"visible": False, "title": {"text": "Ballots"}, "range": [-0.5, 0.5]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"itemclick": False, "itemdoubleclick": False},
        shapes=[
            {"type": "line", "xref": "x", "yref": "paper", "x0": needed, "x1": needed, "y0": -0.06, "y1": 1.1}
            | {"line": {"width": 3}}
        ],
        annotations=[
            {"text": f"{needed} needed", "x": needed, "xref": "x", "xanchor": side, "y": 1.1, "yref": "paper"}
            | {"yanchor": "bottom", "showarrow": False},
            *_unknown(table.assign(start=starts)[table["ballot"] == "unknown"]),
        ],
    )


def _unknown(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the number on the hatched part, in the colour of the page's text."""
    return [
        {"text": f"{count}<br>{BALLOT_GLYPHS['unknown']}", "x": start + 0.12, "y": 0, "xanchor": "left"}
        | {"showarrow": False, "font": {"size": 14}}
        for start, count in zip(table["start"], table["count"], strict=True)
    ]


def _part(ballot: str, start: int, count: int, names: str) -> Trace:
    colour, word = BALLOTS[ballot][0], sentence_case(WORDS[ballot])
    marker: dict[str, Any] = {"color": colour}
    if ballot == "unknown":
        marker = {"color": CLEAR, "pattern": HATCH}
    return bar(
        x=np.array([count]),
        base=[start],
        y=np.array([0]),
        width=np.array([1.0]),
        orientation="h",
        name=word,
        marker=marker,
        text="" if ballot == "unknown" else f"{count}<br>{BALLOT_GLYPHS[ballot]}",
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        insidetextfont={"size": 14, "color": BALLOT_INKS[ballot]},
        hovertext=card(word, f"{count} member{'' if count == 1 else 's'}", names),
        hoverinfo="text",
    )
