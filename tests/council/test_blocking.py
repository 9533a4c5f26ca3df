from itertools import combinations

import pytest
from hypothesis import given

from components.council import blockers, blocking_groups, decide, listed, pivotal, read_ballots
from tests.council.completions import (
    ASSEMBLY,
    ELECTED_2011,
    PERMANENT,
    PRESS,
    PROCEDURE,
    SUBSTANCE,
    ballots,
    completions,
    everyone,
    outcome_of_known,
    small_councils,
    words,
)

OCTOBER_2011 = everyone("in_favour", against="CHN RUS", abstaining="BRA IND LBN ZAF")
THREE = dict.fromkeys((*PERMANENT, *ELECTED_2011), "for") | dict.fromkeys(("CHN", "LBN", "RUS"), "against")


def test_china_lebanon_and_russia_each_block_the_press_statement_of_27_april_2011():
    cast = everyone("unknown", objected="RUS CHN LBN")
    assert blockers(PRESS, cast, PERMANENT) == ("CHN", "LBN", "RUS")
    assert blocking_groups(PRESS, cast, PERMANENT) == (("CHN", "LBN", "RUS"), (), 0)


@pytest.mark.parametrize(
    ("asked", "kind", "outcome", "alone"),
    [
        (PRESS, "press-statement", "not agreed", ("CHN", "LBN", "RUS")),
        (SUBSTANCE, "resolution", "vetoed", ("CHN", "RUS")),
        (PROCEDURE, "procedural-motion", "adopted", ()),
    ],
)
def test_the_same_three_objections_weigh_differently_by_kind(asked, kind, outcome, alone):
    cast = read_ballots(THREE, kind)
    assert decide(asked, cast, PERMANENT).outcome == outcome
    assert blockers(asked, cast, PERMANENT) == alone


def test_permanent_members_against_block_although_the_votes_would_fail_anyway():
    cast = everyone("abstaining", in_favour="FRA GBR USA", against="CHN RUS LBN")
    assert decide(SUBSTANCE, cast, PERMANENT).outcome == "failed"
    assert blockers(SUBSTANCE, cast, PERMANENT) == ("CHN", "RUS")


def test_any_seven_that_withhold_their_vote_block_together():
    cast = everyone("in_favour", against="CHN LBN", abstaining="BRA IND ZAF NGA GAB RUS", not_voting="BIH")
    groups = blocking_groups(SUBSTANCE, cast, PERMANENT)
    assert groups.singles == ("CHN",)
    assert groups.withholding == ("BIH", "BRA", "GAB", "IND", "LBN", "NGA", "RUS", "ZAF")
    assert groups.size == 7
    assert len(list(listed(groups))) == 1 + 8


def test_four_that_withhold_their_vote_do_not_block():
    assert blocking_groups(SUBSTANCE, OCTOBER_2011, PERMANENT) == (("CHN", "RUS"), (), 0)


def test_unknown_members_are_in_no_group():
    assert blocking_groups(SUBSTANCE, everyone("unknown"), PERMANENT) == ((), (), 0)


def test_a_rule_of_majority_has_no_groups_here():
    with pytest.raises(ValueError):
        blockers(ASSEMBLY, {"RUS": "against"}, ())


@given(small_councils(rules=(SUBSTANCE, PROCEDURE, PRESS)))
def test_the_groups_are_those_found_by_trying_every_set(council):
    asked, cast, seated = council
    backing = "joined" if asked.consensus else "in_favour"
    holding = [m for m, b in cast.items() if b in words(asked) and b not in ("in_favour", "joined", "dissociated")]
    found: list[set[str]] = []
    for size in range(len(cast) + 1):
        for group in combinations(holding, size):
            others = dict.fromkeys(set(cast) - set(group), backing)
            blocked = outcome_of_known(asked, {**cast, **others}, seated) != "adopted"
            if blocked and not any(smaller <= set(group) for smaller in found):
                found.append(set(group))
    expected = [] if found == [set()] else found  # nobody blocks what no vote could adopt
    groups = [set(group) for group in listed(blocking_groups(asked, cast, seated))]
    assert sorted(map(sorted, groups)) == sorted(map(sorted, expected))


def test_no_member_alone_lifts_two_vetoes_but_each_vote_in_favour_is_pivotal():
    found = pivotal(SUBSTANCE, OCTOBER_2011, PERMANENT)
    assert sorted(found) == ["BIH", "COL", "DEU", "FRA", "GAB", "GBR", "NGA", "PRT", "USA"]
    assert found["BIH"] == (("abstaining", "failed"), ("against", "failed"), ("not_voting", "failed"))


def test_russia_alone_could_have_turned_the_draft_of_8_july_2022():
    thirteen = "ALB BRA GAB GHA IND IRL KEN MEX NOR ARE FRA GBR USA"
    found = pivotal(SUBSTANCE, ballots(in_favour=thirteen, against="RUS", abstaining="CHN"), PERMANENT)
    assert found == {"RUS": (("abstaining", "adopted"), ("in_favour", "adopted"), ("not_voting", "adopted"))}


def test_an_unknown_member_is_pivotal_where_its_ballot_would_settle_what_is_open():
    cast = ballots(in_favour="FRA GBR USA COL GAB DEU NGA PRT BIH", abstaining="CHN BRA IND LBN ZAF", unknown="RUS")
    assert pivotal(SUBSTANCE, cast, PERMANENT)["RUS"] == (
        ("abstaining", "adopted"),
        ("against", "vetoed"),
        ("in_favour", "adopted"),
        ("not_voting", "adopted"),
    )


@given(small_councils(most=4))
def test_pivotal_members_are_those_found_by_trying_every_ballot(council):
    asked, cast, seated = council

    def outcome(tried):
        possible = {outcome_of_known(asked, filled, seated) for filled in completions(asked, tried)}
        return possible.pop() if len(possible) == 1 else "undetermined"

    now = outcome(cast)
    changes = {m: [(b, outcome(cast | {m: b})) for b in sorted(words(asked)) if b != cast[m]] for m in cast}
    expected = {m: tuple(c for c in found if c[1] != now) for m, found in changes.items()}
    assert pivotal(asked, cast, seated) == {m: found for m, found in expected.items() if found}
