"""How states are drawn on a map, in every chart: outlines by what they have in common, and a place for each."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from components.figures.theme import CLEAR, FAINT, UNRECORDED
from components.reference.outlines import equal_earth, outline_table

HATCH = {"shape": "/", "fgcolor": UNRECORDED, "bgcolor": CLEAR, "size": 5, "solidity": 0.18}
SHEET: dict[str, Any] = {
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    "xaxis": {"visible": False, "title": {"text": "East"}, "range": np.array([-2.75, 2.75]), "constrain": "domain"},
    "yaxis": {"visible": False, "title": {"text": "North"}, "range": np.array([-1.08, 1.34]), "scaleanchor": "x"}
    | {"constrain": "domain", "constraintoward": "top"},
    "legend": {"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
}
"""The layout of a map: the whole world but Antarctica, areas in proportion, the legend above."""


def filled(
    value: pd.Series, fills: dict[str, tuple[str, str]], wanted: frozenset[str] | None, nothing: str = "Unrecorded"
) -> list[go.Scatter]:
    """Return one trace for each value that states have, then for states without one, and for those not selected.

    ``value`` is by code of state; ``fills`` has the name and the colour of each value, in the order of drawing;
    ``nothing`` is the name of having none.
    """
    outlines = outline_table()
    values = outlines["code"].map(value).to_numpy()
    plain = pd.isna(values)
    outside = plain & ~outlines["code"].isin(outlines["code"] if wanted is None else wanted).to_numpy()
    traces = [_outline(outlines, plain & ~outside, nothing, True, fillpattern=HATCH, fillcolor=CLEAR)]
    if outside.any():
        traces.append(_outline(outlines, outside, "Not selected", True, fillcolor=FAINT))
    return traces + [
        _outline(outlines, values == key, name, False, fillcolor=colour, opacity=0.75)
        for key, (name, colour) in fills.items()
        if (values == key).any()
    ]


def _outline(outlines: pd.DataFrame, chosen: NDArray[Any], name: str, named: bool, **fill: Any) -> go.Scatter:
    return go.Scatter(
        x=outlines["x"].to_numpy()[chosen],
        y=outlines["y"].to_numpy()[chosen],
        mode="lines",
        line={"color": UNRECORDED, "width": 0.5},
        fill="toself",
        name=name,
        showlegend=named,
        hoverinfo="skip",
        **fill,
    )


def places(actors: pd.DataFrame, codes: Any) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return x and y of these states' middles on the map."""
    lonlat = actors.set_index("actor")[["lon", "lat"]].loc[codes]
    x, y = equal_earth(lonlat["lon"], lonlat["lat"])
    return x.astype(np.float32), y.astype(np.float32)


def unseen(actors: pd.DataFrame, codes: Any, texts: list[str]) -> go.Scatter:
    """Return unseen marks that say a text under the pointer, for states without a mark of their own."""
    x, y = places(actors, codes)
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        marker={"size": 12, "opacity": 0, "color": UNRECORDED},
        hovertext=np.array(texts, dtype=object),
        hoverinfo="text",
        showlegend=False,
    )
