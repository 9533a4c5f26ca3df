from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.council import decide, ways
from tests.council.completions import (
    ASSEMBLY,
    PERMANENT,
    PRESS,
    PROCEDURE,
    SUBSTANCE,
    completions,
    everyone,
    outcome_of_known,
    small_councils,
    words,
)

OCTOBER_2011 = everyone("in_favour", against="CHN RUS", abstaining="BRA IND LBN ZAF")


def one_each(member: str, ballot: str) -> float:
    return 1.0


def test_the_draft_of_4_october_2011_passes_when_china_and_russia_abstain():
    found = ways(SUBSTANCE, OCTOBER_2011, PERMANENT, one_each)
    assert found.total == 1
    way = found.cheapest[0]
    assert way == ((("CHN", "abstaining"), ("RUS", "abstaining")), 2.0, 0, ())
    cast = OCTOBER_2011 | dict(way.changes)
    assert decide(SUBSTANCE, cast, PERMANENT).reason == "9 in favour, 9 needed"
    assert decide(SUBSTANCE, cast, PERMANENT).outcome == "adopted"
    assert sorted(cast.values()).count("abstaining") == 6


def test_with_one_vote_fewer_it_fails_for_want_of_votes():
    cast = OCTOBER_2011 | {"CHN": "abstaining", "RUS": "abstaining", "GAB": "abstaining"}
    assert decide(SUBSTANCE, cast, PERMANENT) == ("failed", "8 in favour, 9 needed", ())
    assert decide(SUBSTANCE, OCTOBER_2011 | {"GAB": "abstaining"}, PERMANENT).outcome == "failed"


def test_the_ninth_vote_comes_from_the_member_nearest_to_it():
    steps = {"BRA": 1.0, "IND": 2.0, "ZAF": 2.0, "LBN": 3.0, "GAB": 4.0, "CHN": 3.0, "RUS": 4.0}
    cast = OCTOBER_2011 | {"GAB": "abstaining"}
    found = ways(SUBSTANCE, cast, PERMANENT, lambda m, b: steps[m] + (m in PERMANENT and b == "in_favour"), limit=3)
    assert [way.cost for way in found.cheapest] == [8.0, 8.0, 8.0]
    assert found.cheapest[0].changes == (("CHN", "abstaining"), ("RUS", "in_favour"))
    assert found.cheapest[1].changes == (("CHN", "in_favour"), ("RUS", "abstaining"))
    assert found.cheapest[2].changes == (("BRA", "in_favour"), ("CHN", "abstaining"), ("RUS", "abstaining"))
    assert found.total == 7


def test_objectors_need_only_dissociate_themselves_and_every_unknown_member_has_to_join():
    found = ways(PRESS, everyone("unknown", objected="RUS CHN LBN"), PERMANENT, one_each)
    assert found.total == 1
    assert found.cheapest[0].changes == (("CHN", "dissociated"), ("LBN", "dissociated"), ("RUS", "dissociated"))
    assert (found.cheapest[0].unknown_needed, found.cheapest[0].open_vetoes) == (12, ())


def test_unknown_members_can_spare_a_change_and_unknown_permanent_members_must_not_be_against():
    cast = everyone("in_favour", abstaining="BRA IND LBN ZAF BIH CHN", unknown="RUS")
    eight = ways(SUBSTANCE, cast, PERMANENT, one_each)
    assert eight.total == 7
    assert eight.cheapest[0] == ((), 0.0, 1, ("RUS",))
    assert eight.cheapest[1] == ((("BIH", "in_favour"),), 1.0, 0, ("RUS",))


def test_what_passes_as_it_stands_has_one_way_without_changes():
    found = ways(PROCEDURE, OCTOBER_2011, PERMANENT, one_each)
    assert found == ((((), 0.0, 0, ()),), 1)


def test_where_members_are_fewer_than_the_votes_needed_there_is_no_way():
    assert ways(SUBSTANCE, dict.fromkeys(PERMANENT, "abstaining"), PERMANENT, one_each) == ((), 0)


def test_a_rule_of_majority_has_no_ways_here():
    with pytest.raises(ValueError):
        ways(ASSEMBLY, {"RUS": "against"}, (), one_each)


STEP = {"against": 0, "abstaining": 1, "not_voting": 1, "in_favour": 2, "objected": 0, "dissociated": 1, "joined": 2}


def unknown_needed(asked, cast, seated):
    """The fewest unknown members in favour that make it pass whatever the rest do short of a veto; None if none."""
    unknown = [member for member, ballot in cast.items() if ballot not in words(asked)]
    vetoes = [m for m in unknown if asked.veto and m in seated]
    filled = [full for full in completions(asked, cast) if all(full[m] != "against" for m in vetoes)]
    for count in range(len(unknown) + 1):
        enough = [f for f in filled if sum(f[m] in ("in_favour", "joined", "dissociated") for m in unknown) >= count]
        if all(outcome_of_known(asked, full, seated) == "adopted" for full in enough):
            return count
    return None


def by_enumeration(asked, cast, seated):
    """Try every change of every known ballot; keep those of which no part, and no smaller step, does as well."""
    options = [
        [ballot, *(word for word in words(asked) if word not in (ballot, "not_voting"))]
        if ballot in words(asked)
        else [ballot]
        for ballot in cast.values()
    ]
    passing = []
    for tried in product(*options):
        needed = unknown_needed(asked, dict(zip(cast, tried, strict=True)), seated)
        if needed is not None:
            changes = {m: new for (m, old), new in zip(cast.items(), tried, strict=True) if new != old}
            passing.append((changes, needed))

    def asks_no_more(one, other):
        return one[1] <= other[1] and all(m in other[0] and STEP[b] <= STEP[other[0][m]] for m, b in one[0].items())

    return [way for way in passing if not any(other != way and asks_no_more(other, way) for other in passing)]


@given(small_councils(rules=(SUBSTANCE, PROCEDURE, PRESS), most=4), st.lists(st.integers(0, 3), min_size=8, max_size=8))
def test_the_ways_are_those_found_by_trying_every_change(council, prices):
    asked, cast, seated = council

    def cost(member, ballot):
        return float(prices["ABCD".index(member)] + (prices[4 + "ABCD".index(member)] if STEP[ballot] == 2 else 0))

    rows = [(tuple(sorted(changes.items())), needed) for changes, needed in by_enumeration(asked, cast, seated)]
    priced = sorted((sum(cost(*change) for change in row[0]), len(row[0]), row) for row in rows)
    found = ways(asked, cast, seated, cost, limit=1000)
    assert [(way.cost, len(way.changes), (way.changes, way.unknown_needed)) for way in found.cheapest] == priced
    assert found.total == len(priced)
    assert ways(asked, cast, seated, cost, limit=2) == (found.cheapest[:2], found.total)
