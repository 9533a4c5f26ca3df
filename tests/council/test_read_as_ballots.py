import pytest

from components.council import DEFAULT, read_ballots, rule_for
from tests.council.completions import DAY, words

EFFECTS = {"FRA": "for", "IND": "none", "RUS": "against", "GAB": "unknown"}


@pytest.mark.parametrize("kind", ["resolution", "amendment", "procedural-motion"])
def test_in_a_vote_a_member_on_neither_side_abstains(kind):
    expected = {"FRA": "in_favour", "IND": "abstaining", "RUS": "against", "GAB": "unknown"}
    assert read_ballots(EFFECTS, kind) == expected


@pytest.mark.parametrize("kind", ["press-statement", "presidential-statement"])
def test_under_consensus_a_member_on_neither_side_joins(kind):
    expected = {"FRA": "joined", "IND": "joined", "RUS": "objected", "GAB": "unknown"}
    assert read_ballots(EFFECTS, kind) == expected


def test_a_ledger_says_only_what_differs():
    table = {"resolution": {"none": "unknown"}, "decision": {"for": "in_favour"}}
    assert read_ballots(EFFECTS, "resolution", table)["IND"] == "unknown"
    assert read_ballots(EFFECTS, "resolution", table)["RUS"] == "against"
    assert read_ballots(EFFECTS, "amendment", table)["IND"] == "abstaining"
    assert read_ballots(EFFECTS, "decision", table) == dict.fromkeys(EFFECTS, "unknown") | {"FRA": "in_favour"}


def test_a_kind_without_a_table_is_refused():
    with pytest.raises(ValueError, match="decision"):
        read_ballots(EFFECTS, "decision")


@pytest.mark.parametrize("kind", DEFAULT)
def test_every_default_is_a_ballot_of_its_rule(kind):
    rule = rule_for("security-council", kind, DAY)
    assert rule is not None
    assert set(DEFAULT[kind]) == {"for", "none", "against"}
    assert set(DEFAULT[kind].values()) <= set(words(rule))
