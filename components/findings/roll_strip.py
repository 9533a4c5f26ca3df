"""What the seat strips show."""

from collections.abc import Sequence

from components.council import WITHOUT_VOTE
from components.findings.counts import number
from components.findings.proposals import none_yet
from components.findings.thinning import newest
from components.tables import View
from components.tables.register import strips
from components.tables.roll import council_proposals
from components.tables.thinning import ROWS
from components.tables.wording import BALLOTS, listed


def sentence(view: View, states: tuple[str, ...] = (), proposals: Sequence[str] | None = None) -> str:
    """Return how many ballots there are of each kind, over all proposals shown."""
    put = council_proposals(view)
    put = put if proposals is None else put[put["id"].isin(proposals)]
    if put.empty:
        return none_yet(view)
    seats = strips(view, put)
    cast = seats["ballot"].value_counts()
    none = int(put["outcome"].isin(WITHOUT_VOTE).sum())
    untaken = f" On {number(none, 'proposal')} no vote was taken." if none else ""
    if cast.empty:
        return f"No ballots.{untaken}"
    counts = [f"{cast[ballot]} {word}" for ballot, word in BALLOTS.items() if ballot in cast.index]
    hidden = newest(min(len(put), ROWS), len(put), "proposals")
    on = f"{number(int(cast.sum()), 'ballot')} on {number(seats['id'].nunique(), 'proposal')}"
    return f"{on}: {listed(counts)}.{untaken}{hidden}"
