import datetime as dt

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

DATED = ("positions", "estimates", "defections", "events", "proposals", "ballots")
DAYS = st.dates(dt.date(2011, 1, 1), dt.date(2026, 12, 31))


def test_the_chamber_on_28_april_2011(view):
    seats = view("2011-04-28").chamber.set_index("state")
    assert seats["stance"].to_dict() == {
        "CHN": "blocks",
        "FRA": "condemns",
        "RUS": "blocks",
        "GBR": "condemns",
        "USA": "condemns",
        "BIH": "unrecorded",
        "BRA": "unrecorded",
        "COL": "unrecorded",
        "GAB": "unrecorded",
        "DEU": "condemns",
        "IND": "calls-for-dialogue",
        "LBN": "blocks",
        "NGA": "unrecorded",
        "PRT": "condemns",
        "ZAF": "unrecorded",
    }
    assert seats["permanent"].sum() == 5
    assert seats.loc["USA", "since"] == pd.Timestamp("2011-04-22")
    assert seats.loc["BIH", "effect"] == "unknown"


def test_states_and_groups_add_up_and_organisations_are_left_out(view):
    narrowed = view("2011-04-28", states=("LBN",), groups=("p5",))
    assert set(narrowed.standings["actor"]) == {"LBN", "CHN", "FRA", "RUS", "GBR", "USA"}
    assert set(narrowed.tables["ballots"]["state"]) == {"LBN", "CHN", "FRA", "RUS", "GBR", "USA"}
    assert narrowed.chamber["selected"].sum() == 6
    assert len(narrowed.every_ballot) == 15


def test_a_stance_narrows_standings_and_positions_but_not_the_chamber(view):
    narrowed = view("2011-04-28", stances=("blocks",))
    assert set(narrowed.standings["actor"]) == {"CHN", "LBN", "RUS"}
    assert set(narrowed.tables["positions"]["stance"]) == {"blocks"}
    assert (narrowed.chamber["stance"] == "condemns").sum() == 5


def test_what_could_be_known_that_evening(view):
    """On 27 April the report of the 28th was not out; the 200 resignations rest on it alone."""
    then = view("2011-04-27", known_on=dt.date(2011, 4, 27))
    now = view("2011-04-27")
    assert "de-2011-04-27-baath-party-members-from-deraa-p" in set(now.tables["defections"]["id"])
    assert "de-2011-04-27-baath-party-members-from-deraa-p" not in set(then.tables["defections"]["id"])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DAYS, DAYS)
def test_moving_the_day_back_never_shows_a_later_record(view, one, other):
    earlier, later = sorted((one, other))
    before, after = view(earlier.isoformat()), view(later.isoformat())
    for name in DATED:
        frame = before.tables[name]
        assert (frame["date"] <= pd.Timestamp(earlier)).all()
        assert set(frame.index) <= set(after.tables[name].index)
    assert (before.standings["date"] <= pd.Timestamp(earlier)).all()
    assert set(before.standings["actor"]) <= set(after.standings["actor"])
    assert (before.chamber["date"].dropna() <= pd.Timestamp(earlier)).all()


def test_before_any_record_everything_is_empty_and_every_seat_unrecorded(view):
    empty = view("2011-03-01")
    assert all(empty.tables[name].empty for name in DATED)
    assert empty.standings.empty
    assert set(empty.chamber["stance"]) == {"unrecorded"}
    assert len(empty.chamber) == 15


def test_the_ladder_of_evidence_is_cut_at_the_rung_that_is_asked_for(view):
    """China and Lebanon rest on unnamed diplomats; Germany and Portugal that week on press reports and a diplomat."""
    official = view("2011-04-28", evidence="official-statement").chamber.set_index("state")["stance"]
    named = view("2011-04-28", evidence="named-diplomat").chamber.set_index("state")["stance"]
    unnamed = view("2011-04-28", evidence="unnamed-diplomat").chamber.set_index("state")["stance"]
    assert (official["CHN"], named["CHN"], unnamed["CHN"]) == ("unrecorded", "unrecorded", "blocks")
    assert (named["LBN"], unnamed["LBN"]) == ("unrecorded", "blocks")
    assert official["RUS"] == "blocks"


def test_the_same_ledger_under_another_selection(view):
    then = view("2011-04-27", known_on=dt.date(2011, 4, 27))
    assert then.again(known_on=None).standings.equals(view("2011-04-27").standings)
