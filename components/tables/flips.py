"""Flips: what if a member's ballot were another? Each is spelt as in a link: ``CHN:abstaining``."""

from collections.abc import Mapping, Sequence

from components.tables.case import Case, options
from components.tables.wording import BALLOTS


def every_flip(members: Mapping[str, str]) -> dict[str, str]:
    """Return each flip of these members, names by code, with what readers see of it: what a link may name."""
    return {f"{code}:{ballot}": f"{name}: {word}" for code, name in members.items() for ballot, word in BALLOTS.items()}


def offered(case: Case) -> dict[str, str]:
    """Return every flip of a case with what readers see of it; the ballot that a member has anyway is not one."""
    return {
        f"{seat['state']}:{ballot}": f"{seat['name']}: {BALLOTS[ballot]}"
        for seat in case.seats.to_dict("records")
        for ballot in _others(case, seat["recorded"])
    }


def following(case: Case, flips: Sequence[str], state: str) -> list[str]:
    """Return the flips after a member's ballot goes on to the next one, and after the last back to the recorded one.

    Raises StopIteration where the state has no seat in the case.
    """
    seat = next(seat for seat in case.seats.to_dict("records") if seat["state"] == state)
    ballots = _others(case, seat["recorded"])
    at = ballots.index(seat["ballot"]) + 1 if seat["flipped"] else 0
    return [flip for flip in flips if not flip.startswith(f"{state}:")] + [f"{state}:{b}" for b in ballots[at : at + 1]]


def _others(case: Case, recorded: str) -> list[str]:
    return [ballot for ballot in options(case.kind) if ballot != recorded]
