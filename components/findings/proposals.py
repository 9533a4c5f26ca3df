"""What became of what was put to the Security Council."""

import pandas as pd

from components.findings.counts import number
from components.tables import View
from components.tables.register import vetoes
from components.tables.wording import day, listed

OUTCOMES = ("adopted", "vetoed", "failed", "not agreed", "withdrawn", "unknown")
UNSETTLED = {"unknown": "of unknown outcome"}


def none_yet(view: View) -> str:
    """Return that nothing was put to the Security Council by the day, and from when on something was."""
    first = min((view.crisis["put_on"][name] for name in view.crisis["proposals"]), default=None)
    later = "" if first is None or first <= view.as_of else f" The first is of {day(first)}."
    return f"No proposal in the Security Council by {day(view.as_of)}.{later}"


def tally(view: View, proposals: pd.DataFrame) -> str:
    """Return how many of these proposals had which outcome, and who cast the vetoes."""
    if proposals.empty:
        return none_yet(view)
    sizes = proposals["outcome"].value_counts()
    parts = [f"{sizes[name]} {UNSETTLED.get(name, name)}" for name in OUTCOMES if name in sizes.index]
    if len(proposals) == 1:
        parts = [UNSETTLED.get(proposals["outcome"].iloc[0], proposals["outcome"].iloc[0])]
    begin = f"{number(len(proposals), 'proposal')} in the Security Council by {day(view.as_of)}: {listed(parts)}."
    casters = vetoes(view, proposals)["name"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    cast = listed([f"{name} {count}" for name, count in casters.items()])
    return f"{begin} Vetoes cast: {cast}." if cast else begin
