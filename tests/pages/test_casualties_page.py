"""The page of casualties, through Streamlit's own test harness."""

import datetime as dt

from components.pages import casualties
from tests.pages.test_pages import app, html
from tests.pages.test_proposals import table


def test_the_range_and_the_rival_counts_of_the_opening_day():
    page = app("casualties", "2011-04-28")
    assert not page.exception
    assert '<p class="finding">All dead, cumulative: 350 to 500 or more, by 5 estimators in the week to' in html(page)
    assert "Deraa, 27 April 2011: 35 to 43 dead in 3 accounts" in html(page)
    assert len(table(page, "estimates")) == 9
    assert "<dt>Children</dt>" in html(page)
    assert "<dt>Incident</dt>" in html(page)


def test_another_definition_and_another_group():
    page = app("casualties", "2011-04-28")
    page.selectbox("definition").set_value("civilians-incident")
    page.selectbox("rivals").set_value("deraa-2011-03-18").run()
    assert "Civilians, single incidents: 12 to 35 or more by 28 April 2011" in html(page)
    assert "Deraa, 18 March 2011: 3 to 4 dead in 2 accounts" in html(page)
    assert len(table(page, "estimates")) == 2
    page.selectbox("definition").set_value("every").run()
    assert len(table(page, "estimates")) == 23


def test_only_groups_of_the_day_are_offered():
    assert app("casualties", "2011-04-28").selectbox("rivals").options == [
        "All dead since the beginning, 26 to 29 April 2011",
        "Deraa, 27 April 2011",
        "Whole country, 22 April 2011",
        "Deraa, 18 March 2011",
    ]


def test_what_a_link_may_say():
    crisis = {"opens_on": dt.date(2011, 4, 28), "definitions": {"all-cumulative": "all dead, cumulative"}} | {
        "conflicts": {"deraa": "Deraa, 27 April 2011", "ghouta": "Ghouta, 21 August 2013"},
        "conflict_on": {"deraa": dt.date(2011, 4, 27), "ghouta": dt.date(2013, 8, 21)},
    }
    today = casualties.choices(crisis, {})
    assert today["definition"].name("all-cumulative") == "All dead, cumulative"
    assert today["definition"].name("every") == "Every definition, side by side"
    assert today["rivals"].name("deraa") == "Deraa, 27 April 2011"
    assert today["rivals"].name("ghouta") is None
    later = casualties.choices(crisis, {"as_of": ["2013-12-31"]})
    assert later["rivals"].name("Ghouta, 21 August 2013") == "Ghouta, 21 August 2013"
    assert casualties.choices(crisis, {"as_of": ["soon"]})["rivals"].name("ghouta") is None
