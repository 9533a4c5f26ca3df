"""How many dead does each account of the same incident or total give?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures import deaths
from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import folded, literal
from components.figures.theme import ESTIMATORS
from components.findings.nothing import advice, nothing
from components.findings.rival_counts import said, sentence
from components.tables import View
from components.tables.conflicts import default, rival_figures
from components.tables.each import each
from components.tables.publishers import every_publisher
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each account, the lowest on top. A symbol is a figure, a bar a range from low to high; an open arrow "
    "to the right is at least, to the left up to. Beside it stand the figure and whose deaths it counts."
)
LIMITS = (
    "The accounts may count different people, places or days; the table and the records say which. None is preferred, "
    "and no middle is drawn."
)
ROW = 40
BOUNDS = {"at least": "triangle-right-open", "up to": "triangle-left-open", "range": "line-ns-open"}


def rows(view: View, conflict: str | None = None) -> pd.DataFrame:
    """One row for each account of the group: who, figure, least and most, what is counted, day, sources, record."""
    table = _table(view, conflict)
    columns = {
        "Counted by": table["attributed_to"],
        "Figure": table["figure"],
        "Least": table["low"],
        "Most": table["high"],
        "What is counted": table["counts"],
        "Place": table["place"],
        "Day": table["date"].dt.date,
        "Sources": every_publisher(view.tables, table["id"]),
        "Record": table["id"],
    }
    return pd.DataFrame(columns)


def draw(view: View, conflict: str | None = None) -> Figure:
    """Return the accounts of one group side by side; of the newest group where none is named."""
    table = _table(view, conflict)
    if table.empty:
        return blank(f"{nothing(view, 'rival counts')} {advice(view)}", across="Dead", up="Counted by")
    y = -np.arange(len(table), dtype=float)
    top = float(pd.concat([table["low"], table["high"]]).dropna().max())
    names = np.array([folded(sentence_case(who), 22, 3) for who in table["attributed_to"]], dtype=object)
    return figure_of(
        [*deaths.key(table), *deaths.bounds(table, BOUNDS), *_marks(view, table, y)],
        height=ROW * len(table) + 110,
        margin={"l": 8, "r": 10, "t": 34, "b": 8},
        # Room on the right for the words beside the highest figure.
        xaxis={"title": {"text": "Dead"}, "range": [0, top * 1.6]},
        yaxis={"title": {"text": "Counted by"}, "tickvals": y, "ticktext": names}
        | {"range": [0.6 - len(table), 0.6], "showgrid": True},
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
    )


def _table(view: View, conflict: str | None) -> pd.DataFrame:
    estimates = view.tables["estimates"]
    return rival_figures(estimates, conflict or default(estimates))


def _marks(view: View, table: pd.DataFrame, y: NDArray[Any]) -> list[Trace]:
    """Return one trace for each account, as each has a symbol of its own; a range is a bar from its low end."""
    traces = []
    for place, (row, card) in enumerate(zip(each(table), deaths.cards(view, table), strict=True)):
        colour, symbol = ESTIMATORS[row.estimator_kind]
        marker = {"color": colour, "symbol": BOUNDS.get(row.mark, symbol), "size": 11}
        over = float(row.high) - float(row.at) if row.mark == "range" else None
        bar = {"type": "data", "symmetric": False, "array": np.array([over]), "arrayminus": np.array([0.0])}
        traces.append(
            scatter(
                x=np.array([row.high if row.mark == "range" else row.at], dtype=float),
                y=y[place : place + 1],
                mode="markers+text",
                marker=marker | {"line": {"width": 1.8 if row.mark in BOUNDS else 0.8}},
                error_x=_backwards(bar) | {"color": colour, "thickness": 2.5, "width": 4} if over else None,
                text=np.array([f"  {literal(sentence_case(said(row.figure, row.population)))}"], dtype=object),
                textposition="middle right",
                cliponaxis=False,
                showlegend=False,
                customdata=np.array([row.id], dtype=object),
                hovertext=np.array([card], dtype=object),
                hoverinfo="text",
            )
        )
    return traces


def _backwards(bar: dict[str, Any]) -> dict[str, Any]:
    """Return a bar from the high end back to the low one, so that the words stand beyond both."""
    return bar | {"array": bar["arrayminus"], "arrayminus": bar["array"]}
