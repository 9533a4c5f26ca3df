"""Groups of states that readers filter by: the Council's two halves, regional groups, alliances."""

import datetime as dt

from components.council import members as seats
from components.reference import groups, members, states

COUNCIL = {"p5": "Permanent five", "e10": "Elected ten", "council": "Security Council"}
REGIONS = {
    "african": "African Group",
    "asia-pacific": "Asia-Pacific Group",
    "eastern-european": "Eastern European Group",
    "latin-american-caribbean": "Latin American and Caribbean Group",
    "western-european-others": "Western European and others Group",
}


def group_names() -> dict[str, str]:
    """Return the name of every group by id, in the order in which readers are offered them."""
    return COUNCIL | REGIONS | {g.id: g.name for g in groups() if g.id not in COUNCIL}


def members_of(group: str, on: dt.date) -> frozenset[str]:
    """Return the codes of a group's member states on a day; regional groups are those of today."""
    if group in COUNCIL:
        wanted = {"p5": (True,), "e10": (False,)}.get(group, (True, False))
        return frozenset(seat.state for seat in seats(on) if seat.permanent in wanted)
    if group in REGIONS:
        return frozenset(state.code for state in states().values() if state.region == group)
    return members(group, on)
