"""How did positions, deaths, defections and diplomacy follow each other?"""

import datetime as dt
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures import deaths as dead
from components.figures import leavers
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, roomed, roomy
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.playing import frames, menu
from components.figures.stances import bars, fanned, height_of, marks
from components.figures.text import card, tick
from components.figures.theme import INK, SERIES
from components.findings.timeline import sentence
from components.tables import View
from components.tables.each import each
from components.tables.numbering import numbering
from components.tables.periods import Panels, panels
from components.tables.publishers import publishers
from components.tables.thinning import deaths_drawn, departures_drawn, happenings_drawn, positions_drawn
from components.tables.wording import dated, sentence_case

__all__ = ["LIMITS", "READ", "draw", "numbered", "rows", "sentence"]

READ = (
    "Four panels share one time axis: positions and how long each stance held, reported deaths, defections, events "
    "and proposals by the numbers of the list below. An open triangle pointing up means at least; a bar is a range."
)
LIMITS = (
    "Order in time is not cause. Figures of different estimators are neither added nor averaged, and running totals of "
    "defections are apart from the defections themselves."
)

LINE = 18  # pixels of one row of actors
FIXED = {"dead": 150, "left": 110, "numbered": 90}
GAP, TOP, BOTTOM = 26, 66, 200


def rows(
    view: View,
    scale: Literal["linear", "log"] = "linear",
    deaths: Literal["cumulative", "incident"] = "cumulative",
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> pd.DataFrame:
    """One row for each mark: kind, day, who, what, the figure in words, and the record."""
    shown = panels(view, deaths, first, last)
    listed = numbering(view.tables, first, last)
    kinds = listed["kind"].map(sentence_case)
    count = shown.left["count"].map(lambda n: f"{n:,}" if pd.notna(n) else "").astype(object)
    parts = [
        _rows(shown.positions, "Position", shown.positions["name"], shown.positions["label"], ""),
        _rows(shown.dead, "Deaths", shown.dead["estimator_name"], shown.dead["counts"], shown.dead["figure"]),
        _rows(shown.left, "Defection", shown.left["who"], shown.left["what"], count),
        _rows(listed, kinds, listed["who"], listed["title"], ""),
    ]
    return pd.concat(parts, ignore_index=True).sort_values("Day", kind="stable", ignore_index=True)


def numbered(view: View, first: dt.date | None = None, last: dt.date | None = None) -> pd.DataFrame:
    """One row for each event and proposal in the span, with the number of its mark."""
    listed = numbering(view.tables, first, last)
    return pd.DataFrame(
        {"Number": listed["number"], "Day": listed["date"].dt.date, "Kind": listed["kind"].map(sentence_case)}
        | {"By or about": listed["who"], "Title": listed["title"], "What": listed["text"], "Record": listed["id"]}
    )


def draw(
    view: View,
    scale: Literal["linear", "log"] = "linear",
    deaths: Literal["cumulative", "incident"] = "cumulative",
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> Figure:
    """Return the four panels between two days; without them, from the crisis's beginning to the as-of day."""
    shown = panels(view, deaths, first, last)
    listed = numbering(view.tables, first, last)
    if not any(len(table) for table in (shown.positions, shown.dead, shown.left, listed)):
        return blank("No records between these days. Choose a longer span or a later day.", up="State")
    reach = roomy(shown.first, shown.last)
    codes = list(shown.actors["actor"])
    places, height = _places(len(codes))
    names = [tick(row.who, row.actor) for row in each(shown.actors)]
    return figure_of(
        [
            *_standing(view, shown, codes),
            *dead.estimates(view, deaths_drawn(shown.dead).frame, xaxis="x3", yaxis="y2"),
            *dead.key(shown.dead, xaxis="x3", yaxis="y2"),
            *_leaving(view, departures_drawn(shown.left).frame, reach),
            _numbers(view, happenings_drawn(listed).frame, reach),
        ],
        height=height,
        margin={"l": 8, "r": 10, "t": TOP, "b": 8},
        barmode="overlay",
        # The slider under the last panel repeats that panel only, since every panel has an axis of its own.
        xaxis=TIME | {"range": reach, "anchor": "y4", "rangeslider": {"visible": True, "thickness": 0.05}},
        xaxis2=_follower("y"),
        xaxis3=_follower("y2"),
        xaxis4=_follower("y3"),
        yaxis=_rows_of(places[0], "Position", names) | {"range": [0.6 - max(len(codes), 1), 0.6]},
        yaxis2={"domain": places[1], "title": {"text": "Deaths"}, "type": scale, "nticks": 5}
        | ({"rangemode": "tozero"} if scale == "linear" else {"dtick": 1}),
        yaxis3=_rows_of(places[2], "Defections", ["Persons", "Groups", "Totals"]) | {"range": [-2.7, 0.6]},
        yaxis4=_rows_of(places[3], "Diplomacy", ["Events", "Proposals"]) | {"range": [-1.6, 0.6]},
        legend={
            "orientation": "h",
            "font": {"size": 11},
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "x": 0,
            "xanchor": "left",
        },
        updatemenus=[menu(reach)],
        **as_of_line(view),
    ) | {"frames": frames(reach)}


def _standing(view: View, shown: Panels, codes: list[str]) -> list[Any]:
    positions = positions_drawn(shown.positions[shown.positions["actor"].isin(codes)]).frame
    y = height_of(codes, positions["actor"]) + fanned(positions[["actor", "date"]], room=0.6, step=0.3)
    held = shown.held[shown.held["actor"].isin(codes)]
    return [
        *bars(held, height_of(codes, held["actor"]), view.steps, 0.3, xaxis="x2"),
        *marks(view, positions, y, view.steps, xaxis="x2"),
    ]


def _leaving(view: View, left: pd.DataFrame, reach: NDArray[np.datetime64]) -> list[Trace]:
    persons, groups, totals = (left[left["kind"] == kind] for kind in ("individual", "collective", "running-total"))
    traces = [
        leavers.persons(view, persons, fanned(persons[["date"]], step=0.2), xaxis="x4", yaxis="y3", showlegend=False),
        leavers.groups(view, groups, np.full(len(groups), -1.0), reach, xaxis="x4", yaxis="y3", showlegend=False),
        leavers.totals(view, totals, np.full(len(totals), -2.0), reach, xaxis="x4", yaxis="y3", showlegend=False),
    ]
    return [trace for trace in traces if len(trace["x"])]


def _numbers(view: View, listed: pd.DataFrame, reach: NDArray[np.datetime64]) -> Trace:
    event = (listed["kind"] == "event").to_numpy()
    level = np.where(event, 0.0, -1.0)
    y = level + fanned(listed[["kind", "date"]], room=0.7, step=0.3)
    rows = zip(each(listed), publishers(view.tables, listed["id"]), strict=True)
    cards = [card(f"{r.number}. {r.title}", dated(r.date, r.precision), r.who, r.text, by) for r, by in rows]
    return scatter(
        x=days(listed["date"]),
        y=y,
        yaxis="y4",
        mode="markers+text",
        text=np.where(roomed(days(listed["date"]), level, reach, 24), listed["number"].astype(str), "").astype(object),
        textposition="top center",
        textfont={"size": 9},
        marker={"symbol": np.where(event, "circle", "square").astype(object), "size": 6}
        | {"color": np.where(event, INK, SERIES[0]).astype(object)},
        name="Event or proposal",
        showlegend=False,
        customdata=listed["id"].to_numpy(),
        hovertext=np.array(cards, dtype=object),
        hoverinfo="text",
    )


def _places(count: int) -> tuple[list[tuple[float, float]], int]:
    """Return the domain of each panel from the top, and the height of the figure in pixels."""
    heights = [LINE * max(count, 1) + 8, *FIXED.values()]
    plot = sum(heights) + GAP * (len(heights) - 1)
    tops = [plot - sum(heights[:i]) - GAP * i for i in range(len(heights))]
    return [((top - tall) / plot, top / plot) for top, tall in zip(tops, heights, strict=True)], plot + TOP + BOTTOM


def _follower(anchor: str) -> dict[str, Any]:
    return {"type": "date", "matches": "x", "anchor": anchor, "showticklabels": False, "title": {"text": ""}}


def _rows_of(domain: tuple[float, float], title: str, words: list[str]) -> dict[str, Any]:
    values = np.arange(0, -len(words), -1)
    return {"domain": domain, "title": {"text": title}, "tickvals": values, "ticktext": np.array(words, dtype=object)}


def _rows(table: pd.DataFrame, kind: Any, who: Any, what: Any, figure: Any) -> pd.DataFrame:
    columns = {
        "Day": table["date"].dt.date,
        "Kind": kind,
        "By or about": who,
        "What": what,
        "Figure": figure,
        "Record": table["id"],
    }
    return pd.DataFrame(columns, index=table.index)
