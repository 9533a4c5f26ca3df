import datetime as dt

import pandas as pd

from components.tables.conflicts import between, conflicts, default, differing, rival_figures


def test_groups_are_named_by_place_or_people_and_days_the_newest_first(view):
    assert list(conflicts(view("2013-12-31").tables["estimates"]).values()) == [
        "Ghouta, 21 August 2013",
        "All dead since the beginning, 13 to 20 November 2012",
        "Daraya, 25 to 26 August 2012",
        "Tremseh, 12 July 2012",
        "All dead since the beginning, 2 to 27 March 2012",
        "Soldiers and security forces since the beginning, 14 October to 20 November 2011",
        "All dead since the beginning, 12 September 2011",
        "Deir al-Zour, 7 August 2011",
        "Hama, 31 July to 1 August 2011",
        "Jisr al-Shughour, 6 June 2011",
        "All dead since the beginning, 26 to 29 April 2011",
        "Deraa, 27 April 2011",
        "Whole country, 22 April 2011",
        "Deraa, 18 March 2011",
    ]


def test_deraa_in_april_2011_side_by_side(view):
    table = rival_figures(view().tables["estimates"], "deraa-assault-2011-04")
    assert list(zip(table["figure"], table["attributed_to"], table["mark"], strict=True)) == [
        ("at least 35", "human rights groups (unnamed)", "at least"),
        ("42", "Abdullah Abazeid (resident)", "exact"),
        ("43", "SOHR", "exact"),
    ]


def test_the_five_rival_figures_of_ghouta(view):
    table = rival_figures(view("2013-12-31").tables["estimates"], "ghouta-2013-08-21")
    assert list(zip(table["figure"], table["attributed_to"], strict=True)) == [
        ("281 to 1,729", "various (Wikipedia compilation)"),
        ("at least 281", "French intelligence"),
        ("at least 350", "UK Joint Intelligence Organisation"),
        ("932", "VDC"),
        ("at least 1,360", "LCC"),
    ]


def test_the_group_to_begin_with_is_the_newest_of_one_place(view):
    assert default(view().tables["estimates"]) == "deraa-assault-2011-04"
    assert default(view("2024-12-31").tables["estimates"]) == "ghouta-2013-08-21"
    assert default(view("2010-01-01").tables["estimates"]) is None


def test_one_estimate_alone_is_no_conflict(view):
    assert "total-2011-04-26-29" not in conflicts(view("2011-04-26").tables["estimates"])
    assert "total-2011-04-26-29" in conflicts(view("2011-04-27").tables["estimates"])
    assert differing(view("2024-12-31").tables["estimates"])["total-2011-04-26-29"] == dt.date(2011, 4, 27)


def test_two_groups_of_one_name_are_told_apart():
    frame = pd.DataFrame(
        {"conflict": ["a", "a", "b", "b", "c"], "date": pd.Timestamp("2011-04-27"), "place": "Deraa"}
        | {"scope": "incident", "population": "all"}
    )
    assert conflicts(frame) == {"a": "Deraa, 27 April 2011 (a)", "b": "Deraa, 27 April 2011 (b)"}


def test_spans_of_days():
    def spelt(*days: str) -> str:
        return between(pd.Series(pd.to_datetime(list(days))))

    assert spelt("2011-04-27") == "27 April 2011"
    assert spelt("2011-04-29", "2011-04-26") == "26 to 29 April 2011"
    assert spelt("2011-07-31", "2011-08-01") == "31 July to 1 August 2011"
    assert spelt("2011-12-31", "2012-01-02") == "31 December 2011 to 2 January 2012"
