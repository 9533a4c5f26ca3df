"""Every proposal that the shipped ledger puts to the Security Council comes out as recorded."""

import pytest

from components.council import blockers, decide, members, permanent, prospect, rule_for
from components.ledger import Ledger
from components.ledger.ballots import CONSENSUS, cast
from components.ledger.records import Proposal

NOT_COMPARED = {
    "PROC-2017-10-24": "only the count is known, no ballot",
    "PROC-2020-10-05": "eight ballots are not known, so that nine in favour are not ruled out",
    "press-2013-07-03": "whether the statement was issued is not known",
}


def council_proposals(ledger: Ledger) -> list[Proposal]:
    return [proposal for proposal in ledger.proposals if proposal.body == "security-council"]


def ballots(proposal: Proposal) -> dict[str, str]:
    """All members of the day; the ledger leaves out members that joined a statement."""
    unnamed = "joined" if proposal.kind.endswith("statement") else "unknown"
    return {seat.state: cast(proposal).get(seat.state, unnamed) for seat in members(proposal.date)}


def test_every_outcome_of_the_security_council_follows_from_its_ballots(syria: Ledger):
    proposals = {proposal.id: proposal for proposal in council_proposals(syria)}
    assert set(NOT_COMPARED) <= set(proposals)
    differing = {}
    for name in proposals.keys() - NOT_COMPARED:
        proposal = proposals[name]
        rule = rule_for(proposal.body, proposal.kind, proposal.date)
        assert rule is not None, name
        computed = decide(rule, ballots(proposal), permanent(proposal.date)).outcome
        if computed != proposal.outcome:
            differing[name] = (proposal.outcome.value, computed)
    print(f"{len(proposals) - len(NOT_COMPARED)} of {len(proposals)} outcomes compared; left out: {NOT_COMPARED}")
    assert differing == {}
    assert len(proposals) - len(NOT_COMPARED) >= 75


@pytest.mark.parametrize(("name", "in_favour", "unknown"), [("PROC-2017-10-24", 4, 15), ("PROC-2020-10-05", 3, 8)])
def test_votes_with_unknown_ballots_are_undetermined_and_their_count_agrees(syria, name, in_favour, unknown):
    proposal = next(proposal for proposal in council_proposals(syria) if proposal.id == name)
    rule = rule_for(proposal.body, proposal.kind, proposal.date)
    found = prospect(rule, ballots(proposal), permanent(proposal.date))
    assert (found.verdict, len(found.unknown)) == ("undetermined", unknown)
    assert proposal.outcome == "failed"
    assert proposal.tally.in_favour == in_favour < rule.needed


def test_objections_on_record_settle_a_statement_whatever_the_others_did(syria: Ledger):
    blocked = [proposal for proposal in council_proposals(syria) if proposal.outcome == "not agreed"]
    found = {}
    for proposal in blocked:
        rule = rule_for(proposal.body, proposal.kind, proposal.date)
        named = {seat.state: cast(proposal).get(seat.state, "unknown") for seat in members(proposal.date)}
        assert prospect(rule, named, permanent(proposal.date)).verdict == "cannot pass"
        found[proposal.id] = blockers(rule, named, permanent(proposal.date))
    assert found["press-2011-04-27"] == ("CHN", "LBN", "RUS")
    assert found["press-2013-06-01"] == ("RUS",)


def test_statements_carry_ballots_of_consensus_only(syria: Ledger):
    for proposal in council_proposals(syria):
        if proposal.kind.endswith("statement"):
            assert set(cast(proposal).values()) <= set(CONSENSUS)


def test_the_vetoes_and_their_casters_are_those_on_record(syria: Ledger):
    casters = {}
    for proposal in council_proposals(syria):
        if proposal.outcome == "vetoed":
            rule = rule_for(proposal.body, proposal.kind, proposal.date)
            casters[proposal.id] = decide(rule, ballots(proposal), permanent(proposal.date)).by
    assert len(casters) == 18
    assert sum(by == ("CHN", "RUS") for by in casters.values()) == 10
    assert sum(by == ("RUS",) for by in casters.values()) == 8
