import datetime as dt

from components.tables.groups import group_names, members_of

DAY = dt.date(2011, 4, 28)


def test_the_halves_of_the_council():
    assert members_of("p5", DAY) == {"CHN", "FRA", "RUS", "GBR", "USA"}
    assert members_of("e10", DAY) == {"BIH", "BRA", "COL", "GAB", "DEU", "IND", "LBN", "NGA", "PRT", "ZAF"}
    assert len(members_of("council", DAY)) == 15


def test_alliances_are_those_of_the_day():
    assert "HRV" not in members_of("eu", DAY)  # joined on 1 July 2013
    assert "HRV" in members_of("eu", dt.date(2013, 7, 1))
    assert "GBR" in members_of("eu", dt.date(2020, 1, 31))
    assert "GBR" not in members_of("eu", dt.date(2020, 2, 1))
    assert len(members_of("nato", DAY)) == 28
    assert members_of("gcc", DAY) == {"ARE", "BHR", "KWT", "OMN", "QAT", "SAU"}


def test_every_group_that_readers_are_offered_has_members():
    assert list(group_names())[:3] == ["p5", "e10", "council"]
    assert all(members_of(group, DAY) for group in group_names())
