"""What the matrix of ballots shows."""

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.histories import NO_MEMBER, NO_VOTE, council_ballots
from components.tables.wording import BALLOTS, day, listed


def sentence(view: View, states: tuple[str, ...] = ()) -> str:
    """Return for each state how often it did what, of the proposals put while it had a seat."""
    table = council_ballots(view, states)
    if table.empty:
        return nothing(view, "proposals in the Security Council")
    parts = []
    for name, own in table.groupby("name", sort=False):
        seated = own[own["ballot"] != NO_MEMBER]
        done = seated["ballot"].value_counts()
        untaken = int(done.get(NO_VOTE, 0))
        words = [f"{done[ballot]} {spelt}" for ballot, spelt in BALLOTS.items() if ballot in done]
        words += [f"{untaken} without a vote"] if untaken else []
        parts.append(f"{name}: {listed(words)}" if words else f"{name}: no seat on any of these days")
    return f"Of {number(len(table.drop_duplicates('number')), 'proposal')} by {day(view.as_of)}, {'; '.join(parts)}."
