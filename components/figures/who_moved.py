"""Who changed standing, when, and from what to what?"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.ballots import ballots
from components.figures.blank import blank
from components.figures.days import TIME, as_of_line, days, span
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.stances import height_of, marks
from components.figures.text import tick
from components.figures.theme import INK
from components.findings.nothing import advice, nothing
from components.findings.who_moved import sentence
from components.tables import View
from components.tables.deeds import deeds_of
from components.tables.each import each
from components.tables.moves import moves, words_of
from components.tables.thinning import moves_drawn
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each state or organisation that changed. Above, its words and measures, below, its ballots on texts "
    "that answer the topic, in every body. A line joins the last record before a change, on the left, to the first "
    "record after it: the change lies somewhere between the two."
)
LIMITS = (
    "Records in which nothing changed are not drawn. A member that was absent, or let a statement pass without being "
    "named, has no ballot here. Order in time is not cause."
)

ROW = 30
APART = 0.19  # of a row, words above and ballots below its middle


def rows(view: View, everyone: bool = False) -> pd.DataFrame:
    """One row for each change: who, from and to, the days of both records, how, and the record."""
    table = moves(view, everyone)
    return pd.DataFrame(
        {"Day": table["date"].dt.date, "Who": table["name"], "From": table["from_label"], "To": table["label"]}
        | {"By": table["by"].map(sentence_case), "Last record before": table["from_date"].dt.date}
        | {"Days since": table["days"], "From side": table["from_effect"], "To side": table["effect"]}
        | {"Record": table["id"]}
    )


def draw(view: View, everyone: bool = False) -> Figure:
    """Return one row for each actor that changed, its changes as lines between records."""
    table = moves_drawn(moves(view, everyone)).frame
    if table.empty:
        return blank(f"{nothing(view, 'change of standing')} {advice(view)}", up="State")
    order = _order(view, table)
    codes = list(order["actor"])
    cast = (table["by"] == "ballot").to_numpy()
    words, done = words_of(view), deeds_of(view)
    shown = words[words["id"].isin(_ends(table[~cast]))]
    acts = done[_keys(done["state"], done["proposal"]).isin(_ends_of(table[cast]))]
    reach = span(view, table["from_date"])
    traces = [_lines(table, height_of(codes, table["actor"]) + np.where(cast, -APART, APART))]
    traces += marks(view, shown, height_of(codes, shown["actor"]) + APART, view.steps)
    traces += ballots(acts, days(acts["date"]), height_of(codes, acts["state"]) - APART)
    names = np.array([tick(row.name, row.actor) for row in each(order)], dtype=object)
    return figure_of(
        traces,
        height=ROW * len(codes) + 170,
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        xaxis=TIME | {"range": reach},
        yaxis={"title": {"text": "State"}, "tickvals": np.arange(0, -len(codes), -1), "ticktext": names}
        | {"range": [0.6 - len(codes), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"font": {"size": 11}},
        **as_of_line(view),
    )


def _order(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return actor and name of each row: members of the Council in their order, then by first change."""
    seat = {state: place for place, state in enumerate(view.chamber["state"])}
    actors = table.drop_duplicates("actor")[["actor", "name"]]
    place = actors["actor"].map(seat).fillna(len(seat))
    return actors.assign(place=place).sort_values("place", kind="stable")


def _keys(actors: pd.Series, records: pd.Series) -> pd.Series:
    keys: pd.Series = actors + "|" + records
    return keys


def _ends(table: pd.DataFrame) -> pd.Series:
    ends: pd.Series = pd.concat([table["from_id"], table["id"]])
    return ends


def _ends_of(table: pd.DataFrame) -> pd.Series:
    """Return actor and record of both ends of each change, since a proposal is the record of many ballots."""
    ends: pd.Series = pd.concat([_keys(table["actor"], table["from_id"]), _keys(table["actor"], table["id"])])
    return ends


def _lines(table: pd.DataFrame, y: NDArray[np.float64]) -> Trace:
    """Return a line from the record before each change to the one after it, all in one trace."""
    count = len(table)
    x = np.full(3 * count, np.datetime64("NaT"), dtype="datetime64[D]")
    x[0::3], x[1::3] = days(table["from_date"]), days(table["date"])
    height = np.full(3 * count, np.nan)
    height[0::3] = height[1::3] = y
    line = {"color": INK, "width": 1.5}
    return scatter(x=x, y=height, mode="lines", line=line, name="From one record to the next", hoverinfo="skip")
