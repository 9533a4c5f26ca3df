import pytest

from components.findings.headline import age, figures, headline, latest_proposal, plural
from components.findings.state import summary


def test_the_finding_on_28_april_2011(view):
    assert headline(view()) == (
        "Of the 15 members of the Security Council, 5 condemn the crackdown, 1 calls for restraint or dialogue "
        "and 3 block Council action; 6 have no recorded position."
    )
    assert latest_proposal(view()) == (
        "The press statement of 27 April 2011 was not agreed: China, Lebanon and Russia objected."
    )


def test_the_four_figures_on_28_april_2011(view):
    assert [figure[:3] for figure in figures(view())] == [
        ("For", "5 of 15", "Condemn the crackdown"),
        ("Against", "3 of 15", "Block Council action"),
        (
            "Latest group defection",
            "200 persons",
            "Baath Party members from Deraa province and nearby, 27 April 2011",
        ),
        ("Dead since 15 March 2011", "350 to 500 or more", "5 counts by 5 estimators, week to 28 April 2011"),
    ]
    assert figures(view())[2].records == ("de-2011-04-27-baath-party-members-from-deraa-p",)
    assert "ca-2011-04-27-unattributed-channel-4-n" in figures(view())[3].records


def test_a_filter_changes_what_is_counted(view):
    assert headline(view(states=("RUS", "CHN", "NOR"))) == (
        "Of the 2 selected members of the Security Council, 2 block Council action."
    )
    assert headline(view(states=("RUS", "NOR"))) == (
        "Of the selected states, Russia sits on the Security Council: it blocks Council action."
    )
    assert headline(view(states=("NGA",))) == (
        "Of the selected states, Nigeria sits on the Security Council: it has no recorded position on this topic."
    )
    assert headline(view(states=("NOR",))) == "None of the selected states sits on the Security Council on this day."


def test_who_vetoed_is_said(view):
    assert latest_proposal(view("2011-10-04")) == (
        "The draft resolution of 4 October 2011 was vetoed by China and Russia: 9 in favour, 2 against, 4 abstaining."
    )


def test_a_dissociation_is_said_and_is_no_objection(view):
    assert latest_proposal(view("2011-08-03")) == (
        "The presidential statement of 3 August 2011 was adopted; Lebanon dissociated itself."
    )


def test_nothing_recorded_is_said(view):
    empty = view("2011-03-01")
    assert headline(empty) == "None of the 15 members of the Security Council has a recorded position on this topic."
    assert latest_proposal(empty) == ""
    assert [figure.value for figure in figures(empty)] == ["0 of 15", "0 of 15", "None recorded", "No estimate"]


@pytest.mark.parametrize(
    ("label", "several"),
    [
        ("Condemns the crackdown", "condemn the crackdown"),
        ("Imposes sanctions", "impose sanctions"),
        ("Presses for talks", "press for talks"),
        ("Denies any role", "deny any role"),
        ("Has no view", "have no view"),
    ],
)
def test_a_label_after_several_names(label, several):
    assert plural(label) == several


def test_one_actor_in_a_sentence(view):
    assert summary(view("2011-12-31"), "LBN") == (
        "3 positions from 27 April 2011 to 14 November 2011 and 6 ballots recorded; 1 change of standing on this topic."
    )
    assert summary(view(), "NOR") == "Nothing is recorded by this day."


def test_old_standings_are_said_to_be_old(view):
    assert age(view()) == ""
    assert age(view("2025-11-06")) == (
        "The newest position of a member on this topic is of 30 September 2015, 10 years before this day."
    )
    assert age(view("2011-03-01")) == ""
