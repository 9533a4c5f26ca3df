"""Who blocks a proposal of the Security Council, alone or together, and whose change alone changes the outcome."""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from components.council.rules import CONSENSUS, VOTES, Rule, counted, decide, known, supporting


class Groups(NamedTuple):
    """The minimal groups that block: each of ``singles``, and any ``size`` of ``withholding``, which are alike."""

    singles: tuple[str, ...]
    """members each of whom blocks alone, in alphabetical order"""
    withholding: tuple[str, ...]
    """members of whom ``size`` together leave too few votes in favour; empty where they are too few for that"""
    size: int
    """how many of ``withholding`` it takes; 0 where no group of this kind blocks"""


def blocking_groups(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str]) -> Groups:
    """Return the minimal groups of members that block by their ballots as they stand.

    A group blocks if the proposal would not be adopted although every member outside it supported it. Members that
    support (in favour, joined, dissociated) and members whose ballot is unknown are in no group. A permanent member
    against blocks alone under a veto rule (Charter, Article 27(3)), even where the votes would be too few anyway; so
    does each objection under consensus. Of n members, any n - needed + 1 that withhold their vote block together.
    Where there are fewer members than votes needed nothing passes, and nobody is said to block it.

    Raises ValueError for a rule that counts votes in favour and against (`components.council.rules.counted`).
    """
    needed = counted(rule, len(ballots))
    rest = sorted(m for m, ballot in ballots.items() if known(rule, ballot) and not supporting(ballot))
    size = len(ballots) - needed + 1
    vetoes = [m for m in rest if rule.veto and m in permanent and ballots[m] == "against"]
    if size < 1:
        return Groups((), (), 0)
    singles = tuple(rest if size == 1 else vetoes)
    withholding = tuple(member for member in rest if member not in singles)
    if len(withholding) < size:
        return Groups(singles, (), 0)
    return Groups(singles, withholding, size)


def listed(groups: Groups) -> Iterator[tuple[str, ...]]:
    """Yield every minimal group by name, single members first: up to 6435 groups for fifteen members."""
    yield from ((member,) for member in groups.singles)
    if groups.size:
        yield from combinations(groups.withholding, groups.size)


def blockers(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str]) -> tuple[str, ...]:
    """Return the members each of whom blocks alone as they stand, in alphabetical order.

    Raises ValueError as `blocking_groups` does.
    """
    return blocking_groups(rule, ballots, permanent).singles


def pivotal(
    rule: Rule, ballots: Mapping[str, str], permanent: Collection[str]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return for each pivotal member the ballots that, cast by it alone, change the outcome, and what they lead to.

    {"RUS": (("abstaining", "adopted"), ("in_favour", "adopted"))}. The outcome is that of `decide`, so a member
    whose ballot is unknown is pivotal where its ballot would settle, or alter, what is open. Members without such a
    ballot are left out. Members are in the order of ``ballots``, ballots in alphabetical order. Any rule.
    """
    now = decide(rule, ballots, permanent).outcome
    found = {}
    for member, cast in ballots.items():
        others = sorted((CONSENSUS if rule.consensus else VOTES) - {cast})
        then = [(ballot, decide(rule, {**ballots, member: ballot}, permanent).outcome) for ballot in others]
        changes = tuple((ballot, outcome) for ballot, outcome in then if outcome != now)
        if changes:
            found[member] = changes
    return found
