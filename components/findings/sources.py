"""What the records rest on, and when their sources were last read."""

import datetime as dt

import pandas as pd

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.sourcing import resting
from components.tables.wording import day


def weight(view: View, found: pd.DataFrame) -> str:
    """Return how many of the records in a table of `supports` rest on one source, on weak tiers, on reposts alone."""
    if found.empty:
        return nothing(view, "records")
    sizes = {how: len(resting(found, how)) for how in ("one-source", "one-publisher", "tier-3-4", "reposts")}
    single = f"{sizes['one-source']} rest{'s' * (sizes['one-source'] == 1)} on one source"
    if more := sizes["one-publisher"] - sizes["one-source"]:
        single += f" and {more} on several of one publisher"
    weak = f"{sizes['tier-3-4']} on sources of tier 3 and 4 alone"
    if sizes["tier-3-4"]:
        weak += f", {sizes['reposts'] or 'none'} of them on reposts alone"
    return f"Of {number(len(found), 'record')} by {day(view.as_of)}, {single}; {weak}."


def checks(sources: pd.DataFrame, today: dt.date) -> str:
    """Return when the sources in a table of `desk` were last read, and how many have no day on record."""
    if sources.empty:
        return "No source fits. Take a tier away from the filter, or choose a later day."
    read = sources["read"].dropna()
    silent = len(sources) - len(read)
    stored = int(sources["archive"].notna().sum())
    begin = f"Of {number(len(sources), 'source')}, "
    if read.empty:
        said = "none has a recorded day of reading"
    else:
        oldest = read.min()
        days = (pd.Timestamp(today) - oldest).days
        ago = f"{number(days, 'day')} ago" if days else "today"
        said = f"{len(read)} {'has' if len(read) == 1 else 'have'} a recorded day of reading"
        said += f", {'' if len(read) == 1 else 'the oldest '}{day(oldest)}, {ago}"
        said += f"; {silent or 'none'} {'has' if silent <= 1 else 'have'} none" if silent else ""
    return f"{begin}{said}; {stored or 'none'} {'has' if stored <= 1 else 'have'} a stored copy on record."
