"""What the pages say of evidence, of later knowledge and of what hangs on one record, word for word."""

import datetime as dt

from components.findings import evidence_ladder
from components.findings.clocks import Change, changed, later, narrowed, without_dates
from components.findings.evidence import unnamed, weakly_known
from components.findings.weight import hanging, outcome_hangs, resting
from components.tables.weight import weight

EVENING = dt.date(2011, 4, 27)


def test_the_objections_that_rest_on_unnamed_diplomats(view):
    assert weakly_known(view()) == (
        "The objections of China and Lebanon rest on unnamed diplomats, "
        "the standings of Germany and India on press reports."
    )
    assert unnamed(view()) == {"CHN", "LBN"}


def test_one_alone_and_none(view):
    assert weakly_known(view(states=("LBN", "RUS"))) == "The objection of Lebanon rests on unnamed diplomats."
    assert weakly_known(view(evidence="named-diplomat")) == ""
    assert weakly_known(view("2011-10-04")) == ""
    assert unnamed(view("2011-10-04")) == frozenset()


def test_how_the_picture_thins(view):
    assert evidence_ladder.sentence(view()) == (
        "As of 28 April 2011, 19 positions on all rungs of evidence give 9 of 15 members of the Security Council a "
        "standing. Admitting nothing weaker than unnamed diplomats leaves 7, than named diplomats 5, than official "
        "statements 4, than explanations of vote none."
    )


def test_what_later_knowledge_changed(view):
    assert changed(view("2011-04-27", known_on=EVENING), view("2011-04-27")) == [
        Change(
            "Where the members stand",
            "Of the 15 members of the Security Council, 4 condemn the crackdown and 1 blocks Council action; "
            "10 have no recorded position.",
            "Of the 15 members of the Security Council, 5 condemn the crackdown, 1 calls for restraint or dialogue "
            "and 3 block Council action; 6 have no recorded position.",
        ),
        Change(
            "What could pass",
            "On these standings a press statement cannot pass, and whether a resolution can pass is undetermined: "
            "Lebanon blocks a statement; a resolution has 4 to 14 votes in favour and needs 9; 10 of 15 members have "
            "no recorded position.",
            "On these standings neither a press statement nor a resolution can pass: China, Lebanon and Russia each "
            "block a statement, China and Russia a resolution.",
        ),
        Change("For", "4 of 15; Condemn the crackdown", "5 of 15; Condemn the crackdown"),
        Change("Against", "1 of 15; Blocks Council action", "3 of 15; Block Council action"),
        Change(
            "Latest group defection",
            "28 persons; Baath Party members from Banias, 27 April 2011",
            "200 persons; Baath Party members from Deraa province and nearby, 27 April 2011",
        ),
        Change(
            "Dead since 15 March 2011",
            "200; Unattributed (IRIN), 13 April 2011",
            "350 to 454; 3 counts by 3 estimators, week to 27 April 2011",
        ),
    ]
    assert changed(view(), view()) == []


def test_the_line_at_the_top_of_every_page(view):
    assert narrowed(view()) == ""
    assert narrowed(view("2011-04-27", known_on=EVENING)) == (
        "Known on 27 April 2011: later knowledge adds 24 records by this day. "
        "What this changes is on the page Evidence."
    )
    assert narrowed(view(evidence="named-diplomat")) == (
        "Evidence down to named diplomat only: 7 of 21 positions are left out. "
        "What this changes is on the page Evidence."
    )
    assert later(EVENING, 1) == "Known on 27 April 2011: later knowledge adds 1 record by this day."


def test_records_without_a_day_of_publication(view):
    assert without_dates(view()) == "1 record whose source has no date counts as known on the day of the record."
    assert without_dates(view("2025-12-31")) == (
        "5 records whose sources have no date count as known on the day of the record."
    )
    assert without_dates(view("2011-03-10")) == ""


def test_what_hangs_on_one_record(view):
    assert hanging(view(), weight(view())) == (
        "As of 28 April 2011 no verdict on a press statement, a resolution and a procedural motion rests on one "
        "record. The headline would read otherwise without any one of 6 records, or with any one of 8 records reversed."
    )
    then = view("2011-04-27", known_on=EVENING)
    assert hanging(then, weight(then)).startswith(
        "The verdict on a press statement rests on the record Lebanon, 27 April 2011 (unnamed diplomat). The verdict "
        "on a resolution rests on each of these records: United States, 27 April 2011 (official statement) and France, "
        "27 April 2011 (official statement)."
    )
    empty = view("2010-01-01")
    assert hanging(empty, weight(empty)) == (
        "By 1 January 2010 nothing hangs on a record: no member's position on this topic is recorded."
    )


def test_which_ballots_decide(view):
    assert outcome_hangs(view()) == (
        "No single ballot, left out or reversed, changes the outcome of the press statement of 27 April 2011 "
        "(not agreed)."
    )
    assert outcome_hangs(view("2011-10-04")) == (
        "The outcome of the draft resolution of 4 October 2011 (vetoed) hangs on the ballot of each of 9 members "
        "(in favour): left out, undetermined; reversed, failed."
    )
    assert outcome_hangs(view("2011-04-01")) == ""


def test_what_the_card_of_a_record_says(view):
    assert resting(view())["st-2011-04-27-chn"] == [
        "The headline rests on this record: without it, it would read otherwise."
    ]
    assert resting(view())["st-2011-04-28-gbr"] == [
        "The headline counts this record: with its stance reversed, it would read otherwise."
    ]
    assert resting(view(evidence="named-diplomat"))["st-2011-04-27-rus"] == [
        "The verdict on a press statement rests on this record: "
        "without it, undetermined; with its stance reversed, undetermined.",
        "The verdict on a resolution rests on this record: "
        "without it, undetermined; with its stance reversed, undetermined.",
        "The headline rests on this record: without it, it would read otherwise.",
    ]
    assert "st-2011-04-22-usa" not in resting(view())


def test_only_the_councils_proposals_are_weighed(view):
    """The Assembly voted on the same question on 20 December 2012; the headline tells of the Council's text."""
    seen = view("2012-12-31")
    assert outcome_hangs(seen).startswith("No single ballot, left out or reversed, changes the outcome of the draft")
    assert "S-2012-538" in set(weight(seen)["id"])
    assert "ares-67-183" not in set(weight(seen)["id"])
