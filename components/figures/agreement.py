"""How often did each two of these states cast the same ballot?"""

from typing import Any

import numpy as np
import pandas as pd

from components.alignment import FLOOR
from components.alignment.pairs import pairs
from components.council import permanent
from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import card, tick
from components.figures.theme import SERIES, UNRECORDED
from components.findings.agreement import percent, sentence
from components.findings.nothing import advice, nothing
from components.tables import View
from components.tables.each import each
from components.tables.wording import BODIES, day

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One mark for each two states; its area is the share of recorded votes on which both cast the same ballot, with "
    f"that share and the number of votes beneath. Hollow and dashed marks: fewer than {FLOOR} votes, too few to say. "
    "Choose a mark for the latest proposal on which the two differed, or voted on where they never did."
)
LIMITS = (
    "Most texts are agreed before a vote, so that a high share is usual. An abstention is a ballot like any other. "
    "Votes with an unknown ballot, or in which one of the two took no part, are left out; texts agreed by consensus "
    "are not counted here. Equal ballots do not mean equal reasons."
)

WIDEST = 34  # pixels across at a share of 1
ROW = 62


def rows(view: View, *, states: tuple[str, ...], body: str) -> pd.DataFrame:
    """One row for each two states: equal ballots, votes of both, share and bounds in per cent, and the record."""
    table = pairs(view, states, body)
    enough = table["both"] >= FLOOR
    shares = {
        name: (table[column] * 100).round(1).where(enough)
        for name, column in (("Share, %", "share"), ("From, %", "low"), ("To, %", "high"))
    }
    return pd.DataFrame(
        {"State": table["one_name"], "Other state": table["other_name"], "Body": BODIES[body]}
        | {"Same ballot": table["equal"], "Votes of both": table["both"], **shares, "Record": table["id"]}
    )


def usual(view: View) -> dict[str, Any]:
    """Return the permanent members and votes in the Council, for where it stands alone."""
    return {"states": permanent(view.as_of), "body": "security-council"}


def draw(view: View, *, states: tuple[str, ...], body: str) -> Figure:
    """Return a triangle of markers, a row and a column for each state."""
    table = pairs(view, states, body)
    if table.empty:
        missing = nothing(view, f"votes of two of these states in the {BODIES[body]}")
        return blank(f"{missing} {advice(view)}", "State", "Other state")
    codes = [state for state in dict.fromkeys(states) if state in {*table["one"], *table["other"]}]
    names = dict(zip([*table["one"], *table["other"]], [*table["one_name"], *table["other_name"]], strict=True))
    ticks = np.array([tick(names[code], code) for code in codes], dtype=object)
    enough = table["both"] >= FLOOR
    across, down = codes[:-1], codes[1:]
    return figure_of(
        [
            _marks(view, part, codes, few=few)
            for part, few in ((table[enough], False), (table[~enough], True))
            if len(part)
        ],
        height=ROW * len(down) + 110,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={"title": {"text": "State"}, "tickvals": np.arange(len(across)), "ticktext": ticks[:-1]}
        | {"range": [-0.6, len(across) - 0.4], "showgrid": False, "fixedrange": True},
        yaxis={"title": {"text": "Other state"}, "tickvals": -np.arange(1, len(down) + 1), "ticktext": ticks[1:]}
        | {"range": [-len(down) - 0.6, -0.4], "showgrid": False, "fixedrange": True},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"itemclick": False, "itemdoubleclick": False, "itemsizing": "constant"},
    )


def _marks(view: View, table: pd.DataFrame, codes: list[str], *, few: bool) -> Trace:
    size = np.full(len(table), WIDEST / 2) if few else np.maximum(WIDEST * np.sqrt(table["share"].to_numpy()), 4)
    words = [f"{row.equal} of {row.both}" if few else f"{percent(row.share)} % of {row.both}" for row in each(table)]
    marker = (
        {"symbol": "circle-open-dot", "color": UNRECORDED, "line": {"width": 1.5}}
        if few
        else {"symbol": "circle", "color": SERIES[0]}
    )
    return scatter(
        x=np.array([codes.index(code) for code in table["one"]]),
        y=np.array([-codes.index(code) for code in table["other"]]),
        mode="markers+text",
        name=f"Fewer than {FLOOR} votes, too few to say" if few else "Share of equal ballots",
        marker=marker | {"size": size, "opacity": 1},
        text=np.array(words, dtype=object),
        textposition="bottom center",
        textfont={"size": 11},
        customdata=table["id"].to_numpy(),
        hovertext=np.array(_cards(view, table), dtype=object),
        hoverinfo="text",
        cliponaxis=False,
    )


def _cards(view: View, table: pd.DataFrame) -> list[str]:
    return [
        card(
            f"{row.one_name} and {row.other_name}",
            f"to {day(view.as_of)}",
            f"Same ballot on {row.equal} of {row.both} recorded votes",
            f"{percent(row.share)} %; 95 % interval {percent(row.low)} to {percent(row.high)} %"
            if row.both >= FLOOR
            else "Too few to say",
        )
        for row in each(table)
    ]
