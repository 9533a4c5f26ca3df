"""The page on evidence, through Streamlit's own test harness."""

import datetime as dt

from tests.pages.test_pages import app, html

EVENING = dt.date(2011, 4, 27)


def table(page, key: str):
    return next(element.value for element in page.dataframe if element.proto.id.endswith(f"-{key}"))


def test_the_opening_day():
    page = app("evidence", "2011-04-28")
    assert not page.exception
    assert "The objections of China and Lebanon rest on unnamed diplomats" in html(page)
    assert "no verdict on a press statement, a resolution and a procedural motion rests on one record" in html(page)
    assert len(table(page, "hanging")) == 10


def test_the_evening_of_27_april_2011():
    page = app("evidence", "2011-04-27", known_on=EVENING)
    assert not page.exception
    assert "Known on 27 April 2011: later knowledge adds 24 records by this day." in html(page)
    assert (
        "<tr><td>For</td><td>4 of 15; Condemn the crackdown</td><td>5 of 15; Condemn the crackdown</td></tr>"
        in html(page)
    )
    assert len(table(page, "later")) == 24
    first = table(page, "hanging").iloc[0]
    assert first[["Who", "How we know", "Without it", "Reversed"]].to_list() == [
        "United States",
        "Official statement",
        "",
        "headline, resolution: cannot pass",
    ]
    lebanon = table(page, "hanging").set_index("Record").loc["st-2011-04-27-lbn"]
    assert lebanon["Without it"] == "headline, press statement: undetermined"


def test_without_a_day_of_knowledge_it_is_the_as_of_day():
    assert "Known on 27 April 2011: later knowledge adds 24 records by this day." in html(app("evidence", "2011-04-27"))


def test_where_there_is_nothing():
    page = app("evidence", "2010-01-01")
    assert not page.exception
    assert "later knowledge adds no record by this day" in html(page)
    assert "No finding of the Overview changes because of it." in html(page)
    assert "nothing hangs on a record" in html(page)


def test_the_overview_and_the_council_say_who_is_known_through_unnamed_sources():
    for name in ("overview", "council"):
        assert "The objections of China and Lebanon rest on unnamed diplomats" in html(app(name, "2011-04-28"))
