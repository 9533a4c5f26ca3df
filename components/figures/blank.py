"""The figure that is drawn where there is nothing to draw."""

import plotly.graph_objects as go

from components.figures.text import folded
from components.figures.theme import template


def blank(message: str, across: str = "Day", up: str = "", height: int = 160) -> go.Figure:
    """Return a figure that says what is missing and what to do; the axes keep their names."""
    return go.Figure(
        layout={
            "template": template(),
            "height": height,
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "xaxis": {"visible": False, "title": {"text": across}},
            "yaxis": {"visible": False, "title": {"text": up}},
            "annotations": [
                {"text": folded(message, 40), "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False}
            ],
        }
    )
