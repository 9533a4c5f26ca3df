"""How ballots are drawn, in every chart: one symbol for each thing that a member can do."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.figure import Trace, scatter
from components.figures.text import card
from components.figures.theme import BALLOTS
from components.tables.each import each
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import BODIES, day, sentence_case, words


def ballots(table: pd.DataFrame, x: NDArray[Any], y: NDArray[Any], **options: Any) -> list[Trace]:
    """Return one trace of markers for each ballot in use; ``customdata`` is the proposal's id."""
    cards = np.array(_cards(table), dtype=object)
    cast = table["ballot"].to_numpy()
    traces = []
    for ballot, (colour, symbol) in BALLOTS.items():
        chosen = cast == ballot
        if chosen.any():
            marker: dict[str, Any] = {"color": colour, "symbol": symbol, "size": 9}
            traces.append(
                scatter(
                    x=x[chosen],
                    y=y[chosen],
                    mode="markers",
                    name=sentence_case(WORDS[ballot]),
                    legendgroup=ballot,
                    marker=marker | ({"line": {"width": 1.6}} if symbol.endswith("open") else {}),
                    customdata=table["proposal"].to_numpy()[chosen],
                    hovertext=cards[chosen],
                    hoverinfo="text",
                    **options,
                )
            )
    return traces


def _cards(table: pd.DataFrame) -> list[str]:
    return [
        card(
            row.name,
            day(row.date),
            sentence_case(WORDS[row.ballot]),
            row.title,
            ", ".join(part for part in (BODIES[row.body], words(row.kind), row.outcome, row.symbol) if pd.notna(part)),
        )
        for row in each(table)
    ]
