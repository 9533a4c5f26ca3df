"""What if a member's ballot were another: what is offered, and what choosing a seat again and again does."""

from components.tables.case import open_case
from components.tables.flips import every_flip, following, offered


def test_every_ballot_but_the_recorded_one_is_offered(view):
    found = offered(open_case(view(), "press-statement"))
    assert [key for key in found if key.startswith("CHN:")] == ["CHN:joined", "CHN:dissociated"]
    assert found["CHN:dissociated"] == "China: dissociated"
    assert [key for key in found if key.startswith("ZAF:")] == ["ZAF:joined", "ZAF:dissociated", "ZAF:objected"]


def test_what_is_offered_is_what_a_link_may_name(view):
    shown = view()
    offers = offered(open_case(shown, "resolution")).items()
    assert len(offers) == 9 * 3 + 6 * 4  # nine members have a standing
    assert offers <= every_flip(shown.crisis["members"]).items()


def test_choosing_a_seat_goes_through_its_other_ballots_and_back(view):
    flips: list[str] = ["USA:against"]
    seen = []
    for _ in range(4):
        flips = following(open_case(view(), "resolution", flips=flips), flips, "CHN")
        seen.append(flips)
    assert seen == [
        ["USA:against", "CHN:in_favour"],
        ["USA:against", "CHN:abstaining"],
        ["USA:against", "CHN:not_voting"],
        ["USA:against"],
    ]
