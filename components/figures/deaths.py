"""How estimates of the dead are drawn: a mark for a figure, a bar for a range, an open arrow for a bound."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from components.figures.days import days
from components.figures.figure import Trace, scatter
from components.figures.text import card
from components.figures.theme import ESTIMATORS, INK
from components.tables import View
from components.tables.each import each
from components.tables.publishers import publishers
from components.tables.wording import dated, day, sentence_case, words

NAMES = {"united-nations": "United Nations"}
BOUNDS = {"at least": "triangle-up-open", "up to": "triangle-down-open", "range": "line-ew-open"}


def key(table: pd.DataFrame, **options: Any) -> list[Trace]:
    """Return the legend: one empty trace for each kind of estimator in use, with the symbol of an exact figure."""
    used = set(table["estimator_kind"])
    return [
        scatter(
            x=np.array([None], dtype=object),
            y=np.array([None], dtype=object),
            mode="markers",
            name=NAMES.get(name, sentence_case(words(name))),
            legendgroup=name,
            marker={"color": colour, "symbol": symbol, "size": 9},
            **options,
        )
        for name, (colour, symbol) in ESTIMATORS.items()
        if name in used
    ]


def bounds(table: pd.DataFrame, shapes: Mapping[str, str]) -> list[Trace]:
    """Return the legend of how figures are bounded, with ``shapes`` by bound: one empty trace for each in use."""
    return [
        scatter(
            x=np.array([None], dtype=object),
            y=np.array([None], dtype=object),
            mode="markers",
            name=sentence_case(bound),
            marker={"color": INK, "symbol": shape, "size": 11, "line": {"width": 1.8}},
        )
        for bound, shape in shapes.items()
        if bound in set(table["mark"])
    ]


def estimates(view: View, table: pd.DataFrame, **options: Any) -> list[Trace]:
    """Return one trace for each kind of estimator in use, from a table of `tables.casualties.deaths`.

    A range stands as a bar from its low to its high end; a bound is an open triangle that points where the figure
    may lie; an exact figure has the symbol of the estimator's kind.
    """
    said = np.array(cards(view, table), dtype=object)
    kind, mark = table["estimator_kind"].to_numpy(), table["mark"].to_numpy()
    at = table["at"].to_numpy(dtype=float)
    over = np.where(mark == "range", table["high"].to_numpy(dtype=float, na_value=np.nan) - at, np.nan)
    traces = []
    for name, (colour, symbol) in ESTIMATORS.items():
        chosen = kind == name
        if not chosen.any():
            continue
        shapes = np.array([BOUNDS.get(each, symbol) for each in mark[chosen]], dtype=object)
        exact = shapes == symbol
        traces.append(
            scatter(
                x=days(table["date"])[chosen],
                y=at[chosen],
                mode="markers",
                name=NAMES.get(name, sentence_case(words(name))),
                legendgroup=name,
                showlegend=False,
                marker={"color": colour, "symbol": shapes, "size": np.where(exact, 9, 11)}
                | {"line": {"width": np.where(exact, 0.8, 1.8)}},
                error_y={"type": "data", "symmetric": False, "array": over[chosen], "arrayminus": over[chosen] * 0}
                | {"color": colour, "thickness": 2.5, "width": 4},
                customdata=table["id"].to_numpy()[chosen],
                hovertext=said[chosen],
                hoverinfo="text",
                **options,
            )
        )
    return traces


def cards(view: View, table: pd.DataFrame) -> list[str]:
    """Return the hover text of each estimate: who counted, day, figure and what is counted, span, place, source."""
    return [
        card(
            row.attributed_to if pd.notna(row.attributed_to) else row.estimator_name,
            dated(row.date, row.precision),
            f"{sentence_case(row.figure)} {row.counts}",
            _reach(row),
            row.place,
            "Rival figures are recorded for the same thing." if pd.notna(row.conflict) else None,
            publisher,
        )
        for row, publisher in zip(each(table), publishers(view.tables, table["id"]), strict=True)
    ]


def _reach(row: Any) -> str:
    if row.scope == "cumulative":
        return "Since the beginning" if pd.isna(row.since) else f"Since {day(row.since)}"
    if pd.isna(row.since):
        return sentence_case(row.scope)
    return f"{sentence_case(row.scope)}, from {day(row.since)}" + (
        f" to {day(row.until)}" if pd.notna(row.until) else ""
    )
