"""Voting power: how often a member, or a bloc of members, decides under a rule, before anyone takes a position."""

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from math import factorial
from typing import NamedTuple

from components.council.rules import Rule, decide_tally


class Player(NamedTuple):
    """A member, or a bloc of members that vote together."""

    size: int
    required: bool
    """no coalition wins without it: it holds a permanent seat under a veto rule, or the rule is consensus"""


def players(
    rule: Rule, members: Sequence[str], permanent: Collection[str], blocs: Iterable[Collection[str]] = ()
) -> dict[str, Player]:
    """Return the players of the vote in the order of members; a bloc is named FRA+GBR and stands at its first member.

    Raises ValueError for a bloc that names no member, a state that is no member, or a member of another bloc.
    """
    bloc_of: dict[str, tuple[str, ...]] = {member: (member,) for member in members}
    taken: set[str] = set()
    for bloc in blocs:
        named = set(bloc)
        if not named or not named <= set(members) or named & taken:
            raise ValueError(f"a bloc takes members that are in no other bloc: {', '.join(sorted(named)) or 'nobody'}")
        taken |= named
        bloc_of |= dict.fromkeys(named, tuple(sorted(named)))
    vetoes = set(members) if rule.consensus else set(permanent) if rule.veto else set()
    return {"+".join(bloc): Player(len(bloc), not vetoes.isdisjoint(bloc)) for bloc in bloc_of.values()}


def banzhaf(
    rule: Rule, members: Sequence[str], permanent: Collection[str], blocs: Iterable[Collection[str]] = ()
) -> dict[str, float]:
    """Return the absolute Banzhaf index: the share of the coalitions of the others in which a player is decisive.

    Swings divided by 2^(n - 1) for n players; every member is for or against. Source: J. F. Banzhaf, Weighted Voting
    Doesn't Work, Rutgers Law Review 19 (1965). Raises ValueError as `players` does.
    """
    table = players(rule, members, permanent, blocs)
    swings = _swings(rule, table)
    return {name: sum(swings[player]) / 2 ** (len(table) - 1) for name, player in table.items()}


def banzhaf_share(
    rule: Rule, members: Sequence[str], permanent: Collection[str], blocs: Iterable[Collection[str]] = ()
) -> dict[str, float]:
    """Return the normalised Banzhaf index: a player's swings among the swings of all; they sum to 1.

    By name, as `players` has them; 0 for all where nobody has a swing. Raises ValueError as `players` does.
    """
    table = players(rule, members, permanent, blocs)
    swings = _swings(rule, table)
    total = sum(sum(swings[player]) for player in table.values())
    return {name: sum(swings[player]) / total if total else 0.0 for name, player in table.items()}


def shapley_shubik(
    rule: Rule, members: Sequence[str], permanent: Collection[str], blocs: Iterable[Collection[str]] = ()
) -> dict[str, float]:
    """Return the Shapley-Shubik index: the share of the orders of players in which one turns losing into winning.

    The sum over its swings S of |S|! (n - 1 - |S|)! / n!; the indices sum to 1. Source: L. S. Shapley and M. Shubik,
    A Method for Evaluating the Distribution of Power in a Committee System, American Political Science Review 48
    (1954). Raises ValueError as `players` does.
    """
    table = players(rule, members, permanent, blocs)
    swings, n = _swings(rule, table), len(table)
    index = {
        player: float(
            Fraction(sum(c * factorial(s) * factorial(n - 1 - s) for s, c in enumerate(counts)), factorial(n))
        )
        for player, counts in swings.items()
    }
    return {name: index[player] for name, player in table.items()}


def _swings(rule: Rule, table: dict[str, Player]) -> dict[Player, list[int]]:
    """Return for each kind of player its swings by the number of other players in the coalition; exact counts."""
    quota = _quota(rule, sum(player.size for player in table.values()))
    found = {}
    for kind in set(table.values()):
        others = list(table.values())
        others.remove(kind)
        counts = [0] * len(table)
        for (joined, votes), ways in _coalitions(others).items():
            losing = kind.required or votes < quota
            counts[joined] += ways if losing and votes + kind.size >= quota else 0
        found[kind] = counts
    return found


def _coalitions(others: list[Player]) -> dict[tuple[int, int], int]:
    """Count the coalitions that hold every required player, by number of players and by number of votes."""
    counts = {(0, 0): 1}
    for player in others:
        grown = {} if player.required else dict(counts)
        for (joined, votes), ways in counts.items():
            key = (joined + 1, votes + player.size)
            grown[key] = grown.get(key, 0) + ways
        counts = grown
    return counts


def _quota(rule: Rule, members: int) -> int:
    """Return the votes in favour with which a proposal wins when all others are against; more than all if none do."""
    if rule.consensus:
        return members
    if rule.needed is not None:
        return rule.needed
    wins = (votes for votes in range(members + 1) if decide_tally(rule, votes, members - votes).outcome == "adopted")
    return next(wins, members + 1)
