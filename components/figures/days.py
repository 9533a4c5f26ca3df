"""The time axis that charts share: where it begins and ends, and the as-of line."""

import datetime as dt
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.tables import View
from components.tables.wording import day

# Years and months only where they change: 27 Apr with 2011 under the first of them.
TIME: dict[str, Any] = {
    "type": "date",
    "title": {"text": "Day"},
    "tickformatstops": [
        {"dtickrange": [None, 2_000_000_000], "value": "%-d %b\n%Y"},
        {"dtickrange": [2_000_000_000, "M11"], "value": "%b\n%Y"},
        {"dtickrange": ["M11", None], "value": "%Y"},
    ],
}


def days(column: pd.Series) -> NDArray[np.datetime64]:
    """Return a column of timestamps as whole days, which travel as short texts."""
    return column.to_numpy().astype("datetime64[D]")


def span(view: View, *columns: pd.Series) -> NDArray[np.datetime64]:
    """Return first and last day of the axis: from the crisis's beginning, or the first day shown, to the as-of day.

    A little room is left on both sides, so that marks on the edge are whole.
    """
    shown = [column.min().date() for column in columns if column.notna().any()]
    return roomy(min([view.crisis["began"], view.as_of, *shown]), view.as_of)


def roomy(first: dt.date, last: dt.date) -> NDArray[np.datetime64]:
    """Return two days with a thirtieth of the time between them added on each side, two days at least.

    The first and the last day that a calendar has are not passed.
    """
    room = max(2, (last - first).days // 30)
    begin = max(dt.date.min.toordinal(), first.toordinal() - room)
    end = min(dt.date.max.toordinal(), last.toordinal() + room)
    return np.array([dt.date.fromordinal(begin), dt.date.fromordinal(end)], dtype="datetime64[D]")


def roomed(
    when: NDArray[np.datetime64], rows: NDArray[Any], reach: NDArray[np.datetime64], parts: int
) -> NDArray[np.bool_]:
    """Tell which marks have room for a label, first come first served, where a label takes a ``parts``-th of the axis.

    ``when`` and ``rows`` say where the marks are, in order of importance.
    """
    width = (reach[1] - reach[0]) / parts
    taken: dict[Any, list[np.datetime64]] = {}
    room = np.zeros(len(when), dtype=bool)
    for place, (there, row) in enumerate(zip(when, rows, strict=True)):
        neighbours = taken.setdefault(row, [])
        room[place] = all(abs(there - other) > width for other in neighbours)
        if room[place]:
            neighbours.append(there)
    return room


def as_of_line(view: View) -> dict[str, Any]:
    """Return the layout of a dotted line through every panel on the as-of day, with its label above."""
    on = view.as_of.isoformat()
    return {
        "shapes": [
            {
                "type": "line",
                "xref": "x",
                "yref": "paper",
                "x0": on,
                "x1": on,
                "y0": 0,
                "y1": 1,
                "line": {"dash": "dot"},
            }
        ],
        "annotations": [
            {"text": f"as of {day(view.as_of)}", "xref": "x", "yref": "paper", "x": on, "y": 1, "xanchor": "right"}
            | {"yanchor": "bottom", "showarrow": False}
        ],
    }
