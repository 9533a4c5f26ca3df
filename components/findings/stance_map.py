"""What the map shows."""

from components.findings.standings import held_by
from components.tables import View
from components.tables.wording import day


def sentence(view: View) -> str:
    """Return which states hold each stance on the day."""
    states = view.standings[view.standings["kind"] == "state"]
    if states.empty:
        return f"No state has a recorded position by {day(view.as_of)}."
    return f"As of {day(view.as_of)}, {held_by(states, view.steps)}."
