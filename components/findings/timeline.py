"""What the timeline shows."""

import datetime as dt
from typing import Literal

from components.findings.counts import number
from components.tables import View
from components.tables.numbering import numbering
from components.tables.periods import panels
from components.tables.wording import day


def sentence(
    view: View,
    scale: Literal["linear", "log"] = "linear",
    deaths: Literal["cumulative", "incident"] = "cumulative",
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> str:
    """Return how many records of each kind stand between the two days, and how many actors there is no room for."""
    shown = panels(view, deaths, first, last)
    listed = numbering(view.tables, first, last)
    actors = len(shown.actors) + shown.more
    parts = [f"{number(len(shown.positions), 'position')} of {number(actors, 'state or organisation', 'states and organisations')}"]
    if shown.more:
        parts[0] += f" ({shown.more} of them not drawn)"
    what = "since the beginning" if deaths == "cumulative" else "in incidents and periods"
    parts.append(number(len(shown.dead), f"count of the dead {what}", f"counts of the dead {what}"))
    left = shown.left["kind"]
    parts.append(f"defections of {number(int((left == 'individual').sum()), 'person')} and {number(int((left == 'collective').sum()), 'group')}")
    events = int((listed["kind"] == "event").sum())
    parts.append(f"{number(events, 'event')} and {number(len(listed) - events, 'proposal')}")
    return f"From {day(shown.first)} to {day(shown.last)}: {'; '.join(parts)}."
