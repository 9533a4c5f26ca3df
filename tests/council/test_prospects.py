import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.council import prospect
from tests.council.completions import (
    ASSEMBLY,
    ELECTED_2011,
    IMPORTANT,
    PERMANENT,
    PRESS,
    PROCEDURE,
    SUBSTANCE,
    ballots,
    completions,
    everyone,
    outcome_of_known,
    rule,
    small_councils,
    words,
)

FOR = {"in_favour", "joined", "dissociated"}


def test_three_objections_settle_the_press_statement_of_27_april_2011_with_twelve_members_unknown():
    found = prospect(PRESS, everyone("unknown", objected="RUS CHN LBN"), PERMANENT)
    assert (found.verdict, found.least, found.most, found.needed) == ("cannot pass", 0, 12, 15)
    assert len(found.unknown) == 12
    assert (found.outcome.outcome, found.outcome.by) == ("not agreed", ("CHN", "LBN", "RUS"))


@pytest.mark.parametrize("member", ["CHN", "LBN", "RUS"])
def test_each_of_the_three_objections_alone_is_enough(member):
    assert prospect(PRESS, everyone("unknown", objected=member), PERMANENT).verdict == "cannot pass"


def test_the_presidential_statement_of_3_august_2011_passes_with_lebanon_dissociated():
    statement = rule("security-council", "presidential-statement")
    found = prospect(statement, everyone("joined", dissociated="LBN"), PERMANENT)
    assert (found.verdict, found.least, found.most, found.unknown) == ("can pass", 15, 15, ())


def test_nine_certain_votes_can_pass_only_when_no_permanent_member_is_unknown():
    nine = "BIH COL FRA GAB DEU NGA PRT GBR USA"
    elected = prospect(SUBSTANCE, everyone("unknown", in_favour=nine, abstaining="CHN RUS"), PERMANENT)
    assert (elected.verdict, elected.least, elected.most, elected.needed) == ("can pass", 9, 13, 9)
    russia = prospect(SUBSTANCE, everyone("unknown", in_favour=nine, abstaining="CHN"), PERMANENT)
    assert (russia.verdict, russia.unknown) == ("undetermined", ("BRA", "IND", "LBN", "RUS", "ZAF"))


def test_a_veto_settles_that_it_cannot_pass_and_the_reason_names_both_ways_of_failing():
    found = prospect(SUBSTANCE, everyone("unknown", in_favour="FRA GBR USA DEU PRT", against="CHN RUS"), PERMANENT)
    assert (found.verdict, found.least, found.most) == ("cannot pass", 5, 13)
    assert found.outcome.outcome == "undetermined"
    assert found.outcome.reason == "vetoed by CHN, RUS, or failed: 5 in favour, 9 needed, 8 not known"


def test_eight_at_most_cannot_pass():
    cast = ballots(in_favour="COL FRA DEU PRT", against="CHN", abstaining="BIH BRA IND LBN ZAF RUS")
    found = prospect(SUBSTANCE, cast | dict.fromkeys(("GAB", "NGA", "GBR", "USA"), "unknown"), PERMANENT)
    assert (found.verdict, found.most, found.outcome.reason) == ("cannot pass", 8, "at most 8 in favour, 9 needed")


def test_a_majority_of_votes_cast_has_no_fixed_number():
    found = prospect(ASSEMBLY, ballots(in_favour="FRA GBR", against="RUS", unknown="CHN"), ())
    assert (found.verdict, found.least, found.most, found.needed) == ("undetermined", 2, 3, None)


def by_enumeration(asked, cast, seated):
    outcomes = [outcome_of_known(asked, filled, seated) == "adopted" for filled in completions(asked, cast)]
    return "can pass" if all(outcomes) else "undetermined" if any(outcomes) else "cannot pass"


def by_the_two_extremes(asked, cast, seated):
    """The shortcut: a vote in favour never harms, an objection or a vote against never helps."""
    best, worst = ("joined", "objected") if asked.consensus else ("in_favour", "against")
    unknown = [member for member, ballot in cast.items() if ballot not in words(asked)]
    if outcome_of_known(asked, cast | dict.fromkeys(unknown, worst), seated) == "adopted":
        return "can pass"
    passes = outcome_of_known(asked, cast | dict.fromkeys(unknown, best), seated) == "adopted"
    return "undetermined" if passes else "cannot pass"


@given(small_councils())
def test_the_verdict_is_true_of_every_completion(council):
    asked, cast, seated = council
    found = prospect(asked, cast, seated)
    counts = [sum(ballot in FOR for ballot in filled.values()) for filled in completions(asked, cast)]
    assert found.verdict == by_enumeration(asked, cast, seated) == by_the_two_extremes(asked, cast, seated)
    assert (found.least, found.most) == (min(counts), max(counts))


@settings(max_examples=200)
@given(st.data())
def test_the_verdict_for_fifteen_members_is_that_of_the_two_extremes(data):
    asked = data.draw(st.sampled_from([SUBSTANCE, PROCEDURE, PRESS, ASSEMBLY, IMPORTANT]))
    likely = ("joined", "dissociated") if asked.consensus else ("in_favour", "in_favour", "abstaining")
    choice = st.sampled_from((*likely, *likely, *words(asked), "unknown", "unknown"))
    cast = {member: data.draw(choice) for member in (*PERMANENT, *ELECTED_2011)}
    assert prospect(asked, cast, PERMANENT).verdict == by_the_two_extremes(asked, cast, PERMANENT)
