"""Who counted how many dead, when, and under which definition?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures import deaths
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, span
from components.figures.figure import Figure, figure_of
from components.figures.text import folded
from components.findings.estimate_bands import sentence
from components.findings.nothing import advice, nothing
from components.tables import View
from components.tables.definitions import EVERY, defined, series
from components.tables.each import each
from components.tables.wording import sentence_case, short_day

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each estimator and definition, all rows of a definition on one scale. A bar is a range from low to "
    "high, an open arrow upwards is at least, downwards up to; a filled symbol is one figure, its shape the kind of "
    "estimator. Beside each name stands its newest figure."
)
LIMITS = (
    "Estimators count different things by different methods, so rows do not add up and no middle is drawn. Between two "
    "figures of a row nothing is known. A symbol stands on the day of its figure, not on the days of the deaths."
)
LANE, NAME, LINE, TOP, BOTTOM = 50, 36, 16, 86, 48  # pixels; each further line of a name takes LINE more
NARROW = 42  # characters that fit beside the axis on a phone; a longer name is broken into lines


def rows(view: View, definition: str = "all-cumulative", scale: str = "linear") -> pd.DataFrame:
    """One row for each estimate: who, under which definition, when, least and most, the days it covers, the record."""
    table = defined(view.tables["estimates"], definition)
    until = table["until"].fillna(table["date"])
    columns = {
        "Day": table["date"].dt.date,
        "Counted by": table["attributed_to"],
        "Figure": table["figure"],
        "What is counted": table["counts"],
        "Place": table["place"],
        "From": table["since"].dt.date,
        "Until": until.dt.date,
        "Definition": table["definition_name"].map(sentence_case).astype(object),
        "Estimator": table["estimator_name"],
        "Least": table["low"],
        "Most": table["high"],
        "Record": table["id"],
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def draw(view: View, definition: str = "all-cumulative", scale: str = "linear") -> Figure:
    """Return a panel for each estimator and definition; ``scale`` is linear or log."""
    table = defined(view.tables["estimates"], definition)
    if table.empty:
        return blank(f"{nothing(view, 'estimates under this definition')} {advice(view)}", up="Dead")
    lanes = series(table)
    names = [_name(lane, definition == EVERY) for lane in each(lanes)]
    heights = [LANE + NAME + LINE * name.count("<br>") for name in names]
    plot = sum(heights)
    shapes = deaths.BOUNDS
    traces = [*deaths.key(table), *deaths.bounds(table, shapes)]
    lined = as_of_line(view)
    titles, axes = [], {}
    firsts: dict[str, str] = {}
    for number, lane in enumerate(each(lanes), 1):
        own = table[(table["definition"] == lane.definition) & (table["estimator"] == lane.estimator)]
        axis = "y" if number == 1 else f"y{number}"
        foot = sum(heights[number:])  # pixels from below
        scaled = _axis(table[table["definition"] == lane.definition], scale)
        # Rows of one definition are zoomed together, so that they stay comparable.
        shared = {"matches": firsts[lane.definition]} if lane.definition in firsts else {}
        firsts.setdefault(lane.definition, axis)
        axes[f"yaxis{axis[1:]}"] = scaled | shared | {"domain": (foot / plot, (foot + LANE) / plot)}
        titles.append(_title(names[number - 1], (foot + LANE) / plot))
        traces += deaths.estimates(view, own, yaxis=axis, cliponaxis=False)
    return figure_of(
        traces,
        height=plot + TOP + BOTTOM,
        margin={"l": 8, "r": 10, "t": TOP, "b": BOTTOM},
        xaxis=TIME | {"range": span(view, table["date"]), "anchor": f"y{len(lanes)}" if len(lanes) > 1 else "y"},
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
        shapes=lined["shapes"],
        annotations=[*lined["annotations"], *titles],
        **axes,
    )


def _name(lane: Any, every: bool) -> str:
    """Return the name of a row: who, under which definition where these are mixed, the newest figure."""
    under = f" ({lane.definition_name})" if every else ""
    who, newest = f"{lane.estimator_name}{under}:", f"{lane.figure}, {short_day(lane.date)}"
    if len(who) + len(newest) < NARROW:
        return folded(f"{who} {newest}", NARROW)
    return f"{folded(who, NARROW)}<br>{folded(newest, NARROW)}"


def _title(name: str, top: float) -> dict[str, Any]:
    """Return the name of a row above it; ``top`` is the row's upper end, as a share of the plot."""
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": top, "xanchor": "left", "yanchor": "bottom"}
    return place | {"text": name, "showarrow": False, "align": "left"}


def _axis(table: pd.DataFrame, scale: str) -> dict[str, Any]:
    """Return the axis that all rows of one definition share."""
    ends = pd.concat([table["low"], table["high"]]).dropna().to_numpy(dtype=float)
    titled: dict[str, Any] = {"title": {"text": "Dead"}, "type": scale}
    if scale == "linear":
        return titled | {"range": [0, ends.max() * 1.25], "nticks": 3}
    low, high = np.log10(max(ends.min(), 1)), np.log10(ends.max())
    return titled | {"range": [low - 0.3, high + 0.3], "tickvals": _powers(low, high)}


def _powers(begin: float, end: float) -> NDArray[Any]:
    """Return two or three powers of ten around a span of logarithms."""
    first, last = int(np.floor(begin)), int(np.ceil(end))
    return np.power(10.0, np.arange(first, last + 1, max(1, round((last - first) / 2))))
