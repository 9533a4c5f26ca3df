"""What the matrix of positions shows."""

from components.findings.counts import positions_of
from components.findings.nothing import nothing
from components.findings.thinning import left_out
from components.tables import View
from components.tables.roster import roster
from components.tables.thinning import positions_drawn
from components.tables.wording import day, listed

NAMED = 6  # more are counted only


def sentence(view: View) -> str:
    """Return how many positions of how many actors there are, and who changed its stance."""
    positions = view.positions
    if positions.empty:
        return nothing(view, "positions")
    order = roster(positions, view.chamber)
    changed = list(order[order["changes"] > 0]["who"])
    who = listed(changed) if len(changed) <= NAMED else f"{len(changed)} of them"
    end = f"{who} changed stance" if changed else "none changed stance"
    first, last = positions["date"].min(), positions["date"].max()
    when = f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
    return f"{positions_of(positions)} {when}; {end}.{left_out(positions=positions_drawn(positions))}"
