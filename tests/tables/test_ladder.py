import pandas as pd
import pytest

from components.tables import narrow
from components.tables.ladder import ladder, rungs, support
from components.tables.view import LADDER


def test_how_the_picture_of_28_april_2011_thins(view):
    """19 positions on Council action by that day: 11, 3, 2 and 3 from the strongest rung down."""
    table = rungs(view()).set_index("rung")
    assert table["added"].to_list() == [0, 0, 11, 3, 2, 3, 0]
    assert table["positions"].to_list() == [0, 0, 11, 14, 16, 19, 19]
    assert table["members"].to_list() == [0, 0, 4, 5, 7, 9, 9]
    assert table["condemns"].to_list() == [0, 0, 3, 4, 4, 5, 5]
    assert table["blocks"].to_list() == [0, 0, 1, 1, 3, 3, 3]
    assert table["calls-for-dialogue"].to_list() == [0, 0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize("as_of", ["2011-04-28", "2012-02-04"])
@pytest.mark.parametrize("rung", LADDER)
def test_each_rung_is_the_chamber_of_the_view_cut_there(view, as_of, rung):
    seats = ladder(view(as_of))
    here = seats[seats["rung"] == rung].set_index("state")
    chamber = view(as_of, evidence=rung).chamber.set_index("state").loc[here.index]
    assert here["stance"].to_dict() == chamber["stance"].to_dict()
    assert here["id"].fillna("").to_dict() == chamber["id"].fillna("").to_dict()


def test_the_ladder_does_not_change_with_the_readers_own_cut(view):
    pd.testing.assert_frame_equal(rungs(view(evidence="official-statement")), rungs(view()))


def test_selected_states_only(view):
    table = rungs(view(states=("CHN", "USA"))).set_index("rung")
    assert table["members"].to_list() == [0, 0, 1, 1, 2, 2, 2]
    assert table["positions"].to_list() == [0, 0, 3, 3, 4, 4, 4]


def test_nothing_to_count(view):
    assert rungs(view("2010-01-01")).empty
    assert ladder(view("2010-01-01")).empty
    assert support(view("2010-01-01")).empty


def test_on_what_each_standing_rests(view):
    """Portugal's envoy spoke on 25 April, a press report of the 27th says the same: the envoy carries the standing."""
    assert support(view()).set_index("state")["evidence"].to_dict() == {
        "CHN": "unnamed-diplomat",
        "FRA": "official-statement",
        "RUS": "official-statement",
        "GBR": "official-statement",
        "USA": "official-statement",
        "DEU": "press-report",
        "IND": "press-report",
        "LBN": "unnamed-diplomat",
        "PRT": "named-diplomat",
    }


def test_a_record_of_another_stance_does_not_support_the_present_one(view, tables):
    """Had Portugal's envoy voiced concern only, the press report would stand alone."""
    positions = tables["positions"]
    envoy = positions["id"] == "st-2011-04-25-prt"
    changed = {**tables, "positions": positions.assign(stance=positions["stance"].mask(envoy, "concerned"))}
    seen = view()
    other = support(narrow(changed, seen.crisis, seen.selection)).set_index("state")
    assert other.loc["PRT", "evidence"] == "press-report"
