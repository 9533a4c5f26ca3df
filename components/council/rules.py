"""The rule of each kind of proposal, and what it makes of the ballots."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import NamedTuple

from components.council.seats import enlarged

VOTES = frozenset({"in_favour", "against", "abstaining", "not_voting"})
CONSENSUS = frozenset({"joined", "objected", "dissociated"})
WITHOUT_VOTE = ("withdrawn", "not put to a vote")
"""outcomes of a text on which no vote was taken: its members' ballots are not unknown, there are none"""


class Rule(NamedTuple):
    """How a body decides on one kind of proposal."""

    id: str
    body: str
    kind: str
    needed: int | None
    """votes in favour that are needed; None where the votes cast are counted against each other, or by consensus"""
    veto: bool
    consensus: bool
    two_thirds: bool
    text: str
    source: str


class Verdict(NamedTuple):
    """What a rule makes of ballots."""

    outcome: str
    """adopted, vetoed, failed, not agreed or undetermined"""
    reason: str
    by: tuple[str, ...] = ()
    """the members that vetoed or objected; for an undetermined outcome, those whose ballot is not known"""


SUBSTANCE = "{needed} votes in favour, and no permanent member against. Abstention or absence is no veto."
PROCEDURE = "{needed} votes in favour. No veto applies."
AGREEMENT = "The agreement of every member. One objection blocks; a member that dissociates itself does not."
MAJORITY = "More votes in favour than against. Abstentions and absences are not counted."
TWO_THIRDS = "At least two thirds of the votes in favour and against. Abstentions and absences are not counted."

CHARTER_27_3 = "Charter of the United Nations, Article 27(3)"
CHARTER_27_2 = "Charter of the United Nations, Article 27(2)"
CHARTER_18_2 = "Charter of the United Nations, Article 18(2); Assembly rules of procedure, rules 83, 84 and 86"
CHARTER_18_3 = "Charter of the United Nations, Article 18(3); Assembly rules of procedure, rules 85 and 86"
COMMITTEES = "Assembly rules of procedure, rules 125 and 126"
RIGHTS = "Assembly resolution 60/251, paragraph 11; Assembly rules of procedure, rules 125 and 126"
PRACTICE = "Practice of the Security Council; dissociation: S/PRST/2011/16 (Lebanon), S/PRST/2015/15 (Venezuela)"

PUT_TO_A_MAJORITY = frozenset({"resolution", "amendment", "procedural-motion", "decision"})
MAJORITY_BODIES = {"general-assembly": CHARTER_18_3, "third-committee": COMMITTEES, "human-rights-council": RIGHTS}


def rule_for(body: str, kind: str, on: dt.date, *, important: bool = False) -> Rule | None:
    """Return the rule by which a body decides on a kind of proposal on a day; None where none is recorded.

    ``important`` asks for the two thirds that the Assembly needs on an important question; elsewhere it changes
    nothing. A decision of the Security Council has no rule here: it may be one of substance or of procedure.
    """
    if body == "security-council":
        return _council_rule(kind, 9 if on >= enlarged() else 7)
    if body not in MAJORITY_BODIES or kind not in PUT_TO_A_MAJORITY:
        return None
    if important and body == "general-assembly" and kind != "procedural-motion":
        return Rule("two-thirds", body, kind, None, False, False, True, TWO_THIRDS, CHARTER_18_2)
    return Rule("majority", body, kind, None, False, False, False, MAJORITY, MAJORITY_BODIES[body])


def _council_rule(kind: str, needed: int) -> Rule | None:
    body, votes = "security-council", {7: "Seven", 9: "Nine"}[needed]
    match kind:
        case "resolution" | "amendment":
            text = SUBSTANCE.format(needed=votes)
            return Rule("council-substance", body, kind, needed, True, False, False, text, CHARTER_27_3)
        case "procedural-motion":
            text = PROCEDURE.format(needed=votes)
            return Rule("council-procedure", body, kind, needed, False, False, False, text, CHARTER_27_2)
        case "press-statement" | "presidential-statement":
            return Rule("council-consensus", body, kind, None, False, True, False, AGREEMENT, PRACTICE)
    return None


