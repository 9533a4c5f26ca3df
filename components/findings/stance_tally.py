"""What the count of stances over time shows."""

import pandas as pd

from components.findings.counts import number
from components.findings.headline import lower_first, plural
from components.tables import View
from components.tables.each import each
from components.tables.tally import tally
from components.tables.wording import day, listed


def sentence(view: View) -> str:
    """Return how many hold each stance on the as-of day, and since when there is any record."""
    held = view.held[view.held["topic"] == view.selection.topic]
    counts = tally(held, view.steps)
    if counts.empty:
        return f"No positions are recorded by {day(view.as_of)}."
    last = counts.iloc[-1]
    shown = [s for s in each(view.steps) if not view.selection.stances or s.stance in view.selection.stances]
    parts = [
        f"{last[s.stance]} {lower_first(s.label) if last[s.stance] == 1 else plural(s.label)}" for s in shown if last[s.stance]
    ]
    actors = number(held["actor"].nunique(), "state or organisation", "states and organisations")
    began = day(pd.Timestamp(counts["date"].iloc[0]))
    return f"As of {day(view.as_of)}, of {actors} with a recorded position, {listed(parts) or 'none holds a selected stance'}; the first record is of {began}."
