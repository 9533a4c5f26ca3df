"""The sentence of each chart of the shipped ledger, whole."""

import datetime as dt

import pandas as pd

from components.findings import (
    ballot_history,
    overview_timeline,
    silence,
    stance_map,
    stance_matrix,
    stance_tally,
    state_history,
    timeline,
)
from components.findings.counts import defections, number
from components.findings.nothing import advice, nothing


def test_overview_timeline(view):
    assert overview_timeline.sentence(view()) == (
        "By 28 April 2011: 19 positions of 12 states and organisations; 9 counts of the dead since the beginning, "
        "from at least 61 (30 March 2011) to at least 500 (28 April 2011); defections of 3 persons and 2 groups."
    )


def test_overview_timeline_before_anything(view):
    assert overview_timeline.sentence(view("2010-01-01")) == (
        "By 1 January 2010: no position; no count of the dead since the beginning; no defection."
    )


def test_stance_map(view):
    assert stance_map.sentence(view()) == (
        "As of 28 April 2011, France, Germany, Portugal, United Kingdom and United States condemn the crackdown; "
        "India calls for restraint or dialogue; China, Lebanon and Russia block Council action; "
        "Syria supports the Syrian authorities."
    )


def test_stance_map_counts_where_there_are_many(view):
    assert stance_map.sentence(view("2012-12-31")).startswith(
        "As of 31 December 2012, France, Germany, Jordan, Qatar, United Kingdom and United States call on President"
    )


def test_stance_tally(view):
    assert stance_tally.sentence(view()) == (
        "As of 28 April 2011, of 12 states and organisations with a recorded position, 7 condemn the crackdown, "
        "1 calls for restraint or dialogue, 3 block Council action and 1 supports the Syrian authorities; "
        "the first record is of 27 March 2011."
    )


def test_stance_tally_of_a_stance_that_nobody_holds_any_more(view):
    assert stance_tally.sentence(view(stances=("concerned",))) == (
        "As of 28 April 2011, of 12 states and organisations with a recorded position, none holds a selected stance; "
        "the first record is of 27 March 2011."
    )


def test_stance_matrix(view):
    assert stance_matrix.sentence(view()) == (
        "19 positions of 12 states and organisations from 27 March 2011 to 28 April 2011; United States changed stance."
    )
    assert stance_matrix.sentence(view(states=("RUS",))) == (
        "1 position of 1 state or organisation on 27 April 2011; none changed stance."
    )


def test_timeline(view):
    assert timeline.sentence(view(), deaths="incident") == (
        "From 6 March 2011 to 28 April 2011: 19 positions of 12 states and organisations; "
        "10 counts of the dead in incidents and periods; defections of 3 persons and 2 groups; "
        "16 events and 1 proposal."
    )


def test_timeline_between_two_days(view):
    assert timeline.sentence(view(), first=dt.date(2011, 4, 26), last=dt.date(2011, 4, 27)) == (
        "From 26 April 2011 to 27 April 2011: 14 positions of 12 states and organisations; "
        "3 counts of the dead since the beginning; defections of no person and 2 groups; 2 events and 1 proposal."
    )


def test_timeline_says_how_many_are_not_drawn(view):
    assert "of 26 states and organisations (12 of them not drawn)" in timeline.sentence(view("2024-12-31"))


def test_state_history(view):
    assert state_history.sentence(view(), states=("RUS", "GBR")) == (
        "By 28 April 2011, Russia: 2 positions and 1 ballot, last on 27 April 2011: blocks Council action "
        "(no change of stance); United Kingdom: 3 positions and no ballot, last on 28 April 2011: condemns the "
        "crackdown (no change of stance)."
    )
    assert state_history.sentence(view(), states=("NOR",)) == (
        "By 28 April 2011, Norway: no position and no ballot, none on this topic."
    )


def test_ballot_history(view):
    assert ballot_history.sentence(view(), states=("RUS", "USA", "SYR")) == (
        "Of 1 proposal by 28 April 2011, Russia: 1 objected; United States: 1 unknown; "
        "Syria: no seat on any of these days."
    )


def test_nothing_says_that_filters_may_be_the_cause(view):
    assert nothing(view("2010-01-01"), "positions") == "No positions recorded by 1 January 2010."
    assert advice(view("2010-01-01")) == "Choose a later day."
    filtered = view(states=("NOR",))
    assert nothing(filtered, "positions") == "No positions that fit the filters recorded by 28 April 2011."
    assert advice(filtered) == "Choose a later day, or take a filter away."


def test_counted_nouns():
    assert [number(count, "ballot") for count in (0, 1, 1200)] == ["no ballot", "1 ballot", "1,200 ballots"]


def test_defections_leave_running_totals_out():
    table = pd.DataFrame({"kind": ["individual", "collective", "running-total"], "doubted": [False, True, True]})
    assert defections(table) == (
        "defections of 1 person and 1 group (1 of these reports disputed, retracted or refuted)"
    )


def test_one_day_is_no_span_and_one_event_no_plural(view):
    assert timeline.sentence(view("2011-03-06")).startswith("On 6 March 2011: no position; ")
    assert timeline.sentence(view("2011-03-06")).endswith("; no defection; 1 event and no proposal.")


def test_who_spoke_today_is_silent_for_0_days(view):
    assert silence.sentence(view("2011-03-27", states=("USA",))) == (
        "By 27 March 2011, of 1 member of the Security Council: the longest time since a position is 0 days (United "
        "States)."
    )
