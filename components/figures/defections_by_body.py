"""Who left which part of the authorities, and when?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures import leavers
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, span
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.stances import fanned, height_of
from components.figures.theme import INK, SERIES
from components.findings.defections_by_body import sentence
from components.findings.nothing import advice, nothing
from components.tables import View
from components.tables.departures import BODIES, DOUBTED, departures, reckoned
from components.tables.publishers import every_publisher
from components.tables.thinning import departures_drawn
from components.tables.wording import sentence_case, words

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each part of the authorities. A small dot is a person, a circle a group, its area growing with the "
    "count beside it; a circle with a dot is a group that nobody counted. Hollow diamonds, squares and crosses are "
    "reports that were disputed, retracted or refuted. Below, a line for each running total of a tracker."
)
LIMITS = (
    "Running totals overlap with the rows above and are never added to them. A person may be part of a group without "
    "any source saying so. A status whose day is not recorded holds for earlier days as well."
)
KINDS = {"individual": "Person", "collective": "Group", "running-total": "Running total"}
SHAPES = {"disputed": "diamond-open", "retracted": "square-open", "refuted": "x-open"}
ROW, TOTALS, GAP, TOP, BOTTOM = 44, 130, 34, 56, 48  # pixels


def rows(view: View) -> pd.DataFrame:
    """One row for each defection by day; ``Counted`` are the persons that it adds to the ledger-wide count."""
    table = reckoned(departures(view.tables["defections"]))
    columns = {
        "Day": table["date"].dt.date,
        "Left": table["part"],
        "Kind": table["kind"].map(KINDS).astype(object),
        "Who": table["who"],
        "Persons": table["count"],
        "Counted": table["counted"],
        "Not counted": table["left_out"].map(lambda why: sentence_case(why or "")).astype(object),
        "Office": table["role"].where(table["person"].notna()),
        "Went to": table["destination"],
        "Status": table["status"].map(sentence_case).astype(object),
        "What": table["what"],
        "Sources": every_publisher(view.tables, table["id"]),
        "Record": table["id"],
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def draw(view: View) -> Figure:
    """Return the rows of bodies, and below them the running totals where there is any."""
    table = departures(view.tables["defections"])
    if table.empty:
        return blank(f"{nothing(view, 'defections')} {advice(view)}", up="Part of the authorities left")
    reach = span(view, table["date"])
    table = departures_drawn(table).frame
    left, totals = table[table["kind"] != "running-total"], table[table["kind"] == "running-total"]
    plot = ROW * len(BODIES) + (GAP + TOTALS if len(totals) else 0)
    names = np.array([sentence_case(words(body)) for body in BODIES], dtype=object)
    traces, axes = _bodies(view, left, reach), {}
    if len(totals):
        traces += _totals(view, totals, reach)
        axes["yaxis2"] = _persons(totals) | {"domain": (0, TOTALS / plot)}
    return figure_of(
        traces,
        height=plot + TOP + BOTTOM,
        margin={"l": 8, "r": 10, "t": TOP, "b": BOTTOM},
        xaxis=TIME | {"range": reach, "anchor": "y2" if len(totals) else "y"},
        yaxis={"title": {"text": "Part of the authorities left"}, "domain": (1 - ROW * len(BODIES) / plot, 1)}
        | {"tickvals": -np.arange(len(BODIES), dtype=float), "ticktext": names}
        | {"range": [0.6 - len(BODIES), 0.7]},
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
        **axes,
        **as_of_line(view),
    )


def _bodies(view: View, left: pd.DataFrame, reach: NDArray[np.datetime64]) -> list[Trace]:
    row = pd.Series(height_of(BODIES, left["group"]), index=left.index)
    y = row + fanned(left[["group", "date"]], room=0.6, step=0.3)
    stands, group = ~left["doubted"], left["kind"] == "collective"
    person = left[stands & ~group]
    sized, unsized = left[stands & group & left["count"].notna()], left[stands & group & left["count"].isna()]
    # Counts beside circles that stand above each other are told together: 200, 28.
    counts = leavers.counts(sized, row[sized.index].to_numpy(), reach)
    beside = {"text": counts, "textposition": "middle right"}
    traces = [
        leavers.groups(view, sized, y[sized.index].to_numpy(), reach) | beside,
        leavers.persons(view, person, y[person.index].to_numpy()),
        _apart(view, unsized, y, "Group without a count", "circle-open-dot"),
    ]
    for status in DOUBTED:
        chosen = left[left["status"] == status]
        traces.append(_apart(view, chosen, y, sentence_case(status), SHAPES[status]))
    return [trace for trace in traces if len(trace["x"])]


def _apart(view: View, table: pd.DataFrame, y: pd.Series, name: str, symbol: str) -> Trace:
    return scatter(
        x=days(table["date"]),
        y=y[table.index].to_numpy(),
        mode="markers",
        name=name,
        marker={"symbol": symbol, "size": 10, "color": SERIES[3] if name in _WORDS else INK, "line": {"width": 2}},
        customdata=table["id"].to_numpy(),
        hovertext=np.array(leavers.cards(view, table), dtype=object),
        hoverinfo="text",
    )


_WORDS = {sentence_case(status) for status in DOUBTED}


def _totals(view: View, totals: pd.DataFrame, reach: NDArray[np.datetime64]) -> list[Trace]:
    """Return one line for each running total, through its readings by day; lone readings are marks of one trace."""
    series = totals["same_fact"].where(totals["same_fact"].notna(), totals["id"])
    size = np.floor(np.log10(np.maximum(totals["count"].fillna(1).to_numpy(dtype=float), 1)))
    labels = pd.Series(leavers.counts(totals, size, reach), index=totals.index)
    alone = series.groupby(series).transform("size") == 1
    traces = []
    for place, (_, readings) in enumerate(totals.groupby(series.mask(alone, ""), sort=False)):
        y = readings["count"].to_numpy(dtype=float, na_value=np.nan)
        trace = leavers.totals(view, readings, y, reach, yaxis="y2", showlegend=place == 0, legendgroup="totals")
        trace["text"] = labels[readings.index].to_numpy()
        joined: dict[str, Any] = {"mode": "lines+markers+text", "line": {"color": leavers.TOTALS, "width": 1}}
        lines = readings["date"].nunique() == len(readings) and not alone[readings.index[0]]
        traces.append(trace | joined if lines else trace)
    return traces


def _persons(totals: pd.DataFrame) -> dict[str, Any]:
    """Return the axis of the running totals, which reach from a few generals to thousands of soldiers."""
    count = np.log10(np.maximum(totals["count"].dropna().to_numpy(dtype=float), 1))
    low, high = (count.min(), count.max()) if len(count) else (0.0, 1.0)
    return {"title": {"text": "Persons, running totals"}, "type": "log", "range": [low - 0.4, high + 0.6]} | {
        "dtick": 1
    }
