"""What the bar of ballots shows."""

from components.council.rules import counted
from components.findings.chamber import missing
from components.tables import View
from components.tables.case import Case


def sentence(view: View, *, case: Case | None) -> str:
    """Return how many members support the proposal for certain and at most, and how many are needed."""
    if case is None:
        return missing(view)
    found = case.prospect
    needed = counted(case.rule, len(case.seats))
    span = f"{found.least}" if found.least == found.most else f"{found.least} to {found.most}"
    support = "do not object" if case.rule.consensus else "in favour"
    unknown = f"; {len(found.unknown)} not known" if found.unknown else ""
    return f"{span} of {len(case.seats)} members {support}, {needed} needed{unknown}."
