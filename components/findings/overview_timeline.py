"""What the timeline of the Overview shows."""

from components.findings.counts import defections, number, positions_of
from components.findings.thinning import left_out
from components.tables import View
from components.tables.casualties import deaths
from components.tables.departures import departures
from components.tables.thinning import deaths_drawn, departures_drawn, stances_drawn
from components.tables.wording import day


def sentence(view: View) -> str:
    """Return how many positions, counts of the dead and defections are recorded by the as-of day, with the extremes."""
    dead = deaths(view.tables["estimates"], "cumulative", "all")
    counts = number(len(dead), "count of the dead since the beginning", "counts of the dead since the beginning")
    if len(dead):
        ordered = dead.sort_values("at", kind="stable")
        low, high = ordered.iloc[0], ordered.iloc[-1]
        counts += f", from {low['figure']} ({day(low['date'])}) to {high['figure']} ({day(high['date'])})"
    left = departures(view.tables["defections"])
    hidden = left_out(
        positions=stances_drawn(view.positions),
        counts=deaths_drawn(dead),
        defections=departures_drawn(left[left["kind"] != "running-total"]),
    )
    return f"By {day(view.as_of)}: {positions_of(view.positions)}; {counts}; {defections(left)}.{hidden}"
