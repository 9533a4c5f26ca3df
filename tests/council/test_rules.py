import datetime as dt

import pytest
from hypothesis import given

from components.council import decide, decide_tally, permanent, rule_for, shares
from tests.council.completions import (
    ASSEMBLY,
    DAY,
    ELECTED_2011,
    IMPORTANT,
    PERMANENT,
    PRESS,
    PROCEDURE,
    SUBSTANCE,
    ballots,
    completions,
    outcome_of_known,
    rule,
    small_councils,
)


def test_the_draft_of_4_october_2011_was_vetoed_by_china_and_russia():
    cast = ballots(
        in_favour="BIH COL FRA GAB DEU NGA PRT GBR USA",
        against="CHN RUS",
        abstaining="BRA IND LBN ZAF",
    )
    verdict = decide(SUBSTANCE, cast, PERMANENT)
    assert verdict.outcome == "vetoed"
    assert verdict.by == ("CHN", "RUS")


def test_eight_in_favour_fail_even_with_a_permanent_member_against():
    cast = ballots(in_favour="COL FRA GAB DEU NGA PRT GBR USA", against="CHN RUS", abstaining="BIH BRA IND LBN ZAF")
    verdict = decide(SUBSTANCE, cast, PERMANENT)
    assert (verdict.outcome, verdict.by) == ("failed", ())
    assert verdict.reason == "8 in favour, 9 needed"


def test_nine_in_favour_adopt_although_permanent_members_abstain_or_stay_away():
    cast = ballots(in_favour="BIH COL FRA GAB DEU NGA PRT GBR USA", abstaining="BRA IND LBN ZAF CHN", not_voting="RUS")
    assert decide(SUBSTANCE, cast, PERMANENT).outcome == "adopted"


def test_an_elected_member_against_is_no_veto():
    cast = ballots(in_favour="BIH COL FRA GAB DEU NGA PRT GBR USA RUS CHN", against="LBN ZAF", abstaining="BRA IND")
    assert decide(SUBSTANCE, cast, PERMANENT).outcome == "adopted"


def test_no_veto_applies_to_a_procedural_motion():
    cast = ballots(in_favour="BIH COL FRA GAB DEU NGA PRT GBR USA", against="CHN RUS", abstaining="BRA IND LBN ZAF")
    assert decide(PROCEDURE, cast, PERMANENT).outcome == "adopted"


def test_an_amendment_follows_the_rule_for_substance():
    amendment = rule("security-council", "amendment")
    assert (amendment.needed, amendment.veto, amendment.source) == (9, True, SUBSTANCE.source)


def test_an_objection_blocks_a_press_statement():
    cast = dict.fromkeys((*PERMANENT, *ELECTED_2011), "joined") | {"LBN": "objected", "IND": "dissociated"}
    verdict = decide(PRESS, cast, PERMANENT)
    assert (verdict.outcome, verdict.by) == ("not agreed", ("LBN",))


def test_an_objection_settles_it_although_others_are_unknown():
    cast = dict.fromkeys((*PERMANENT, *ELECTED_2011), "unknown") | ballots(objected="RUS CHN LBN")
    verdict = decide(PRESS, cast, PERMANENT)
    assert (verdict.outcome, verdict.by) == ("not agreed", ("CHN", "LBN", "RUS"))


def test_dissociation_does_not_block():
    cast = dict.fromkeys((*PERMANENT, *ELECTED_2011), "joined") | {"LBN": "dissociated"}
    assert decide(rule("security-council", "presidential-statement"), cast, PERMANENT).outcome == "adopted"


def test_without_an_objection_an_unknown_member_leaves_a_statement_open():
    cast = dict.fromkeys((*PERMANENT, *ELECTED_2011), "joined") | {"CHN": "unknown"}
    verdict = decide(PRESS, cast, PERMANENT)
    assert (verdict.outcome, verdict.by) == ("undetermined", ("CHN",))


def test_a_word_of_the_other_kind_of_ballot_counts_as_unknown():
    assert decide(PRESS, {"CHN": "against"}, PERMANENT).outcome == "undetermined"


def test_an_unknown_permanent_member_may_still_be_against():
    cast = ballots(in_favour="BIH COL FRA GAB DEU NGA PRT GBR USA", abstaining="BRA IND LBN ZAF RUS", unknown="CHN")
    assert decide(SUBSTANCE, cast, PERMANENT).outcome == "undetermined"
    assert decide(PROCEDURE, cast, PERMANENT).outcome == "adopted"


