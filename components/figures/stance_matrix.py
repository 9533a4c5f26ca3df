"""Who took which position, and when did it change?"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, span
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.stances import bars, fanned, height_of, marks
from components.figures.text import tick
from components.figures.theme import UNRECORDED
from components.findings.nothing import advice, nothing
from components.findings.stance_matrix import sentence
from components.tables import View
from components.tables.each import each
from components.tables.roster import roster
from components.tables.stretches import stretches
from components.tables.thinning import positions_drawn

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each state or organisation, members of the Security Council first. A symbol is a position on its day, "
    "the bar behind it the time until another stance is recorded; the dotted line is the time before the first record."
)
LIMITS = (
    "A bar says that nothing else is recorded, not that nothing changed. Symbols of one day stand above each other."
)

ROW = 22
LOWEST = 300  # pixels; Plotly leaves out a tip that is higher than its chart


def rows(view: View) -> pd.DataFrame:
    """One row for each position: actor, day, stance, speaker, words and the record."""
    table = view.positions
    return pd.DataFrame(
        {"State": table["name"], "Day": table["date"].dt.date, "Stance": table["label"], "Speaker": table["speaker"]}
        | {"Words": table["quote"].where(table["quote"].notna(), table["summary"]), "Record": table["id"]}
    ).reset_index(drop=True)


def draw(view: View) -> Figure:
    """Return the matrix of actors and days."""
    positions = view.positions
    if positions.empty:
        return blank(f"{nothing(view, 'positions')} {advice(view)}", up="State")
    held = stretches(view.held[view.held["topic"] == view.selection.topic], view.as_of)
    held = held[held["stance"].isin(positions["stance"])]
    order = roster(positions, view.chamber)
    codes = list(order["actor"])
    reach = span(view, positions["date"])
    shown = positions_drawn(positions).frame
    y = height_of(codes, shown["actor"]) + fanned(shown[["actor", "date"]], room=0.6, step=0.3)
    traces = marks(view, shown, y, view.steps)
    words = np.array([tick(row.who, row.actor) for row in each(order)], dtype=object)
    return figure_of(
        [_before(order, reach), *bars(held, height_of(codes, held["actor"]), view.steps, 0.34), *traces],
        height=max(ROW * len(codes) + 120, LOWEST),
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        barmode="overlay",
        xaxis=TIME | {"range": reach},
        yaxis={
            "title": {"text": "State"},
            "tickvals": np.arange(0, -len(codes), -1),
            "ticktext": words,
            "range": [0.6 - len(codes), 0.6],
        },
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
        **as_of_line(view),
    )


def _before(order: pd.DataFrame, reach: NDArray[np.datetime64]) -> Trace:
    """Return the time before each first record as dotted lines in one trace."""
    count = len(order)
    x = np.full(3 * count, np.datetime64("NaT"), dtype="datetime64[D]")
    x[0::3], x[1::3] = reach[0], days(order["first"])
    y = np.full(3 * count, np.nan)
    y[0::3] = y[1::3] = -np.arange(count, dtype=float)
    return scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": UNRECORDED, "width": 1.5, "dash": "dot"},
        name="Unrecorded",
        hoverinfo="skip",
    )
