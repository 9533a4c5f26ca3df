"""What to say where there is nothing to show."""

from components.tables import View
from components.tables.wording import day


def nothing(view: View, what: str) -> str:
    """Return ``No positions recorded by 1 March 2011.``; where a filter may be the cause, that is said."""
    fits = " that fit the filters" if _filtered(view) else ""
    return f"No {what}{fits} recorded by {day(view.as_of)}."


def advice(view: View) -> str:
    """Return what a reader can do about it."""
    return "Choose a later day, or take a filter away." if _filtered(view) else "Choose a later day."


def _filtered(view: View) -> bool:
    chosen = view.selection
    return bool(chosen.states or chosen.groups or chosen.stances or chosen.known_on or chosen.evidence)
