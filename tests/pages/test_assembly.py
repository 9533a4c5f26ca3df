"""The page of the General Assembly, through Streamlit's own test harness."""

import datetime as dt

from components.pages import assembly
from tests.pages.test_pages import app, html


def test_on_the_opening_day_there_is_no_text_yet():
    page = app("assembly", "2011-04-28")
    assert not page.exception
    assert (
        "No Assembly text by 28 April 2011. The first is of 19 December 2011. Choose that day or a later one."
        in html(page)
    )
    assert len(page.selectbox) == 0


def test_one_text_is_not_compared():
    page = app("assembly", "2011-12-31")
    assert not page.exception
    assert "66/176 (19 December 2011) was adopted: 133 in favour, 11 against, 43 abstaining" in html(page)
    assert "One text only by this day; changes need two. Choose a later day." in html(page)


def test_the_latest_text_and_the_changes_to_it():
    page = app("assembly", "2012-08-03")
    body = html(page)
    assert "66/253 B (3 August 2012) was adopted: 133 in favour, 12 against, 31 abstaining and 17 not voting." in body
    assert "91.7% of those voting were in favour, at least two thirds." in body
    assert "34 of 193 members changed ballot between 66/253 A (16 February 2012) and 66/253 B (3 August 2012)" in body
    assert "They state no opinion on the legal status" in body


def test_choosing_another_text():
    page = app("assembly", "2025-12-31")
    page.selectbox("resolution").set_value("ares-66-253-a").run()
    assert "66/253 A (16 February 2012) was adopted: 137 in favour, 12 against, 17 abstaining" in html(page)
    page.selectbox("to_text").set_value("ares-75-193").run()
    assert "The two texts are the same. Choose two different ones." in html(page)


def test_a_filter_without_ballots_says_so():
    page = app("assembly", "2012-12-31", states=("PSE",))
    assert not page.exception
    found = "No ballots of the selected members on this text by 31 December 2012."
    assert f"<p>{found} Take a filter away, or choose another text.</p>" in html(page)


def test_a_link_may_name_texts_by_its_as_of_day():
    crisis = {
        "resolutions": {"a": "66/176, 19 Dec 2011", "b": "66/253 A, 16 Feb 2012"},
        "put_on": {"a": dt.date(2011, 12, 19), "b": dt.date(2012, 2, 16)},
    }
    early = assembly.choices(crisis, {"as_of": ["2011-12-31"]})["resolution"]
    assert (early.name("a"), early.name("b")) == ("66/176, 19 Dec 2011", None)
    assert assembly.choices(crisis, {"as_of": ["soon"]})["to_text"].name("b") == "66/253 A, 16 Feb 2012"
    assert assembly.choices(crisis, {})["from_text"].name("b") == "66/253 A, 16 Feb 2012"
