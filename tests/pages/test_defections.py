"""The page of defections, through Streamlit's own test harness."""

from tests.pages.test_pages import app, html
from tests.pages.test_proposals import table


def test_the_count_is_that_of_the_rows():
    page = app("defections", "2011-04-28")
    assert not page.exception
    assert '<p class="finding">By 28 April 2011: 3 individuals and 2 groups of 228 persons in all.' in html(page)
    assert "The column Counted adds up to 231 persons." in html(page)
    rows = table(page, "defections")
    assert len(rows) == 7
    assert rows["Counted"].sum() == 231
    assert list(rows["Not counted"][rows["Not counted"] != ""]) == ["Running total", "Running total"]


def test_every_body_is_explained():
    body = html(app("defections", "2011-04-28"))
    for name in ("Party", "Parliament", "Cabinet", "Diplomatic", "Military", "Security", "Judiciary", "Civil service"):
        assert f"<dt>{name}</dt>" in body


def test_before_anybody_left():
    body = html(app("defections", "2011-03-06"))
    assert "No defections recorded by 6 March 2011." in body
