"""What the matrix of positions shows."""

from components.findings.counts import number
from components.tables import View
from components.tables.roster import roster
from components.tables.wording import day, listed


def sentence(view: View) -> str:
    """Return how many positions of how many actors there are, and who changed its stance."""
    positions = view.positions
    if positions.empty:
        return f"No positions are recorded by {day(view.as_of)}."
    order = roster(positions, view.chamber)
    changed = order[order["changes"] > 0]
    who = listed(list(changed["who"])) if len(changed) <= 6 else f"{len(changed)} of them"
    end = "none changed its stance" if changed.empty else f"{who} changed stance"
    counted = number(len(positions), "position")
    actors = number(len(order), "state or organisation", "states and organisations")
    return f"{counted} of {actors} from {day(positions['date'].min())} to {day(positions['date'].max())}; {end}."
