"""What the map shows."""

from components.findings.nothing import nothing
from components.findings.standings import held_by
from components.tables import View
from components.tables.wording import day


def sentence(view: View) -> str:
    """Return which states hold each stance on the day."""
    states = view.standings[view.standings["kind"] == "state"]
    if states.empty:
        return nothing(view, "positions of states")
    return f"As of {day(view.as_of)}, {held_by(states, view.steps)}."
