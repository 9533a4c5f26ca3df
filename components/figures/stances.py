"""How positions and standings are drawn in every chart: a symbol for a record, a bar for the time a stance is held."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.days import days
from components.figures.figure import Trace, bar, scatter
from components.figures.text import card, literal, position_cards
from components.figures.theme import colours, symbols
from components.tables import View
from components.tables.each import each
from components.tables.publishers import publishers
from components.tables.wording import day


def marks(view: View, positions: pd.DataFrame, y: NDArray[Any], steps: pd.DataFrame, **options: Any) -> list[Trace]:
    """Return one trace of markers for each stance in use, in the order of the scale, at heights ``y``.

    ``customdata`` is the record's id. ``options`` go to each trace.
    """
    cards = np.array(position_cards(positions, publishers(view.tables, positions["id"])), dtype=object)
    tints, shapes = colours(steps), symbols(steps)
    ids, when, held = positions["id"].to_numpy(), days(positions["date"]), positions["stance"].to_numpy()
    traces = []
    for step in each(steps):
        chosen = held == step.stance
        if chosen.any():
            traces.append(
                scatter(
                    x=when[chosen],
                    y=y[chosen],
                    mode="markers",
                    name=literal(step.short),
                    legendgroup=str(step.stance),
                    marker={"color": tints[step.stance], "symbol": shapes[step.stance], "size": 9},
                    customdata=ids[chosen],
                    hovertext=cards[chosen],
                    hoverinfo="text",
                    **options,
                )
            )
    return traces


def bars(held: pd.DataFrame, y: NDArray[Any], steps: pd.DataFrame, width: float, **options: Any) -> list[Trace]:
    """Return one trace of horizontal bars for each stance in use, from a table of stretches, at heights ``y``."""
    tints = colours(steps)
    first, last, stance = days(held["first"]), days(held["last"]), held["stance"].to_numpy()
    length = (last - first).astype("timedelta64[ms]").astype(float)
    words = np.array(_spells(held), dtype=object)
    traces = []
    for step in each(steps):
        chosen = (stance == step.stance) & (length > 0)
        if chosen.any():
            traces.append(
                bar(
                    base=first[chosen],
                    x=length[chosen],
                    y=y[chosen],
                    width=width,
                    orientation="h",
                    name=literal(step.short),
                    legendgroup=str(step.stance),
                    showlegend=False,
                    marker={"color": tints[step.stance]},
                    customdata=held["id"].to_numpy()[chosen],
                    hovertext=words[chosen],
                    hoverinfo="text",
                    **options,
                )
            )
    return traces


def fanned(keys: pd.DataFrame, room: float = 0.7, step: float = 0.2) -> NDArray[np.float64]:
    """Return an offset for each row so that rows with equal keys stand side by side, centred on nought."""
    by = keys.groupby(list(keys.columns), sort=False)
    place, count = by.cumcount().to_numpy(dtype=float), by[keys.columns[0]].transform("size").to_numpy(dtype=float)
    gap = np.minimum(step, room / np.maximum(count - 1, 1))
    offset: NDArray[np.float64] = (place - (count - 1) / 2) * gap
    return offset


def height_of(codes: Sequence[str], column: pd.Series) -> NDArray[Any]:
    """Return the row of each code, the first code on top: its row is 0, the next -1, and so on."""
    rows = {code: -float(row) for row, code in enumerate(codes)}
    return column.map(rows).to_numpy(dtype=float)


def _spells(held: pd.DataFrame) -> list[str]:
    return [
        card(
            row.name,
            f"{day(row.first)} to {day(row.last)}",
            row.label,
            f"{row.positions} record{'s' * (row.positions != 1)}",
        )
        for row in each(held)
    ]