def test_six_in_favour_and_two_unknown_have_failed():
    cast = ballots(
        in_favour="COL FRA DEU PRT GBR USA", against="CHN RUS", abstaining="BIH BRA IND LBN ZAF", unknown="GAB NGA"
    )
    verdict = decide(SUBSTANCE, cast, PERMANENT)
    assert (verdict.outcome, verdict.reason) == ("failed", "at most 8 in favour, 9 needed")


def test_seven_votes_were_enough_until_the_end_of_1965():
    before, after = (rule("security-council", "resolution", on) for on in (dt.date(1965, 12, 31), dt.date(1966, 1, 1)))
    assert (before.needed, after.needed) == (7, 9)
    assert before.text.startswith("Seven votes")
    cast = ballots(in_favour="CHN FRA GBR USA BOL CIV MYS", abstaining="JOR NLD URY SUN")
    then = permanent(dt.date(1965, 12, 31))
    assert decide(before, cast, then).outcome == "adopted"
    assert decide(after, cast, then).outcome == "failed"


@pytest.mark.parametrize(
    ("in_favour", "against", "simple", "two_thirds"),
    [
        (137, 12, "adopted", "adopted"),
        (100, 50, "adopted", "adopted"),  # exactly two thirds
        (100, 51, "adopted", "failed"),
        (60, 60, "failed", "failed"),
        (0, 0, "failed", "failed"),
        (1, 0, "adopted", "adopted"),
    ],
)
def test_the_assembly_counts_votes_in_favour_and_against(in_favour, against, simple, two_thirds):
    assert decide_tally(ASSEMBLY, in_favour, against).outcome == simple
    assert decide_tally(IMPORTANT, in_favour, against).outcome == two_thirds


@pytest.mark.parametrize("body", ["third-committee", "human-rights-council"])
def test_committees_and_the_human_rights_council_decide_by_simple_majority(body):
    assert decide_tally(rule(body, "resolution"), 26, 9).outcome == "adopted"
    assert rule(body, "resolution", important=True) == rule(body, "resolution")


def test_abstentions_do_not_count_in_the_assembly():
    cast = ballots(in_favour="FRA GBR", against="RUS", abstaining="CHN IND BRA", not_voting="USA")
    assert decide(ASSEMBLY, cast, ()).outcome == "adopted"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("league-of-arab-states", "resolution"),
        ("general-assembly", "press-statement"),
        ("human-rights-council", "presidential-statement"),
        ("security-council", "decision"),
        ("security-council", "poem"),
        ("parliament", "resolution"),
    ],
)
def test_where_no_rule_is_recorded_there_is_none(body, kind):
    assert rule_for(body, kind, DAY) is None


@pytest.mark.parametrize("asked", [SUBSTANCE, PROCEDURE, PRESS])
def test_a_count_alone_does_not_decide_in_the_security_council(asked):
    with pytest.raises(ValueError):
        decide_tally(asked, 9, 0)


@pytest.mark.parametrize("asked", [SUBSTANCE, PROCEDURE, PRESS, ASSEMBLY, IMPORTANT])
def test_every_rule_has_a_text_and_a_source(asked):
    assert asked.text.endswith(".")
    assert asked.source


@given(small_councils())
def test_an_outcome_is_undetermined_exactly_when_the_unknown_ballots_can_change_it(council):
    asked, cast, seated = council
    possible = {outcome_of_known(asked, filled, seated) for filled in completions(asked, cast)}
    expected = possible.pop() if len(possible) == 1 else "undetermined"
    assert decide(asked, cast, seated).outcome == expected


@pytest.mark.parametrize(
    ("in_favour", "against", "percent", "simple", "two_thirds"),
    [
        (137, 12, "91.9", True, True),  # A/RES/66/253 A of 16 February 2012
        (133, 12, "91.7", True, True),  # A/RES/66/253 B of 3 August 2012
        (100, 50, "66.7", True, True),  # exactly two thirds
        (100, 51, "66.2", True, False),
        (60, 60, "50.0", False, False),
        (0, 3, "0.0", False, False),
    ],
)
def test_a_count_is_held_against_both_lines_of_the_assembly(in_favour, against, percent, simple, two_thirds):
    found = shares(in_favour, against)
    assert (f"{100 * found.share:.1f}", found.simple, found.two_thirds) == (percent, simple, two_thirds)


def test_where_nobody_voted_there_is_no_share():
    assert shares(0, 0) == (None, False, False)
