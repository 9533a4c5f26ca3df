"""What the page of casualties says first, and how an estimate is told: the figure, who counted it, until when."""

import pandas as pd

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.casualties import reach
from components.tables.conflicts import conflicts
from components.tables.definitions import EVERY, defined
from components.tables.each import each
from components.tables.wording import day, listed, sentence_case, short_day

WEEK = pd.Timedelta(days=7)  # how far back an estimate is still of the newest
MOST = 8  # estimates told one by one


def summary(view: View, definition: str) -> str:
    """Return the newest range under a definition, and how many incidents or totals are counted differently."""
    tied = len(conflicts(view.tables["estimates"]))
    rivals = f"; {number(tied, 'incident or total', 'incidents or totals')} counted differently by rival estimators"
    return f"{newest(view, definition)}{rivals if tied else ''}."


def newest(view: View, definition: str) -> str:
    """Return the span of the newest estimates under a definition: ``All dead, cumulative: 350 to 500 or more ...``.

    Under a cumulative definition these are the estimates of the week to the newest; otherwise every one, as each
    is of an incident or a period of its own. The span's ends are figures that somebody gave.
    """
    table = defined(view.tables["estimates"], definition)
    if table.empty:
        others = definition != EVERY and len(view.tables["estimates"])
        return nothing(view, f"estimates of the dead{' under this definition' if others else ''}").removesuffix(".")
    voices = number(table["estimator"].nunique(), "estimator")
    counts = number(len(table), "estimate")
    if definition == EVERY:
        kinds = number(table["definition"].nunique(), "definition")
        return f"By {day(view.as_of)}: {counts} of {voices} under {kinds}"
    name = table["definition_name"].iloc[0]
    if definition.endswith("-cumulative"):
        recent = latest(table)
        who = number(recent["estimator"].nunique(), "estimator")
        return f"{sentence_case(name)}: {reach(recent)}, by {who} in the week to {day(recent['date'].iloc[-1])}"
    return f"{sentence_case(name)}: {reach(table)} by {day(view.as_of)}, in {counts} of {voices}"


def latest(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the week that ends with the newest, in their order."""
    newest_day: pd.Timestamp = table["date"].max()
    return table[table["date"] > newest_day - WEEK]


def told(table: pd.DataFrame) -> str:
    """Return the first estimates one by one: ``SOHR 454 until 27 Apr 2011``; the number of the rest at the end."""
    parts = [f"{row.attributed_to} {row.figure}{_at(row)} {_until(row)}" for row in each(table.iloc[:MOST])]
    more = len(table) - len(parts)
    return listed([*parts, f"{more} more"] if more else parts)


def _at(row: object) -> str:
    place = getattr(row, "place", None)
    return f" in {place}" if isinstance(place, str) else ""


def _until(row: object) -> str:
    until = getattr(row, "until", pd.NaT)
    return f"until {short_day(until if pd.notna(until) else getattr(row, 'date', None))}"
