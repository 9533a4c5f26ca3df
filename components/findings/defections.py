"""The ledger-wide count of those who left the authorities, and what it leaves out."""

import pandas as pd

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.departures import departures, reckoned
from components.tables.wording import day, listed

REASONS = {
    "disputed": ("disputed report", None),
    "retracted": ("retracted report", None),
    "refuted": ("refuted report", None),
    "same people as another record": ("record of people counted already", "records of people counted already"),
    "running total": ("running total of a tracker", "running totals of trackers"),
}


def counted(view: View) -> str:
    """Return persons and groups by the rule of `departures.reckoned`, then what is not counted and why."""
    table = reckoned(departures(view.tables["defections"]))
    if table.empty:
        return nothing(view, "defections")
    text = f"By {day(view.as_of)}: {people(table) or 'nobody who counts'}"
    return f"{text}.{left_out(table)}"


def people(table: pd.DataFrame) -> str:
    """Return ``2 individuals and 2 groups of 228 persons in all`` of the rows that count; nothing where none does."""
    kept = table[table["left_out"].isna()]
    alone, groups = (kept[kept["kind"] == kind] for kind in ("individual", "collective"))
    sized = groups[groups["count"].notna()]
    parts = [number(len(alone), "individual")] if len(alone) else []
    if len(sized):
        whole = " in all" if len(sized) > 1 else ""
        parts.append(f"{number(len(sized), 'group')} of {number(int(sized['counted'].sum()), 'person')}{whole}")
    if unsized := len(groups) - len(sized):
        parts.append(number(unsized, "group that nobody counted", "groups that nobody counted"))
    return listed(parts)


def left_out(table: pd.DataFrame) -> str:
    """Return what does not count, by reason: `` Not counted: 1 retracted report and 2 running totals ...``."""
    reasons = table["left_out"].value_counts()
    parts = [number(int(reasons[why]), *said) for why, said in REASONS.items() if why in reasons]
    return f" Not counted: {listed(parts)}." if parts else ""
