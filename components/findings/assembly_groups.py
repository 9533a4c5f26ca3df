"""What the ballots by regional group show."""

from components.findings.assembly import named
from components.findings.nothing import advice
from components.tables import View
from components.tables.assembly import by_group, texts
from components.tables.wording import BALLOTS, day, listed


def no_ballots(view: View) -> str:
    """Return what to say where no ballot on a text is there to be shown: a filter, or a text without a roll call."""
    if view.wanted is None and not texts(view).empty:
        return "No ballots on this text are recorded."
    return f"No ballots of the selected members on this text by {day(view.as_of)}."


def instead(view: View) -> str:
    """Return what a reader can do about it; a later day brings no ballot on a text of an earlier one."""
    if texts(view).empty:
        return advice(view)
    return "Choose another text." if view.wanted is None else "Take a filter away, or choose another text."


def sentence(view: View, *, proposal: str) -> str:
    """Return the count of each ballot, and from how many of the groups the ballots against came."""
    table = by_group(view, proposal)
    if table.empty:
        return no_ballots(view)
    sizes = table.groupby("ballot")["count"].sum()
    counts = [f"{sizes[ballot]} {word}" for ballot, word in BALLOTS.items() if ballot in sizes.index]
    against = table[table["ballot"] == "against"].sort_values("count", ascending=False, kind="stable")
    groups = listed([f"{name} {count}" for name, count in zip(against["group"], against["count"], strict=True)])
    where = f" Against, by group: {groups}." if groups else ""
    return f"{named(view, proposal)}: {listed(counts)}.{where}"
