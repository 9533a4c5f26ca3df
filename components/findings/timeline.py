"""What the timeline shows."""

import datetime as dt
from typing import Literal

from components.findings.counts import defections, number, positions_of
from components.findings.thinning import left_out
from components.tables import View
from components.tables.numbering import numbering
from components.tables.periods import panels
from components.tables.thinning import deaths_drawn, departures_drawn, happenings_drawn, positions_drawn
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
    said = positions_of(shown.positions) + (f" ({shown.more} of them not drawn)" if shown.more else "")
    what = "since the beginning" if deaths == "cumulative" else "in incidents and periods"
    dead = number(len(shown.dead), f"count of the dead {what}", f"counts of the dead {what}")
    listed = numbering(view.tables, first, last)
    events = int((listed["kind"] == "event").sum())
    happened = f"{number(events, 'event')} and {number(len(listed) - events, 'proposal')}"
    hidden = left_out(
        positions_in_these_rows=positions_drawn(shown.positions[shown.positions["actor"].isin(shown.actors["actor"])]),
        counts=deaths_drawn(shown.dead),
        defections=departures_drawn(shown.left),
        events_and_proposals=happenings_drawn(listed),
    )
    days = f"On {day(shown.last)}"
    if shown.first != shown.last:
        days = f"From {day(shown.first)} to {day(shown.last)}"
    return f"{days}: {said}; {dead}; {defections(shown.left)}; {happened}.{hidden}"
