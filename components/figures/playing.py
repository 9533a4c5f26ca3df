"""Frames that let the time window grow in the browser, without the server and without drawing any mark anew."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

STEPS = 20
PACE = 400  # milliseconds of one step


def frames(reach: NDArray[np.datetime64]) -> list[dict[str, Any]]:
    """Return the windows from a twentieth of the axis to the whole of it."""
    length = (reach[1] - reach[0]).astype(int)
    ends = [reach[0] + np.timedelta64(max(1, round(length * step / STEPS)), "D") for step in range(1, STEPS + 1)]
    return [
        {"name": str(step), "layout": {"xaxis": {"range": np.array([reach[0], end])}}}
        for step, end in enumerate(ends, 1)
    ]


def menu(reach: NDArray[np.datetime64]) -> dict[str, Any]:
    """Return the buttons Play and Pause, and All, which shows the whole axis again. Nothing plays by itself."""
    # A transition of 0 makes Plotly divide by it, and fill the console.
    pace = {"frame": {"duration": PACE, "redraw": False}, "transition": {"duration": 1}, "fromcurrent": True}
    whole = {"xaxis.range": [str(day) for day in reach]}
    return {
        "type": "buttons",
        "direction": "right",
        "showactive": False,
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "bottom",
        "pad": {"b": 20},
        "font": {"size": 11},
        "buttons": [
            {"label": "Play", "method": "animate", "args": [None, pace]},
            {"label": "Pause", "method": "animate", "args": [[None], {"frame": {"duration": 0}, "mode": "immediate"}]},
            {"label": "All", "method": "relayout", "args": [whole]},
        ],
    }
