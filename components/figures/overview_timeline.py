"""What came when: positions, reported deaths and defections?"""

from typing import Any

import numpy as np
import pandas as pd

from components.figures import deaths as dead
from components.figures import leavers
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, span
from components.figures.figure import Figure, figure_of
from components.figures.stances import fanned, height_of, marks
from components.figures.text import literal
from components.findings.nothing import advice, nothing
from components.findings.overview_timeline import sentence
from components.tables import View
from components.tables.casualties import deaths
from components.tables.departures import departures
from components.tables.thinning import deaths_drawn, departures_drawn, stances_drawn
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Each mark is one record on its day; the three panels share one time axis. Deaths are counts since the beginning: "
    "an open triangle pointing up means at least, pointing down up to, a bar a range."
)
LIMITS = (
    "Order in time is not cause. Estimators count differently, so their figures are neither added nor averaged; "
    "running totals of defections are left out."
)

HEIGHT = 430
DOMAINS = {"y": (0.6, 1.0), "y2": (0.27, 0.53), "y3": (0.0, 0.2)}


def rows(view: View) -> pd.DataFrame:
    """One row for each mark: what kind of record, day, who, what and the record."""
    return pd.concat(
        [
            _rows("Position", view.positions, "name", "label"),
            _rows("Deaths", _dead(view).assign(said=_dead(view)["figure"].map(sentence_case)), "attributed_to", "said"),
            _rows("Defection", _left(view), "who", "what"),
        ],
        ignore_index=True,
    ).sort_values("Day", kind="stable", ignore_index=True)


def draw(view: View) -> Figure:
    """Return the three panels up to the as-of day."""
    positions, dead_, left = view.positions, _dead(view), _left(view)
    if positions.empty and dead_.empty and left.empty:
        return blank(f"{nothing(view, 'records')} {advice(view)}", up="Stance", height=HEIGHT)
    used = view.steps[view.steps["stance"].isin(positions["stance"])]
    stances = list(used["stance"])
    reach = span(view, positions["date"], dead_["date"], left["date"])
    positions, dead_ = stances_drawn(positions).frame, deaths_drawn(dead_).frame
    left = departures_drawn(left).frame
    y = height_of(stances, positions["stance"]) + fanned(positions[["date", "stance"]], step=0.11)
    persons, groups = left[left["kind"] == "individual"], left[left["kind"] == "collective"]
    return figure_of(
        [
            *marks(view, positions, y, view.steps, showlegend=False),
            *dead.estimates(view, dead_, yaxis="y2"),
            *dead.key(dead_, yaxis="y2"),
            leavers.persons(view, persons, 1 + fanned(persons[["date"]], step=0.16), yaxis="y3", showlegend=False),
            leavers.groups(view, groups, np.zeros(len(groups)), reach, yaxis="y3", showlegend=False),
        ],
        height=HEIGHT,
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        xaxis=TIME | {"range": reach, "anchor": "y3"},
        yaxis=_axis("y", "Position", np.arange(0, -len(stances), -1), used["short"].map(literal), len(stances)),
        yaxis2={"domain": DOMAINS["y2"], "title": {"text": "Deaths"}, "rangemode": "tozero", "nticks": 4},
        yaxis3=_axis("y3", "Defections", np.array([1, 0]), pd.Series(["Persons", "Groups"]), 0)
        | {"range": [-0.9, 1.5]},
        legend={"orientation": "h", "y": -0.16, "yanchor": "top", "x": 0, "xanchor": "left"},
        **as_of_line(view),
    )


def _axis(name: str, title: str, values: np.ndarray[Any, Any], words: pd.Series, count: int) -> dict[str, Any]:
    return {
        "domain": DOMAINS[name],
        "title": {"text": title},
        "tickvals": values,
        "ticktext": words.to_numpy(dtype=object),
        "range": [0.6 - max(count, 1), 0.6],
    }


def _dead(view: View) -> pd.DataFrame:
    return deaths(view.tables["estimates"], "cumulative", "all")


def _left(view: View) -> pd.DataFrame:
    left = departures(view.tables["defections"])
    return left[left["kind"] != "running-total"]


def _rows(kind: str, table: pd.DataFrame, who: str, what: str) -> pd.DataFrame:
    return pd.DataFrame(
        {"Kind": kind, "Day": table["date"].dt.date, "Who": table[who], "What": table[what], "Record": table["id"]}
    )
