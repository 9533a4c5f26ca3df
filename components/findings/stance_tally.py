"""What the count of stances over time shows."""

import pandas as pd

from components.findings.counts import actors
from components.findings.headline import lower_first, plural
from components.findings.nothing import nothing
from components.tables import View
from components.tables.each import each
from components.tables.tally import tally
from components.tables.wording import day, listed


def sentence(view: View) -> str:
    """Return how many hold each stance on the as-of day, and since when there is any record."""
    held = view.held[view.held["topic"] == view.selection.topic]
    counts = tally(held, view.steps)
    if counts.empty:
        return nothing(view, "positions")
    last = counts.iloc[-1]
    shown = [s for s in each(view.steps) if not view.selection.stances or s.stance in view.selection.stances]
    parts = [
        f"{last[s.stance]} {lower_first(s.label) if last[s.stance] == 1 else plural(s.label)}"
        for s in shown
        if last[s.stance]
    ]
    whole = actors(held["actor"].nunique())
    held_now = listed(parts) or "none holds a selected stance"
    began = day(pd.Timestamp(counts["date"].iloc[0]))
    said = f"As of {day(view.as_of)}, of {whole} with a recorded position, {held_now}"
    return f"{said}; the first record is of {began}."
