"""What the flow from ballot to ballot shows."""

from components.findings.assembly import named
from components.findings.assembly_groups import no_ballots
from components.tables import View
from components.tables.assembly import flows, moves
from components.tables.wording import BALLOTS


def none_on_both(view: View) -> str:
    """Return what to say where no member has a ballot on both texts."""
    if view.wanted is None:
        return "No member has a recorded ballot on both texts."
    return no_ballots(view).replace("this text", "both texts")


def sentence(view: View, *, before: str, after: str) -> str:
    """Return how many members changed ballot between two texts, and the largest of these flows."""
    table = moves(view, before, after)
    if table.empty:
        return none_on_both(view)
    between = f"between {named(view, before)} and {named(view, after)}"
    changed = flows(table[table["before"] != table["after"]])
    if changed.empty:
        return f"None of {len(table)} members changed ballot {between}."
    largest = changed.iloc[0]
    went = f"{BALLOTS[largest['before']]} to {BALLOTS[largest['after']]}"
    most = f"the most, {largest['count']}, went from {went}" if len(changed) > 1 else f"from {went}"
    return f"{changed['count'].sum()} of {len(table)} members changed ballot {between}; {most}."
