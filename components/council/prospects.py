"""Whether a proposal can pass while ballots are unknown: the truth over every completion, never a guess."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from components.council.rules import Rule, Verdict, decide, known, support


class Prospect(NamedTuple):
    """What the known ballots leave open."""

    verdict: str
    """``can pass``: adopted whatever the unknown ballots are; ``cannot pass``: adopted in no case; ``undetermined``"""
    least: int
    """votes in favour if no unknown ballot is one; under consensus, members not objecting if all unknown ones object"""
    most: int
    """votes in favour if every unknown ballot is one; under consensus, members not objecting if no unknown one does"""
    needed: int | None
    """votes in favour that are needed; under consensus, every member; None where votes are counted against others"""
    unknown: tuple[str, ...]
    """members whose ballot is not known, in alphabetical order"""
    outcome: Verdict
    """what `decide` says; undetermined also where it cannot pass, but vetoed or failed is still open"""


def prospect(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str]) -> Prospect:
    """Return what is true of a proposal in every completion of its unknown ballots.

    ``ballots`` holds every member of the body, as `decide` takes them: a word that is no ballot of the rule is
    unknown, and may turn out to be any ballot. A vote in favour never harms a proposal, so one that is not adopted
    with every unknown member in favour is adopted in no completion.
    """
    unknown = tuple(sorted(member for member, ballot in ballots.items() if not known(rule, ballot)))
    best = decide(rule, {**ballots, **dict.fromkeys(unknown, support(rule))}, permanent)
    outcome = decide(rule, ballots, permanent)
    verdict = "can pass" if outcome.outcome == "adopted" else "undetermined"
    if best.outcome != "adopted":
        verdict = "cannot pass"
        outcome = _named(outcome, best)
    for_it = ("joined", "dissociated") if rule.consensus else ("in_favour",)
    least = sum(ballot in for_it for ballot in ballots.values())
    needed = len(ballots) if rule.consensus else rule.needed
    return Prospect(verdict, least, least + len(unknown), needed, unknown, outcome)


def _named(outcome: Verdict, best: Verdict) -> Verdict:
    """Return the outcome with the ways of failing named, where it is not settled which one it is.

    That happens in one case: a permanent member is against, and only the unknown ballots tell whether the votes
    in favour are enough, so that it is a veto, or too few, so that the draft has failed.
    """
    if outcome.outcome != "undetermined":
        return outcome
    return outcome._replace(reason=f"vetoed by {', '.join(best.by)}, or failed: {outcome.reason}")
