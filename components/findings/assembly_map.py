"""What the map of ballots shows."""

from components.findings.assembly import named
from components.findings.assembly_groups import no_ballots
from components.tables import View
from components.tables.assembly import cast
from components.tables.wording import BALLOTS, listed

NAMED = 16  # more are counted only


def sentence(view: View, *, proposal: str) -> str:
    """Return which members voted against, and how many cast each other ballot."""
    table = cast(view, proposal)
    if table.empty:
        return no_ballots(view)
    parts: list[str] = []
    for ballot, word in BALLOTS.items():
        names = sorted(table.loc[table["ballot"] == ballot, "name"])
        if ballot == "against" and 0 < len(names) <= NAMED:
            parts.insert(0, f"against: {listed(names)}")
        elif names:
            parts.append(f"{len(names)} {word}")
    return f"{named(view, proposal)}, {'; '.join(parts)}."
