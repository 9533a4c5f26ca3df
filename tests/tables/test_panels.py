"""Small tables behind the charts: who is listed, what is numbered, what fits, what states said and did."""

import datetime as dt

import pandas as pd

from components.tables.departures import departures
from components.tables.histories import council_ballots, lanes
from components.tables.numbering import numbering
from components.tables.periods import panels
from components.tables.publishers import publishers
from components.tables.roster import roster


def test_departures_with_words_for_who_and_where(view):
    left = departures(view("2011-05-11").tables["defections"])
    left = left[left["kind"] == "individual"]
    assert list(left["who"]) == ["Nasser al-Hariri", "Khalil al-Rifai", "Rizq Abdulrahman Abazeid"]
    assert list(left["part"]) == ["Parliament", "Parliament", "Civil service"]
    assert list(left["doubted"]) == [False, False, True]
    assert len(departures(view().tables["defections"])) == 7


def test_numbers_run_by_day_over_events_and_proposals(view):
    listed = numbering(view().tables, dt.date(2011, 4, 25), dt.date(2011, 4, 27))
    assert list(zip(listed["number"], listed["id"], strict=True)) == [
        (1, "ev-2011-04-25-army-enters-deraa"),
        (2, "ev-2011-04-27-security-council-fails-to-agree-"),
        (3, "ev-2011-04-27-baath-party-mass-resignation"),
        (4, "press-2011-04-27"),
    ]
    last = listed.iloc[-1]
    assert (last["kind"], last["who"], last["text"]) == (
        "proposal", "Security Council", "Press statement, not agreed"
    )  # fmt: skip


def test_the_roster_puts_members_of_the_council_first():
    positions = pd.DataFrame(
        {
            "actor": ["SYR", "USA", "EU", "USA", "GBR"],
            "name": ["Syria", "United States", "European Union", "United States", "United Kingdom"],
            "date": pd.to_datetime(["2011-03-01", "2011-03-02", "2011-03-03", "2011-03-04", "2011-03-05"]),
            "stance": ["a", "b", "c", "d", "c"],
        }
    )
    chamber = pd.DataFrame({"state": ["GBR", "USA"]})
    order = roster(positions, chamber)
    assert list(order["actor"]) == ["GBR", "USA", "SYR", "EU"]
    assert list(order["positions"]) == [1, 2, 1, 1]
    assert list(order["changes"]) == [0, 1, 0, 0]


def test_where_room_is_short_those_that_changed_are_kept(view):
    shown = panels(view(), "cumulative", None, None, room=3)
    assert list(shown.actors["actor"]) == ["FRA", "GBR", "USA"]
    assert shown.more == 9
    assert (shown.first, shown.last) == (dt.date(2011, 3, 6), dt.date(2011, 4, 28))


def test_a_stance_held_before_the_span_is_cut_at_its_edges(view):
    shown = panels(view(), "cumulative", dt.date(2011, 4, 10), dt.date(2011, 4, 15))
    held = shown.held.set_index("actor")
    assert set(held.index) == {"USA", "SYR"}
    assert held.loc["USA", "stance"] == "concerned"
    assert held.loc["USA", "first"] == pd.Timestamp("2011-04-10")
    assert held.loc["USA", "last"] == pd.Timestamp("2011-04-15")
    assert shown.positions.empty


def test_lanes_of_a_state(view):
    found = lanes(view(), ("RUS", "NOR"))
    assert list(zip(found["actor"], found["lane"], strict=True)) == [
        ("RUS", "council-action"),
        ("RUS", "libya"),
        ("RUS", "ballots"),
        ("NOR", "council-action"),
        ("NOR", "libya"),
    ]
    assert found["first"].isna().tolist() == [False, False, False, True, True]


def test_a_state_without_a_seat_is_not_unknown(view):
    cast = council_ballots(view(), ("LBN", "USA", "SYR"))
    assert cast.set_index("state")["ballot"].to_dict() == {"LBN": "objected", "USA": "unknown", "SYR": "not a member"}
    assert list(cast["number"]) == [1, 1, 1]


def test_the_publisher_is_that_of_the_first_source(view):
    tables = view().tables
    records = pd.Series(["press-2011-04-27", "st-2011-04-27-syr"])
    assert list(publishers(tables, records)) == ["Channel 4 News", "Voice of America"]
