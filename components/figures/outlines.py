"""How states are drawn on a map, in every chart: outlines by what they have in common, and a place for each."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.figure import Trace, scatter
from components.figures.theme import CLEAR, FAINT, UNRECORDED
from components.reference.outlines import equal_earth, lines

NOWHERE = np.empty((2, 0), dtype=np.float32)
HATCH = {"shape": "/", "fgcolor": UNRECORDED, "bgcolor": CLEAR, "size": 5, "solidity": 0.18}
SHEET: dict[str, Any] = {
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    "xaxis": {"visible": False, "title": {"text": "East"}, "range": [-2.75, 2.75], "constrain": "domain"},
    "yaxis": {"visible": False, "title": {"text": "North"}, "range": [-1.08, 1.34], "scaleanchor": "x"}
    | {"constrain": "domain", "constraintoward": "top"},
    "legend": {"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
}
"""The layout of a map: the whole world but Antarctica, areas in proportion, the legend above."""


def filled(
    value: pd.Series, fills: dict[str, tuple[str, str]], wanted: frozenset[str] | None, nothing: str = "Unrecorded"
) -> list[Trace]:
    """Return one trace for each value that states have, then for states without one, and for those not selected.

    ``value`` is by code of state; ``fills`` has the name and the colour of each value, in the order of drawing;
    ``nothing`` is the name of having none.
    """
    held = value.to_dict()
    plain = [code for code in lines() if code not in held]
    outside = [] if wanted is None else [code for code in plain if code not in wanted]
    silent = [code for code in plain if wanted is None or code in wanted]
    traces = [_outline(silent, nothing, True, fillpattern=HATCH, fillcolor=CLEAR)]
    if outside:
        traces.append(_outline(outside, "Not selected", True, fillcolor=FAINT))
    for key, (name, colour) in fills.items():
        if of_key := [code for code in lines() if held.get(code) == key]:
            traces.append(_outline(of_key, name, False, fillcolor=colour, opacity=0.75))
    return traces


def _outline(codes: list[str], name: str, named: bool, **fill: Any) -> Trace:
    x, y = np.concatenate([NOWHERE, *(lines()[code] for code in codes)], axis=1)
    return scatter(
        x=x,
        y=y,
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


def unseen(actors: pd.DataFrame, codes: Any, texts: list[str]) -> Trace:
    """Return unseen marks that say a text under the pointer, for states without a mark of their own."""
    x, y = places(actors, codes)
    return scatter(
        x=x,
        y=y,
        mode="markers",
        marker={"size": 12, "opacity": 0, "color": UNRECORDED},
        hovertext=np.array(texts, dtype=object),
        hoverinfo="text",
        showlegend=False,
    )
