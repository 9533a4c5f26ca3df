"""How many hold each stance, day by day?"""

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, span
from components.figures.figure import Figure, figure_of, scatter
from components.figures.text import literal
from components.figures.theme import colours
from components.findings.nothing import advice, nothing
from components.findings.stance_tally import sentence
from components.tables import View
from components.tables.each import each
from components.tables.tally import tally

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = "The height of a colour is the number of states and organisations whose latest position by that day is this."
LIMITS = "Only those with a recorded position are counted; the rest are in no colour. A step up can be a first record."

HEIGHT = 320


def rows(view: View) -> pd.DataFrame:
    """One row for each day on which a number changes, with one column for each selected stance."""
    counts = _counts(view)
    words = {"date": "Day"} | dict(zip(view.steps["stance"], view.steps["label"], strict=True))
    return counts.assign(date=pd.to_datetime(counts["date"]).dt.date).rename(columns=words)


def records(view: View) -> pd.Series:
    """Return the ids of the positions that are counted."""
    return view.positions["id"]


def draw(view: View) -> Figure:
    """Return stacked steps, the first stance of the scale on top."""
    counts = _counts(view)
    if counts.empty:
        return blank(f"{nothing(view, 'positions')} {advice(view)}", up="States", height=HEIGHT)
    # The last numbers hold until the as-of day.
    held = pd.concat([counts, counts.tail(1).assign(date=pd.Timestamp(view.as_of))], ignore_index=True)
    tints, when = colours(view.steps), days(held["date"])
    traces = [
        scatter(
            x=when,
            y=held[step.stance].to_numpy(dtype=np.int16),
            mode="lines",
            line={"shape": "hv", "width": 0.8},
            fillcolor=tints[step.stance],
            stackgroup="stances",
            name=literal(step.short),
            hovertemplate="%{y} " + literal(step.label).replace("%", "&#37;") + "<extra></extra>",
        )
        for step in each(view.steps.iloc[::-1])
        if step.stance in held and held[step.stance].any()
    ]
    return figure_of(
        traces,
        height=HEIGHT,
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        hovermode="x unified",
        xaxis=TIME | {"range": span(view, counts["date"])},
        yaxis={"title": {"text": "States and organisations"}, "rangemode": "tozero", "nticks": 6},
        legend={"orientation": "h", "y": -0.22, "yanchor": "top", "x": 0, "xanchor": "left", "traceorder": "reversed"},
        **as_of_line(view),
    )


def _counts(view: View) -> pd.DataFrame:
    held = view.held[view.held["topic"] == view.selection.topic]
    counts = tally(held, view.steps)
    shown = [s for s in view.steps["stance"] if not view.selection.stances or s in view.selection.stances]
    return counts[["date", *shown]]