def decide(rule: Rule, ballots: Mapping[str, str], permanent: Collection[str]) -> Verdict:
    """Return what the rule makes of the ballots of all members.

    A ballot is in_favour, against, abstaining or not_voting, or under consensus joined, objected or dissociated. Any
    other word counts as unknown, and an unknown ballot may turn out to be any of these: the outcome is undetermined
    unless it is the same in every case. A member without an entry takes no part.
    """
    if rule.consensus:
        return _by_consensus(ballots)
    unknown = tuple(sorted(member for member, ballot in ballots.items() if ballot not in VOTES))
    in_favour = sum(ballot == "in_favour" for ballot in ballots.values())
    against = tuple(sorted(member for member, ballot in ballots.items() if ballot == "against"))
    if rule.needed is None:
        return _by_majority(rule, in_favour, len(against), unknown)
    most = in_favour + len(unknown)
    if most < rule.needed:
        at_most = "at most " if unknown else ""
        return Verdict("failed", f"{at_most}{most} in favour, {rule.needed} needed")
    vetoes = tuple(member for member in against if rule.veto and member in permanent)
    open_veto = rule.veto and not vetoes and any(member in permanent for member in unknown)
    if in_favour < rule.needed or open_veto:
        reason = f"{in_favour} in favour, {rule.needed} needed, {len(unknown)} not known"
        return Verdict("undetermined", reason, unknown)
    if vetoes:
        return Verdict("vetoed", f"{in_favour} in favour, permanent member against: {', '.join(vetoes)}", vetoes)
    return Verdict("adopted", f"{in_favour} in favour, {rule.needed} needed")


def _by_consensus(ballots: Mapping[str, str]) -> Verdict:
    objectors = tuple(sorted(member for member, ballot in ballots.items() if ballot == "objected"))
    unknown = tuple(sorted(member for member, ballot in ballots.items() if ballot not in CONSENSUS))
    if objectors:
        return Verdict("not agreed", f"objection by {', '.join(objectors)}", objectors)
    if unknown:
        return Verdict("undetermined", f"no objection recorded, {len(unknown)} not known", unknown)
    return Verdict("adopted", "no objection")


def _by_majority(rule: Rule, in_favour: int, against: int, unknown: tuple[str, ...]) -> Verdict:
    worst = decide_tally(rule, in_favour, against + len(unknown))
    best = decide_tally(rule, in_favour + len(unknown), against)
    if worst.outcome == best.outcome:
        return decide_tally(rule, in_favour, against)
    reason = f"{in_favour} in favour, {against} against, {len(unknown)} not known"
    return Verdict("undetermined", reason, unknown)


def known(rule: Rule, ballot: str) -> bool:
    """Tell whether a word is a ballot of the rule; any other word stands for an unknown ballot."""
    return ballot in (CONSENSUS if rule.consensus else VOTES)


def supporting(ballot: str) -> bool:
    """Tell whether a ballot helps a proposal as much as any: in favour, or not objecting."""
    return ballot in ("in_favour", "joined", "dissociated")


def support(rule: Rule) -> str:
    """Return the ballot of a member that supports a proposal."""
    return "joined" if rule.consensus else "in_favour"


def counted(rule: Rule, members: int) -> int:
    """Return how many of the members have to support a proposal: a fixed number of votes, under consensus all.

    Raises ValueError for a rule of majority, where the number depends on the votes against.
    """
    if rule.needed is None and not rule.consensus:
        raise ValueError(f"{rule.id} asks for no fixed number of votes")
    return members if rule.needed is None else rule.needed


def decide_tally(rule: Rule, in_favour: int, against: int) -> Verdict:
    """Return what a rule of majority makes of a published count, where the members are not all known.

    Raises ValueError for a rule that asks who voted: veto, consensus or a fixed number of votes.
    """
    if rule.needed is not None or rule.consensus:
        raise ValueError(f"{rule.id} is not decided by votes in favour and against alone")
    both = shares(in_favour, against)
    passes = both.two_thirds if rule.two_thirds else both.simple
    return Verdict("adopted" if passes else "failed", f"{in_favour} in favour, {against} against")


class Shares(NamedTuple):
    """A published count against both lines of the General Assembly."""

    share: float | None
    """votes in favour among those in favour and against, from 0 to 1; None where nobody voted"""
    simple: bool
    """more in favour than against (Charter, Article 18(3))"""
    two_thirds: bool
    """at least two thirds in favour (Charter, Article 18(2))"""


def shares(in_favour: int, against: int) -> Shares:
    """Return the share in favour of members present and voting, and which of the two majorities it reaches.

    Abstentions count as not voting (Assembly rules of procedure, rule 86). The lines are compared in whole votes.
    """
    voting = in_favour + against
    share = in_favour / voting if voting else None
    return Shares(share, in_favour > against, in_favour > 0 and in_favour >= 2 * against)
