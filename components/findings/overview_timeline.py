"""What the timeline of the Overview shows."""

from components.findings.counts import number
from components.tables import View
from components.tables.casualties import deaths
from components.tables.departures import departures
from components.tables.wording import day


def sentence(view: View) -> str:
    """Return how many positions, counts of the dead and defections are recorded by the as-of day, with the extremes."""
    positions = view.positions
    parts = [f"{number(len(positions), 'position')} of {number(positions['actor'].nunique(), 'state or organisation', 'states and organisations')}"]
    dead = deaths(view.tables["estimates"], "cumulative", "all")
    parts.append(number(len(dead), "count of the dead since the beginning", "counts of the dead since the beginning"))
    if len(dead):
        low, high = dead.sort_values("at", kind="stable").iloc[0], dead.sort_values("at", kind="stable").iloc[-1]
        parts[-1] += f", from {low['figure']} ({day(low['date'])}) to {high['figure']} ({day(high['date'])})"
    left = departures(view.tables["defections"])
    persons, groups = left[left["kind"] == "individual"], left[left["kind"] == "collective"]
    parts.append(f"defections of {number(len(persons), 'person')} and {number(len(groups), 'group')}")
    counted = groups[groups["count"].notna()]
    if len(counted):
        parts[-1] += f", the largest of {counted['count'].max():,}"
    return f"By {day(view.as_of)}: {'; '.join(parts)}."
