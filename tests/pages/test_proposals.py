"""The page of proposals, through Streamlit's own test harness."""

from components.pages import proposals
from tests.pages.test_pages import app, html


def table(page, key: str):
    return next(element.value for element in page.dataframe if element.proto.id.endswith(f"-{key}"))


def test_on_the_opening_day_there_is_one_statement():
    page = app("proposals", "2011-04-28")
    assert not page.exception
    assert "1 proposal in the Security Council by 28 April 2011: not agreed." in html(page)
    assert "None of the proposals shown was vetoed." in html(page)
    row = table(page, "register").iloc[0]
    assert (row["Kind"], row["Outcome"], row["Objected"]) == ("Press statement", "Not agreed", "Russia, China, Lebanon")


def test_before_the_first_the_page_says_when_it_was():
    body = html(app("proposals", "2011-03-06"))
    assert "No proposal in the Security Council by 6 March 2011. The first is of 27 April 2011." in body
    assert "Choose that day or a later one." in body


def test_the_whole_register_with_its_vetoes():
    page = app("proposals", "2025-12-31")
    assert "40 adopted, 18 vetoed, 17 failed, 2 not agreed and 1 of unknown outcome" in html(page)
    assert "Vetoes cast: Russia 18 and China 10." in html(page)
    assert "18 proposals vetoed by 28 votes against of permanent members" in html(page)
    assert len(table(page, "register")) == 78
    vetoed = table(page, "vetoes").iloc[-1]
    assert (vetoed["Symbol"], vetoed["Vetoed by"], vetoed["Votes"]) == ("S/2011/612", "China, Russia", "9-2-4")


def test_filters_narrow_the_register():
    page = app("proposals", "2025-12-31")
    page.multiselect("outcome").set_value(["failed"])
    page.multiselect("text").set_value(["amendment"]).run()
    assert "Shown: 3 of 78, newest first." in html(page)
    page.multiselect("outcome").set_value(["withdrawn"]).run()
    assert "No proposal fits. Take a filter away, or choose a later day." in html(page)


def test_lebanon_in_2011_objected_dissociated_and_abstained():
    page = app("proposals", "2011-12-31")
    page.multiselect("member").set_value(["LBN"]).run()
    assert "Lebanon: 1 abstaining, 1 objected and 1 dissociated." in html(page)
    assert "Shown: 3 of 3, newest first." in html(page)


def test_what_a_link_may_say():
    named = proposals.choices({"members": {"LBN": "Lebanon"}}, {})
    assert named["outcome"].name("not agreed") == "Not agreed"
    assert named["text"].name("press-statement") == "Press statement"
    assert named["member"].name("lbn") == "Lebanon"
