"""Sentences on who moved, who was silent, and whether changes gather after an event."""

import datetime as dt

from components.findings import around, silence, who_moved
from components.findings.contrasts import sentence as contrast
from components.tables.around import Gathering, Happening
from components.tables.contrasts import contrasts
from components.tables.moves import moves

VETO = Happening("S-2011-612", dt.date(2011, 10, 4), "First European draft")


def test_who_moved_by_the_end_of_2012(view):
    shown = view("2012-12-31")
    assert who_moved.sentence(shown) == (
        "By 31 December 2012, 90 changes of standing on this topic: 68 in words or measures by 20 states and "
        "organisations and 22 by ballot by 11 states. 59 of them change what it means for the question (for, against "
        "or neither). The latest is of 20 December 2012: South Africa, from “In favour” to “Abstaining”."
    )
    assert who_moved.headline(shown, moves(shown)) == (
        "By 31 December 2012, 3 changes go the whole way between for and against: Gabon from against (29 April 2011) "
        "to for (4 October 2011), by ballot; Brazil from for (29 November 2011) to against (12 December 2011), in "
        "words; Brazil from against (12 December 2011) to for (7 June 2012), in words."
    )


def test_nobody_moved(view):
    assert who_moved.sentence(view("2011-03-28")) == "No change of standing recorded by 28 March 2011."


def test_words_against_ballots(view):
    shown = view("2012-12-31")
    assert contrast(shown, contrasts(shown), 30) == (
        "By 31 December 2012, 68 ballots on this topic have words of the same state at most 30 days away; words and "
        "ballot differ in 11 (Brazil, India, Lebanon, Russia and South Africa). One was for and the other against in "
        "1: Brazil."
    )


def test_silence_of_members(view):
    assert silence.sentence(view("2011-10-04")) == (
        "By 4 October 2011, of 15 members of the Security Council: 5 have no recorded position on this topic (Bosnia "
        "and Herzegovina, Colombia, Gabon, Nigeria and South Africa); 5 of these voted on a text that answers it; the "
        "longest time since a position is 160 days (Portugal)."
    )


def test_a_test_says_p_n_the_window_and_what_it_is_not():
    assert around.told(VETO, 7, Gathering(66, 6, 128, 6, 2.84, 0.0114)) == (
        "From 4 October 2011 (First European draft) to 7 days later, 6 of 66 changes of standing in words or measures "
        "fall; 2.8 are expected on the 6 days of record in it. More than chance would often bring (p = 0.011, n = 66 "
        "changes on 128 days of record, 4,999 random placements). Order in time is not cause."
    )
    assert "No more than chance would often bring (p = 0.54," in around.told(
        VETO, 7, Gathering(66, 3, 128, 5, 2.6, 0.5448)
    )
    assert "(p = 0.0002," in around.told(VETO, 7, Gathering(66, 9, 128, 9, 2.6, 0.0002))


def test_too_few_to_say():
    few = Gathering(3, 1, 9, 2, 0.7, None, "fewer than 8 changes in all")
    assert around.told(VETO, 30, few) == (
        "From 4 October 2011 (First European draft) to 30 days later, 1 of 3 changes of standing in words or measures "
        "falls. Too few to say whether that is more than chance: fewer than 8 changes in all. Order in time is not "
        "cause."
    )


def test_a_window_that_is_not_over_is_named(view):
    assert around.sentence(view("2011-04-28")).endswith("The window runs to 4 May 2011, beyond the as-of day.")
