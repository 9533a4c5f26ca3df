import pytest

from components.council import DEFAULT
from components.tables.case import KINDS, open_case, options, side_by_side


def ballots(case):
    return dict(zip(case.seats["state"], case.seats["ballot"], strict=True))


def test_the_same_three_objections_do_different_things(view):
    """China, Russia and Lebanon: all three stop a statement, two of them a resolution, none a procedural motion."""
    found = {case.kind: (case.prospect.verdict, case.blockers) for case in side_by_side(view())}
    assert found == {
        "press-statement": ("cannot pass", ("CHN", "LBN", "RUS")),
        "presidential-statement": ("cannot pass", ("CHN", "LBN", "RUS")),
        "resolution": ("cannot pass", ("CHN", "RUS")),
        "procedural-motion": ("undetermined", ()),
    }


def test_stances_are_read_as_ballots(view):
    case = open_case(view(), "resolution")
    assert ballots(case) == {
        "CHN": "against",
        "FRA": "in_favour",
        "RUS": "against",
        "GBR": "in_favour",
        "USA": "in_favour",
        "BIH": "unknown",
        "BRA": "unknown",
        "COL": "unknown",
        "GAB": "unknown",
        "DEU": "in_favour",
        "IND": "abstaining",
        "LBN": "against",
        "NGA": "unknown",
        "PRT": "in_favour",
        "ZAF": "unknown",
    }
    assert (case.prospect.least, case.prospect.most, case.prospect.needed) == (5, 11, 9)


def test_the_reader_may_read_a_stance_otherwise(view):
    table = {"resolution": {**DEFAULT["resolution"], "none": "in_favour"}}
    assert ballots(open_case(view(), "resolution", table=table))["IND"] == "in_favour"


def test_a_recorded_vote_and_what_if(view):
    seen = view("2011-10-04")
    vetoed = open_case(seen, "resolution", "S-2011-612")
    assert vetoed.seats["ballot"].value_counts().to_dict() == {"in_favour": 9, "abstaining": 4, "against": 2}
    assert vetoed.prospect.outcome[0::2] == ("vetoed", ("CHN", "RUS"))
    both = open_case(seen, "resolution", "S-2011-612", ("CHN:abstaining", "RUS:abstaining"))
    assert both.prospect.outcome.outcome == "adopted"
    assert both.seats["ballot"].value_counts().to_dict() == {"in_favour": 9, "abstaining": 6}
    assert both.seats.loc[both.seats["flipped"], "state"].tolist() == ["CHN", "RUS"]
    fewer = open_case(seen, "resolution", "S-2011-612", ("CHN:abstaining", "RUS:abstaining", "GAB:abstaining"))
    assert fewer.prospect.outcome.outcome == "failed"


def test_the_press_statement_of_27_april_2011_cannot_pass_whatever_the_others_did(view):
    case = open_case(view(), "press-statement", "press-2011-04-27")
    assert case.prospect.verdict == "cannot pass"
    assert case.blockers == ("CHN", "LBN", "RUS")
    assert len(case.prospect.unknown) == 12


def test_flips_that_fit_nothing_change_nothing(view):
    plain = open_case(view(), "resolution")
    odd = open_case(view(), "resolution", flips=("NOR:against", "CHN:objected", "nonsense", ""))
    assert odd.key == plain.key
    assert not odd.seats["flipped"].any()


def test_the_last_flip_of_a_member_counts(view):
    case = open_case(view(), "resolution", flips=("CHN:in_favour", "CHN:abstaining"))
    assert ballots(case)["CHN"] == "abstaining"


def test_what_a_change_costs_is_counted_on_the_scale_of_stances(view):
    """From blocks, the seventh step, to calling for dialogue, the sixth: one step each for China and Russia."""
    cheapest = open_case(view(), "resolution").ways.cheapest[0]
    assert cheapest.changes == (("CHN", "abstaining"), ("RUS", "abstaining"))
    assert (cheapest.cost, cheapest.unknown_needed) == (2, 4)


def test_an_unknown_proposal_and_a_day_without_elected_members_give_no_case(view):
    assert open_case(view(), "resolution", "nothing") is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_ballot_of_a_kind_can_be_cast_by_every_member(view, kind):
    for ballot in options(kind):
        assert ballots(open_case(view(), kind, flips=(f"USA:{ballot}",)))["USA"] == ballot
