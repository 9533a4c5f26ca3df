"""How long has each member of the Council been silent on this topic?"""

from typing import Any

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, bar, figure_of, scatter
from components.figures.text import card, literal, tick
from components.figures.theme import CLEAR, INK, UNRECORDED, colours, symbols
from components.findings.silence import sentence
from components.tables import View
from components.tables.each import each
from components.tables.silence import silence
from components.tables.wording import day

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One bar for each member: the days up to this one in which no position of it on the topic is recorded. All bars "
    "are hatched, since nothing was observed in them. The symbol at the end is the last stance recorded; crossed "
    "hatching without a symbol is a member that never spoke on the topic, counted from the beginning of the crisis."
)
LIMITS = (
    "Silence here is silence in this ledger: a state may have spoken where nobody recorded it, and what it thinks in "
    "between is not known. Ballots are not words; the day of the last one is in the table."
)

ROW = 24


def rows(view: View) -> pd.DataFrame:
    """One row for each member: last position and its stance, days since, last ballot, and the record."""
    table = silence(view)
    # Who never spoke has no record; its row names the topic's silence and cites nothing.
    spoke = table["spoke"].dt.date.where(~table["never"], None)
    return pd.DataFrame(
        {"Member": table["name"], "Last position": spoke, "Stance then": table["label"], "Days since": table["days"]}
        | {"Counted from": np.where(table["never"], "Beginning of the crisis", "Last position").astype(object)}
        | {"Last ballot on the topic": table["voted"].dt.date}
    )


def records(view: View) -> pd.Series:
    """Return the ids of the positions from which the silence is counted."""
    return view.positions["id"]


def draw(view: View) -> Figure:
    """Return a hatched bar for each member on the as-of day."""
    table = silence(view)
    if table.empty:
        return blank(f"{sentence(view)} Choose another day, or take a filter away.", "Days", "Member")
    never = table["never"].to_numpy()
    y = -np.arange(len(table), dtype=float)
    last = {step.stance: step for step in each(view.steps)}
    tints, shapes = colours(view.steps), symbols(view.steps)
    spoke = table[~never]
    ends = scatter(
        x=spoke["days"].to_numpy(),
        y=y[~never],
        mode="markers+text",
        text=np.array([literal(f"{row.days:,}  {last[row.stance].short}") for row in each(spoke)], dtype=object),
        textposition="middle right",
        marker={"size": 10, "color": np.array([tints[s] for s in spoke["stance"]], dtype=object)}
        | {"symbol": np.array([shapes[s] for s in spoke["stance"]], dtype=object)},
        customdata=spoke["id"].to_numpy(),
        hovertext=_cards(spoke),
        hoverinfo="text",
        showlegend=False,
    )
    traces = [_bars(table[~never], y[~never], "Since its last position", "/", INK)] if len(spoke) else []
    traces += [_bars(table[never], y[never], "Never spoke on it", "x", UNRECORDED)] if never.any() else []
    most = max(int(table["days"].max()), 1)
    names = np.array([tick(row.name, row.state) for row in each(table)], dtype=object)
    return figure_of(
        [*traces, *([ends] if len(spoke) else [])],
        height=ROW * len(table) + 110,
        margin={"l": 8, "r": 10, "t": 8, "b": 8},
        barmode="overlay",
        xaxis={"title": {"text": "Days without a recorded position"}, "range": [0, most * 1.3]},
        yaxis={"title": {"text": "Member"}, "tickvals": y, "ticktext": names} | {"range": [0.6 - len(table), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"},
    )


def _bars(table: pd.DataFrame, y: Any, name: str, shape: str, colour: str) -> Trace:
    hatch = {"shape": shape, "fgcolor": colour, "bgcolor": CLEAR, "size": 6, "solidity": 0.25}
    return bar(
        x=table["days"].to_numpy(),
        y=y,
        width=0.6,
        orientation="h",
        name=name,
        marker={"color": CLEAR, "pattern": hatch},
        hovertext=_cards(table),
        hoverinfo="text",
    )


def _cards(table: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.object_]]:
    cards = [
        card(
            row.name,
            f"last position {day(row.spoke)}" if not row.never else "no position recorded",
            row.label if not row.never else "",
            f"{row.days:,} days",
            f"last ballot on the topic {day(row.voted)}" if pd.notna(row.voted) else "",
        )
        for row in each(table)
    ]
    return np.array(cards, dtype=object)
