"""The ways to adoption: the smallest sets of changed ballots with which a proposal passes, cheapest first."""

from collections.abc import Callable, Collection, Iterator, Mapping
from heapq import nsmallest
from itertools import combinations
from math import fsum
from typing import NamedTuple

from components.council.rules import Rule, counted, known, supporting

Cost = Callable[[str, str], float]
"""cost(member, ballot): how far the member is from casting that ballot, in steps of the stance scale"""


class Way(NamedTuple):
    """Changes of known ballots with which a proposal is adopted."""

    changes: tuple[tuple[str, str], ...]
    """(member, ballot) in alphabetical order; empty where no known ballot has to change"""
    cost: float
    """sum of the costs of the changes"""
    unknown_needed: int
    """how many members whose ballot is unknown must support it as well; under consensus, all of them"""
    open_vetoes: tuple[str, ...]
    """permanent members whose ballot is unknown: none of them may be against (veto rules only)"""


class Ways(NamedTuple):
    """The cheapest ways, and how many there are in all."""

    cheapest: tuple[Way, ...]
    total: int


def ways(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str], cost: Cost, *, limit: int = 5) -> Ways:
    """Return the minimal ways to adoption: by cost, then number of changes, then the alphabet.

    A way asks the least: a permanent member against is to abstain unless its vote in favour is needed, an objector
    is to dissociate itself, and nobody changes in vain. So no way with as few unknown members needed asks less of
    every member. ``cost`` is asked for ``in_favour``, ``abstaining`` (permanent members against only) and
    ``dissociated`` (objectors only), never for a member whose ballot is unknown; it should not be less for
    ``in_favour`` than for ``abstaining``. Where the proposal passes as it stands the one way has no changes; where it
    cannot pass by any change (fewer members than votes needed) there is none.

    Raises ValueError for a rule that counts votes in favour and against (`components.council.rules.counted`).
    """
    found = list(_minimal(rule, ballots, permanent, cost))
    return Ways(tuple(nsmallest(limit, found, key=lambda way: (way.cost, len(way.changes), way.changes))), len(found))


def _minimal(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str], cost: Cost) -> Iterator[Way]:
    needed = counted(rule, len(ballots))
    unknown = [member for member, ballot in ballots.items() if not known(rule, ballot)]
    against = sorted(m for m, ballot in ballots.items() if known(rule, ballot) and not supporting(ballot))
    if rule.consensus:
        steps = tuple((member, "dissociated") for member in against)
        yield Way(steps, fsum(cost(*step) for step in steps), len(unknown), ())
        return
    vetoes = [m for m in against if rule.veto and m in permanent and ballots[m] == "against"]
    open_vetoes = tuple(sorted(m for m in unknown if rule.veto and m in permanent))
    prices = {(m, "in_favour"): cost(m, "in_favour") for m in against}
    prices |= {(m, "abstaining"): cost(m, "abstaining") for m in vetoes}
    missing = max(0, needed - (len(ballots) - len(against) - len(unknown)))
    for won in range(max(0, missing - len(unknown)), min(missing, len(against)) + 1):
        for chosen in combinations(against, won):
            lifted = [(m, "abstaining") for m in vetoes if m not in chosen]
            changes = tuple(sorted([*((m, "in_favour") for m in chosen), *lifted]))
            yield Way(changes, fsum(prices[change] for change in changes), missing - won, open_vetoes)
