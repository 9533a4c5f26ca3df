import datetime as dt
from collections import Counter

import pytest

from components.council import enlarged, members, permanent, recorded
from components.reference import states


def codes(on: dt.date) -> list[str]:
    return [seat.state for seat in members(on)]


def test_the_council_of_28_april_2011():
    assert codes(dt.date(2011, 4, 28)) == [
        *["CHN", "FRA", "RUS", "GBR", "USA"],
        *["BIH", "BRA", "COL", "GAB", "DEU", "IND", "LBN", "NGA", "PRT", "ZAF"],
    ]


def test_the_council_of_1_june_2024():
    assert codes(dt.date(2024, 6, 1)) == [
        *["CHN", "FRA", "RUS", "GBR", "USA"],
        *["DZA", "ECU", "GUY", "JPN", "MLT", "MOZ", "KOR", "SLE", "SVN", "CHE"],
    ]


def test_names_with_accents_are_ordered_by_their_letters():
    assert codes(dt.date(2018, 6, 1))[5:] == ["BOL", "CIV", "GNQ", "ETH", "KAZ", "KWT", "NLD", "PER", "POL", "SWE"]


def test_fifteen_states_sit_on_every_recorded_day_in_the_regional_pattern():
    day = dt.date(2011, 1, 1)
    while day <= dt.date(2026, 12, 31):
        seats = members(day)
        assert recorded(day)
        assert len({seat.state for seat in seats}) == len(seats) == 15, day
        elected = Counter(seat.region for seat in seats if not seat.permanent)
        assert elected["african"] + elected["asia-pacific"] == 5, day
        assert elected["eastern-european"] == 1, day
        assert elected["latin-american-caribbean"] == 2, day
        assert elected["western-european-others"] == 2, day
        day += dt.timedelta(days=1)


def test_seats_carry_the_region_of_their_state():
    for year in range(2011, 2027):
        for seat in members(dt.date(year, 7, 1)):
            assert seat.region == states()[seat.state].region


def test_elected_members_change_at_the_turn_of_the_year():
    assert "ITA" in codes(dt.date(2017, 12, 31))
    assert "NLD" not in codes(dt.date(2017, 12, 31))
    assert "ITA" not in codes(dt.date(2018, 1, 1))
    assert "NLD" in codes(dt.date(2018, 1, 1))


def test_days_outside_the_record_say_so():
    assert not recorded(dt.date(2010, 12, 31))
    assert not recorded(dt.date(2027, 1, 1))
    assert codes(dt.date(1990, 1, 1)) == ["CHN", "FRA", "SUN", "GBR", "USA"]
    assert members(dt.date(1946, 1, 16)) == ()


@pytest.mark.parametrize(
    ("day", "state", "holder"),
    [
        (dt.date(1971, 10, 24), "CHN", "Republic of China"),
        (dt.date(1971, 10, 25), "CHN", "People's Republic of China"),
        (dt.date(1991, 12, 23), "SUN", "Union of Soviet Socialist Republics"),
        (dt.date(1991, 12, 24), "RUS", "Russian Federation"),
    ],
)
def test_two_permanent_seats_changed_hands(day, state, holder):
    assert (state, holder) in [(seat.state, seat.holder) for seat in members(day)]
    assert len(permanent(day)) == 5


def test_permanent_members_are_in_the_order_of_the_united_nations():
    assert permanent(dt.date(2011, 4, 28)) == ("CHN", "FRA", "RUS", "GBR", "USA")


def test_the_council_was_enlarged_on_1_january_1966():
    assert enlarged() == dt.date(1966, 1, 1)
