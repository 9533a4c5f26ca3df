"""What is said of proposals, texts of the Assembly and cases, whole sentences."""

from components.findings import (
    assembly_flow,
    assembly_groups,
    assembly_lines,
    assembly_map,
    chamber,
    roll_strip,
    threshold,
)
from components.findings.assembly import passed
from components.findings.proposals import none_yet, tally
from components.findings.prospects import could_pass
from components.tables.case import open_case
from components.tables.register import register

A, B = "ares-66-253-a", "ares-66-253-b"


def test_the_register_by_outcome_with_the_vetoes(view):
    shown = view("2025-12-31")
    assert tally(shown, register(shown)) == (
        "78 proposals in the Security Council by 31 December 2025: 40 adopted, 18 vetoed, 17 failed, 2 not agreed and "
        "1 of unknown outcome. Vetoes cast: Russia 18 and China 10."
    )
    assert tally(view("2011-04-28"), register(view("2011-04-28"))) == (
        "1 proposal in the Security Council by 28 April 2011: not agreed."
    )


def test_before_anything_the_first_day_is_named(view):
    assert none_yet(view("2011-03-06")) == (
        "No proposal in the Security Council by 6 March 2011. The first is of 27 April 2011."
    )
    assert assembly_lines.sentence(view("2011-04-28")) == (
        "No Assembly text by 28 April 2011. The first is of 19 December 2011."
    )


def test_strips_count_ballots(view):
    assert roll_strip.sentence(view("2011-10-04"), proposals=("S-2011-612",)) == (
        "15 ballots on 1 proposal: 9 in favour, 2 against and 4 abstaining."
    )


def test_all_texts_against_the_two_lines(view):
    assert assembly_lines.sentence(view("2025-12-31")) == (
        "All 16 texts passed two thirds; the lowest share is 85.3% (76/228, 24 December 2021)."
    )
    assert assembly_lines.sentence(view("2011-12-31")) == (
        "The text passed two thirds; its share is 92.4% (66/176, 19 December 2011)."
    )


def test_a_text_that_reaches_half_only(view):
    shown = view("2012-12-31")
    proposals = shown.tables["proposals"]
    shown.tables["proposals"] = proposals.assign(against=proposals["against"].mask(proposals["id"] == A, 100))
    assert assembly_lines.sentence(shown) == (
        "Of 4 texts, 3 passed two thirds and 1 more than half only; the lowest share is 57.8% "
        "(66/253 A, 16 February 2012)."
    )
    assert passed(shown, A).endswith("57.8% of those voting were in favour, more than half, less than two thirds.")


def test_one_text(view):
    shown = view("2012-12-31")
    assert passed(shown, A) == (
        "66/253 A (16 February 2012) was adopted: 137 in favour, 12 against, 17 abstaining and 27 not voting. "
        "91.9% of those voting were in favour, at least two thirds."
    )
    assert passed(shown, "none") == "No such text by this day."
    assert assembly_groups.sentence(shown, proposal=A) == (
        "66/253 A (16 February 2012): 137 in favour, 12 against, 17 abstaining and 27 not voting. Against, by group: "
        "Latin American and Caribbean Group 5, Asia-Pacific Group 4, Eastern European Group 2 and African Group 1."
    )
    assert assembly_map.sentence(shown, proposal=A) == (
        "66/253 A (16 February 2012), against: Belarus, Bolivia, China, Cuba, DPR Korea, Ecuador, Iran, Nicaragua, "
        "Russia, Syria, Venezuela and Zimbabwe; 137 in favour; 17 abstaining; 27 not voting."
    )


def test_who_changed_ballot(view):
    shown = view("2012-12-31")
    assert assembly_flow.sentence(shown, before=A, after=B) == (
        "34 of 193 members changed ballot between 66/253 A (16 February 2012) and 66/253 B (3 August 2012); "
        "the most, 10, went from in favour to abstaining."
    )
    assert assembly_flow.sentence(shown, before=A, after=A).startswith("None of 193 members changed ballot")
    assert assembly_flow.sentence(view("2012-12-31", states=("TUV", "RUS")), before=A, after=B).startswith(
        "1 of 2 members changed ballot"
    )


def test_the_chamber_and_the_bar_on_28_april_2011(view):
    shown = view("2011-04-28")
    statement = open_case(shown, "press-statement")
    assert chamber.sentence(shown, case=statement) == (
        "Press statement, 28 April 2011, 15 members: 6 joined, 6 unknown and 3 objected. "
        "Each ballot is read from the standing of the member."
    )
    assert threshold.sentence(shown, case=statement) == ("6 to 12 of 15 members do not object, 15 needed; 6 not known.")


def test_changed_ballots_are_named(view):
    shown = view("2011-10-04")
    case = open_case(shown, "resolution", "S-2011-612", ("CHN:abstaining", "RUS:abstaining"))
    assert chamber.sentence(shown, case=case) == (
        "Resolution, 4 October 2011, 15 members: 9 in favour and 6 abstaining. Changed: China and Russia."
    )
    assert threshold.sentence(shown, case=case) == "9 of 15 members in favour, 9 needed."


def test_without_members_there_is_no_case(view):
    said = "No case before the Security Council on 1 January 2010: members or rule are not recorded."
    assert chamber.sentence(view("2010-01-01"), case=None) == said
    assert threshold.sentence(view("2010-01-01"), case=None) == said


def test_what_could_pass(view):
    assert could_pass(view("2011-04-28")) == (
        "On these standings neither a press statement nor a resolution can pass: China, Lebanon and Russia each block "
        "a statement, China and Russia a resolution."
    )
    assert could_pass(view("2013-06-01")) == (
        "On these standings neither a press statement nor a resolution can pass: Russia blocks both."
    )
    assert could_pass(view("2011-04-26")) == (
        "On these standings it is undetermined whether a press statement or a resolution can pass: a resolution has "
        "2 to 15 votes in favour and needs 9; 13 of 15 members have no recorded position."
    )
    assert could_pass(view("2010-01-01")) == (
        "What could pass is not known: the members of the Security Council on this day are not recorded."
    )
