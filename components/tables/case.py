"""A question put to the Council: one kind of proposal, each member's ballot, and what the rule makes of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from components.council import (
    DEFAULT,
    WITHOUT_VOTE,
    Groups,
    Prospect,
    Rule,
    Ways,
    blockers,
    blocking_groups,
    pivotal,
    prospect,
    read_ballots,
    recorded,
    rule_for,
    ways,
)
from components.tables.asked import asks_decision
from components.tables.chamber import chamber
from components.tables.view import View

COUNCIL = "security-council"
STANCES = "stances"
VOTE = ("in_favour", "abstaining", "against", "not_voting")
AGREEMENT = ("joined", "dissociated", "objected")
KINDS = ("press-statement", "presidential-statement", "resolution", "procedural-motion")
# How far a ballot is from another where no stance tells: in favour, in between, against.
STEP = {"in_favour": 0, "joined": 0, "dissociated": 1, "abstaining": 1, "not_voting": 1, "against": 2, "objected": 2}


class Case(NamedTuple):
    """Ballots on one kind of proposal and what follows from them.

    ``seats`` has a row for each member: state, name, permanent, stance, label, rank, id (of the position or the
    proposal that the ballot was read from), ``ballot``, ``recorded`` (the ballot before any flip) and ``flipped``.
    ``pivotal`` maps a member to the ballots that, cast by it alone, change the outcome.
    """

    key: str
    kind: str
    base: str
    rule: Rule
    seats: pd.DataFrame
    prospect: Prospect
    blockers: tuple[str, ...]
    groups: Groups
    pivotal: Mapping[str, tuple[tuple[str, str], ...]]
    ways: Ways


def options(kind: str) -> tuple[str, ...]:
    """Return the ballots that a member can cast on a kind of proposal."""
    return AGREEMENT if kind in ("press-statement", "presidential-statement") else VOTE


def readings(view: View) -> dict[str, dict[str, str]]:
    """Return how the ledger reads stances as ballots: by kind of proposal, then by effect of the stance."""
    table: dict[str, dict[str, str]] = {}
    for kind, effect, ballot in view.tables["readings"].itertuples(index=False):
        table.setdefault(kind, {})[effect] = ballot
    return table


def open_case(
    view: View,
    kind: str,
    base: str = STANCES,
    flips: Sequence[str] = (),
    table: Mapping[str, Mapping[str, str]] | None = None,
) -> Case | None:
    """Return the case of a kind of proposal on the as-of day, or of a recorded proposal where ``base`` is its id.

    ``table`` reads stances as ballots, as the ledger does where it is left out. ``flips`` are
    ``CHN:abstaining``, the later one counts; one that does not fit kind or members is left out.
    None where the members of the day are not recorded, no rule is known, no vote was taken on the proposal, or the
    topic asks for no decision (`components.tables.asked`).
    """
    if base == STANCES and not asks_decision(view):
        return None
    table = readings(view) if table is None else table
    seats = _from_stances(view, kind, table) if base == STANCES else _from_proposal(view, base)
    day = view.as_of if base == STANCES or seats.empty else seats["day"].iloc[0].date()
    rule = rule_for(COUNCIL, kind, day)
    if seats.empty or rule is None or not recorded(day):
        return None
    changed = dict(flip.partition(":")[::2] for flip in flips)
    ballots = {
        state: changed[state] if changed.get(state) in options(kind) else ballot
        for state, ballot in zip(seats["state"], seats["recorded"], strict=True)
    }
    seats = seats.assign(ballot=list(ballots.values()))
    seats = seats.assign(flipped=seats["ballot"] != seats["recorded"])
    permanent = set(seats.loc[seats["permanent"], "state"])
    return Case(
        key="|".join((kind, base, *(f"{s}:{b}" for s, b in ballots.items()))),
        kind=kind,
        base=base,
        rule=rule,
        seats=seats,
        prospect=prospect(rule, ballots, permanent),
        blockers=blockers(rule, ballots, permanent),
        groups=blocking_groups(rule, ballots, permanent),
        pivotal=pivotal(rule, ballots, permanent),
        ways=ways(rule, ballots, permanent, _cost(view, kind, seats, table)),
    )


def _from_stances(view: View, kind: str, table: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """One row for each member on the as-of day, its ballot read from its standing on the topic."""
    seats = view.chamber
    effects = dict(zip(seats["state"], seats["effect"], strict=True))
    return seats.assign(recorded=list(read_ballots(effects, kind, table).values()), day=pd.Timestamp(view.as_of))


def _from_proposal(view: View, proposal: str) -> pd.DataFrame:
    """One row for each member on the day of a recorded proposal, with the ballot it cast."""
    ballots = view.every_ballot[view.every_ballot["proposal"] == proposal]
    if ballots.empty or ballots["outcome"].iloc[0] in WITHOUT_VOTE:
        return pd.DataFrame()
    seats = chamber(view.standings.iloc[:0], ballots["date"].iloc[0].date())
    cast = ballots.set_index("state")["ballot"]
    return seats.assign(recorded=seats["state"].map(cast).fillna("unknown"), day=ballots["date"].iloc[0], id=proposal)


def _cost(
    view: View, kind: str, seats: pd.DataFrame, table: Mapping[str, Mapping[str, str]]
) -> Callable[[str, str], float]:
    """Return what it takes a member to cast a ballot: steps on the scale of stances, else of ballots."""
    reading = {**DEFAULT.get(kind, {}), **table.get(kind, {})}
    ranks: dict[str, list[int]] = {}
    for rank, effect in zip(view.steps["rank"], view.steps["effect"], strict=True):
        ranks.setdefault(reading.get(effect, "unknown"), []).append(int(rank))
    held = {s: (r, b) for s, r, b in zip(seats["state"], seats["rank"], seats["ballot"], strict=True)}

    def cost(member: str, ballot: str) -> float:
        rank, now = held[member]
        if pd.notna(rank) and ballot in ranks:
            return min(abs(int(rank) - other) for other in ranks[ballot])
        return abs(STEP.get(ballot, 1) - STEP.get(now, 1))

    return cost


def side_by_side(view: View) -> list[Case]:
    """Return the case of each kind of proposal for the same stances."""
    cases = (open_case(view, kind) for kind in KINDS)
    return [case for case in cases if case is not None]
