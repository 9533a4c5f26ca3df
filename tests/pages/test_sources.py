"""The desk of sources."""

from components.pages import sources
from tests.pages.test_pages import app, html


def test_the_finding_and_the_records_on_one_source():
    body = html(app("sources", "2011-04-28"))
    assert "Of 68 records by 28 April 2011, 48 rest on one source" in body
    assert "48 of 68 records, newest first." in body
    assert "Of 40 sources, 1 has a recorded day of reading, 24 November 2026" in body


def test_records_on_reposts_alone():
    page = app("sources", "2011-04-28")
    page.selectbox("rests_on").set_value("reposts").run()
    assert "2 of 68 records, newest first." in html(page)


def test_the_tier_narrows_the_sources():
    page = app("sources", "2011-04-28")
    page.multiselect("tier").set_value(["1"]).run()
    assert "Of 1 source, none has a recorded day of reading" in html(page)


def test_without_records_the_page_says_what_to_do():
    assert "Choose a later day, or take a filter away." in html(app("sources", "2010-01-01"))


def test_what_a_link_may_say():
    named = sources.choices({}, {})
    assert named["tier"].name("4") == "Tier 4"
    assert named["rests_on"].name("one-source") == "One source only"
