"""The figure that is drawn where there is nothing to draw."""

from components.figures.figure import Figure, figure_of
from components.figures.text import folded


def blank(message: str, across: str = "Day", up: str = "", height: int = 160) -> Figure:
    """Return a figure that says what is missing and what to do; the axes keep their names."""
    return figure_of(
        [],
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={"visible": False, "title": {"text": across}},
        yaxis={"visible": False, "title": {"text": up}},
        annotations=[
            {"text": folded(message, 40), "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False}
        ],
    )
