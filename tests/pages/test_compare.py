"""Two days and two states side by side."""

from components.pages import compare
from tests.pages.test_pages import app, html


def test_two_days_and_the_finding_of_each():
    page = app("compare", "2011-10-04")
    body = html(page)
    assert "From 28 April 2011 to 4 October 2011, 105 records were added" in body
    assert "<h2>Thursday 28 April 2011</h2><p>Of the 15 members of the Security Council, 5 condemn" in body
    moved = page.dataframe(key="moved").value
    assert len(moved) == 12


def test_days_default_to_a_month_where_the_as_of_day_is_the_opening_day():
    page = app("compare", "2011-04-28")
    assert str(page.date_input("day_a").value) == "2011-03-29"
    assert str(page.date_input("day_b").value) == "2011-04-28"


def test_a_clock_moved_back_withdraws_records():
    page = app("compare", "2011-10-04")
    page.date_input("day_b").set_value(page.date_input("day_b").value.replace(month=3, day=29)).run()
    assert "were withdrawn" in html(page)
    assert not page.exception


def test_two_states_agree():
    page = app("compare", "2025-11-06")
    page.selectbox("one").set_value("CHN")
    page.selectbox("other").set_value("RUS").run()
    assert "China and Russia cast the same ballot on 53 of 62 recorded votes in the Security Council" in html(page)
    page.selectbox("other").set_value("CHN").run()
    assert "Both are China. Choose two different ones." in html(page)


def test_what_a_link_may_say():
    crisis = {"actors": {"LBN": "Lebanon"}, "first": None, "last": None}
    named = compare.choices(crisis, {})
    assert set(named) == {"day_a", "day_b", "one", "other", "votes_in"}
    assert named["other"].name("lbn") == "Lebanon"
    assert named["votes_in"].name("general-assembly") == "General Assembly"
