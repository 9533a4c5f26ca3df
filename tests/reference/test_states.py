import datetime as dt
from collections import Counter

import pytest

from components.reference import groups, members, states
from components.reference.files import read_yaml


def test_every_member_and_observer_of_the_united_nations_is_listed_once_in_the_order_of_codes():
    assert Counter(s.un for s in states().values()) == {"member": 193, "observer": 2}
    assert list(states()) == sorted(states())
    assert len({s.numeric for s in states().values()}) == len({s.name for s in states().values()}) == 195
    assert len(read_yaml("states.yaml")["states"]) == 195


def test_the_regional_groups_have_their_known_sizes():
    assert Counter(s.region for s in states().values()) == {
        "african": 54,
        "asia-pacific": 54,
        "eastern-european": 23,
        "latin-american-caribbean": 33,
        "western-european-others": 29,  # 28 states and the United States
        None: 2,
    }


@pytest.mark.parametrize(
    ("code", "numeric", "name", "region"),
    [
        ("AFG", "004", "Afghanistan", "asia-pacific"),
        ("BOL", "068", "Bolivia", "latin-american-caribbean"),
        ("CIV", "384", "Côte d'Ivoire", "african"),
        ("ISR", "376", "Israel", "western-european-others"),
        ("NOR", "578", "Norway", "western-european-others"),
        ("PRK", "408", "DPR Korea", "asia-pacific"),
        ("PSE", "275", "Palestine", None),
        ("RUS", "643", "Russia", "eastern-european"),
        ("SYR", "760", "Syria", "asia-pacific"),
        ("TUR", "792", "Türkiye", "western-european-others"),
    ],
)
def test_states_carry_the_names_and_numbers_that_analysts_expect(code, numeric, name, region):
    assert states()[code][:5] == (code, numeric, name, "observer" if code == "PSE" else "member", region)


def test_older_names_are_kept():
    assert states()["TUR"].former == ("Turkey",)
    assert states()["SYR"].former == ()


@pytest.mark.parametrize(
    ("code", "west", "south", "east", "north"),
    [
        ("SYR", 35.7, 32.3, 42.4, 37.4),
        ("LBN", 35.1, 33.0, 36.7, 34.7),
        ("USA", -125, 24, -66, 50),
        ("NZL", 166, -48, 179, -34),
    ],
)
def test_a_label_point_lies_in_its_state(code, west, south, east, north):
    state = states()[code]
    assert west < state.lon < east
    assert south < state.lat < north


def test_groups_name_known_states_and_no_state_twice_at_a_time():
    for group in groups():
        for spell in group.spells:
            assert spell.state in states()
            assert spell.last is None or spell.first <= spell.last
        assert len({s.state for s in group.spells}) == len(group.spells)


@pytest.mark.parametrize(
    ("group", "day", "size"),
    [
        ("eu", "2011-04-28", 27),
        ("eu", "2013-07-01", 28),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("nato", "2011-04-28", 28),
        ("nato", "2024-03-07", 32),
        ("arab-league", "2011-11-27", 22),
        ("african-union", "2011-04-28", 52),
        ("african-union", "2017-01-30", 54),
        ("brics", "2010-12-23", 4),
        ("brics", "2011-04-28", 5),
        ("brics", "2024-01-01", 9),
        ("brics", "2025-01-06", 10),
        ("gcc", "2011-04-28", 6),
    ],
)
def test_a_group_has_its_size_of_the_day(group, day, size):
    assert len(members(group, dt.date.fromisoformat(day))) == size


def test_the_last_day_of_membership_is_included():
    assert "GBR" in members("eu", dt.date(2020, 1, 31))
    assert "GBR" not in members("eu", dt.date(2020, 2, 1))


def test_a_suspended_state_stays_a_member():
    assert "SYR" in members("arab-league", dt.date(2015, 6, 1))


def test_nobody_belongs_before_the_beginning():
    assert members("gcc", dt.date(1981, 5, 24)) == frozenset()


def test_an_unknown_group_is_an_error():
    with pytest.raises(KeyError):
        members("warsaw-pact", dt.date(1980, 1, 1))
