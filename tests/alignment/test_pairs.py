"""Two states on the proposals on which both have a ballot, in the shipped ledger and by hand."""

from types import SimpleNamespace

import pandas as pd
import pytest

from components.alignment.pairs import by_body, pairs, together

COLUMNS = ["proposal", "date", "body", "kind", "outcome", "symbol", "title", "state", "name", "ballot"]


@pytest.fixture
def small():
    """Five votes and three statements of A and B; C is there so that some votes divide the body."""
    votes = {
        "v1": ("in_favour", "in_favour", "in_favour"),
        "v2": ("in_favour", "in_favour", "against"),
        "v3": ("against", "abstaining", "in_favour"),
        "v4": ("unknown", "in_favour", "in_favour"),
        "v5": ("not_voting", "not_voting", "in_favour"),
    }
    texts = {
        "s1": ("joined", "joined", "joined"),
        "s2": ("objected", "objected", "joined"),
        "s3": ("objected", "unknown", "joined"),
    }
    rows = [
        (key, pd.Timestamp(2011, 4, n), "security-council", kind, "adopted", None, key, state, state.lower(), ballot)
        for kind, cases in (("resolution", votes), ("press-statement", texts))
        for n, (key, ballots) in enumerate(cases.items(), 1)
        for state, ballot in zip("ABC", ballots, strict=True)
    ]
    return SimpleNamespace(every_ballot=pd.DataFrame(rows, columns=COLUMNS))


def test_every_shared_proposal_has_its_relation(small):
    found = together(small, "A", "B").set_index("proposal")
    assert found["relation"].to_dict() == {
        "v1": "equal", "v2": "equal", "v3": "different", "v4": "unknown", "v5": "absent",
        "s1": "equal", "s2": "equal", "s3": "unknown",
    }  # fmt: skip
    assert found.index[found["divided"]].tolist() == ["v2", "v3", "s2", "s3"]


def test_votes_and_consensus_are_counted_apart_and_what_is_not_known_is_left_out(small):
    (row,) = by_body(together(small, "A", "B")).round(4).to_dict("records")
    assert row == {
        "body": "security-council", "equal": 2, "both": 3, "share": 0.6667, "low": 0.2077, "high": 0.9385,
        "divided": 2, "divided_equal": 1, "unknown": 1, "absent": 1,
        "joined": 1, "objected": 1, "dissociated": 0, "differed": 0, "not_known": 1,
    }  # fmt: skip


def test_pairs_are_in_the_order_given_and_name_the_latest_difference(small):
    found = pairs(small, ["B", "A", "C", "X", "A"], "security-council")
    rows = found[["one", "other", "equal", "both", "id"]].to_numpy().tolist()
    assert rows == [["B", "A", 2, 3, "v3"], ["B", "C", 2, 4, "v3"], ["A", "C", 1, 3, "v3"]]


def test_a_pair_that_never_differed_names_the_latest_vote_of_both(view):
    found = pairs(view("2025-12-31"), ["GBR", "USA"], "general-assembly")
    assert found[["equal", "both"]].to_numpy().tolist() == [[16, 16]]
    texts = view("2025-12-31").tables["proposals"]
    assert found["id"].iloc[0] == texts.loc[texts["body"] == "general-assembly", "id"].iloc[-1]


def test_china_and_russia_in_the_shipped_ledger(view):
    """Counted from a cross table: 38 both in favour, 11 both against, 4 both abstaining; 8 and 1 differ."""
    found = by_body(together(view("2025-12-31"), "CHN", "RUS")).set_index("body")
    council = found.loc["security-council"]
    assert council[["equal", "both", "unknown", "absent", "joined", "objected", "not_known"]].tolist() == [
        53, 62, 2, 0, 11, 1, 2,
    ]  # fmt: skip
    assert council[["share", "low", "high"]].astype(float).round(3).tolist() == [0.855, 0.747, 0.922]
    assert found.loc["general-assembly", ["equal", "both"]].tolist() == [16, 16]


def test_an_organisation_has_no_ballots(view):
    shared = together(view("2025-12-31"), "CHN", "LAS")
    assert shared.empty
    assert by_body(shared).empty
    assert pairs(view("2025-12-31"), ["CHN", "LAS"], "security-council").empty
