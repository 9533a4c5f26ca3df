"""How did these states stand and vote, from the first record on?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.ballots import ballots
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, span
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.stances import bars, fanned, marks
from components.figures.text import folded, tick
from components.figures.theme import UNRECORDED
from components.findings.state_history import sentence
from components.tables import View
from components.tables.each import each
from components.tables.histories import held_by, lanes, positions_of, votes_of
from components.tables.thinning import history_drawn, votes_drawn
from components.tables.wording import BALLOTS, day, sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each state and topic: a symbol is a position on its day, the bar the time until another stance is "
    "recorded, the dotted line a time without a record. The row of ballots has one symbol for each proposal."
)
LIMITS = "A bar says that nothing else is recorded, not that nothing changed. Ballots are on many texts: see each."

LANE = 44


def rows(view: View, states: tuple[str, ...] = ()) -> pd.DataFrame:
    """One row for each position and ballot of the states, by day."""
    held, cast = positions_of(view, states), votes_of(view, states)
    topics = view.tables["topics"].set_index("topic")["title"]
    parts = [
        pd.DataFrame(
            {"State": held["name"], "Day": held["date"].dt.date, "On": held["topic"].map(topics), "What": held["label"]}
            | {"Record": held["id"]}
        ),
        pd.DataFrame(
            {"State": cast["name"], "Day": cast["date"].dt.date, "On": cast["title"]}
            | {"What": cast["ballot"].map(BALLOTS).map(sentence_case), "Record": cast["proposal"]}
        ),
    ]
    return pd.concat(parts, ignore_index=True).sort_values("Day", kind="stable", ignore_index=True)


def usual(view: View) -> dict[str, Any]:
    """Return the first two selected states, else the one that the crisis is about, for where it stands alone."""
    return {"states": view.selection.states[:2] or (view.crisis["about"],)}


def draw(view: View, states: tuple[str, ...] = ()) -> Figure:
    """Return the history of one to four states, by their codes."""
    positions, cast = positions_of(view, states), votes_of(view, states)
    if positions.empty and cast.empty:
        return blank(
            f"No position or ballot of these states recorded by {day(view.as_of)}. Choose a later day or other states.",
            up="State and topic",
        )
    order = lanes(view, states)
    place = pd.Series(-np.arange(len(order), dtype=float), index=pd.MultiIndex.from_frame(order[["actor", "lane"]]))
    reach = span(view, positions["date"], cast["date"])
    positions, cast = history_drawn(positions).frame, votes_drawn(cast).frame
    traces = [_silence(order, np.array([reach[0], view.as_of], dtype="datetime64[D]"))]
    held = held_by(view, states)
    for topic, steps in view.tables["steps"].groupby("topic", sort=False):
        on, seen = held[held["topic"] == topic], positions[positions["topic"] == topic]
        side = fanned(seen[["actor", "date"]], room=0.5, step=0.22)
        traces += bars(on, _at(place, on["actor"], on["topic"]), steps, 0.16)
        traces += marks(view, seen, _at(place, seen["actor"], seen["topic"]) + side, steps)
    height = _at(place, cast["state"], pd.Series("ballots", index=cast.index)) + fanned(
        cast[["state", "date"]], step=0.22
    )
    traces += ballots(cast, days(cast["date"]), height)
    words = [f"{tick(row.name, row.actor)}<br>{folded(row.title, 15, 2)}" for row in each(order)]
    return figure_of(
        traces,
        height=LANE * len(order) + 250,
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        barmode="overlay",
        xaxis=TIME | {"range": reach},
        yaxis={"title": {"text": "State and topic"}, "range": [0.6 - len(order), 0.6]}
        | {
            "tickvals": np.arange(0, -len(order), -1),
            "ticktext": np.array(words, dtype=object),
            "tickfont": {"size": 11},
        },
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"font": {"size": 11}},
        **as_of_line(view),
    )


def _at(place: pd.Series, actors: pd.Series, lane: pd.Series) -> NDArray[np.float64]:
    return place.reindex(pd.MultiIndex.from_arrays([actors, lane])).to_numpy(dtype=float)


def _silence(order: pd.DataFrame, ends: NDArray[np.datetime64]) -> Trace:
    """Return the time before the first record of each lane, or all of it, as dotted lines in one trace."""
    open_ = order[order["lane"] != "ballots"]
    count = len(open_)
    x = np.full(3 * count, np.datetime64("NaT"), dtype="datetime64[D]")
    y = np.full(3 * count, np.nan)
    x[0::3], x[1::3] = ends[0], np.where(open_["first"].notna(), days(open_["first"]), ends[1])
    y[0::3] = y[1::3] = -open_.index.to_numpy(dtype=float)
    line = {"color": UNRECORDED, "width": 1.5, "dash": "dot"}
    return scatter(x=x, y=y, mode="lines", line=line, name="Unrecorded", hoverinfo="skip")
