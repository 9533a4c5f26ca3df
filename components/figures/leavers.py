"""How defections are drawn: a small mark for a person, a circle by the size of a group, a dash for a running total."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.days import days, roomed
from components.figures.figure import Trace, scatter
from components.figures.text import card
from components.figures.theme import INK, SERIES
from components.tables import View
from components.tables.each import each
from components.tables.publishers import every_publisher
from components.tables.wording import dated, sentence_case

SMALL = 8.0
COUNTED = SERIES[0]
TOTALS = SERIES[1]


def persons(view: View, table: pd.DataFrame, y: NDArray[Any], **options: Any) -> Trace:
    """Return a trace of small marks; a report that was disputed, retracted or refuted is a hollow one."""
    shapes = np.where(table["doubted"].to_numpy(dtype=bool), "circle-open", "circle").astype(object)
    return _trace(view, table, y, "Person", {"color": INK, "symbol": shapes, "size": 7}, **options)


def groups(view: View, table: pd.DataFrame, y: NDArray[Any], reach: NDArray[np.datetime64], **options: Any) -> Trace:
    """Return a trace of circles whose area grows with the count, which stands beside; uncounted ones are hollow.

    ``reach`` is the axis: a count whose place is taken by a larger one is in the hover text only.
    """
    count = table["count"].to_numpy(dtype=float, na_value=np.nan)
    size = np.where(np.isnan(count), SMALL, np.clip(np.sqrt(np.nan_to_num(count)) * 1.6, SMALL, 34))
    marker = {
        "size": size,
        "symbol": np.where(np.isnan(count), "circle-open", "circle").astype(object),
        "color": COUNTED,
    }
    position = {
        "mode": "markers+text",
        "text": counts(table, y, reach),
        "textposition": "top center",
        "cliponaxis": False,
    }
    return _trace(view, table, y, "Group, by its count", marker, **position, **options)


def totals(view: View, table: pd.DataFrame, y: NDArray[Any], reach: NDArray[np.datetime64], **options: Any) -> Trace:
    """Return a trace of running totals as published by those who keep them; they are never added to the others."""
    marker = {"color": TOTALS, "symbol": "line-ns-open", "size": 9, "line": {"width": 2}}
    position = {"mode": "markers+text", "text": counts(table, y, reach), "textposition": "top center"}
    return _trace(view, table, y, "Running total of a tracker", marker, **position, **options)


def counts(table: pd.DataFrame, y: NDArray[Any], reach: NDArray[np.datetime64]) -> NDArray[Any]:
    """Return the counts as texts; on one row, of those that would overlap only the largest of the same time.

    Counts of one day stand together: ``200, 28``. A label takes about a twelfth of the axis.
    """
    shown = pd.DataFrame({"day": days(table["date"]), "row": y, "count": table["count"].astype("Float64").to_numpy()})
    shown = shown[shown["count"].notna()].sort_values("count", ascending=False, kind="stable")
    largest = shown.drop_duplicates(["row", "day"])
    kept = largest[roomed(days(largest["day"]), largest["row"].to_numpy(), reach, 12)]
    labels = np.full(len(table), "", dtype=object)
    for place, row in zip(kept.index.to_numpy(dtype=int), each(kept), strict=True):
        same = shown[(shown["row"] == row.row) & (shown["day"] == row.day)]
        labels[place] = ", ".join(f"{count:,.0f}" for count in same["count"])
    return labels


def _trace(
    view: View, table: pd.DataFrame, y: NDArray[Any], name: str, marker: dict[str, Any], **options: Any
) -> Trace:
    return scatter(
        **({"mode": "markers"} | options),
        x=days(table["date"]),
        y=y,
        name=name,
        marker=marker,
        customdata=table["id"].to_numpy(),
        hovertext=np.array(cards(view, table), dtype=object),
        hoverinfo="text",
    )


def cards(view: View, table: pd.DataFrame) -> list[str]:
    """Return the hover text of each defection: who, day, office, count, what, where to, status and sources."""
    return [
        card(
            row.who,
            dated(row.date, row.precision),
            row.role if row.role != row.who else None,
            "" if pd.isna(row.count) or row.count == 1 else f"{row.count:,} persons",
            row.what,
            f"Went to {row.destination}" if pd.notna(row.destination) else None,
            f"{sentence_case(row.status)}; {named}",
        )
        for row, named in zip(each(table), every_publisher(view.tables, table["id"]), strict=True)
    ]
