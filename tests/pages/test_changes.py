"""The page of changes, through Streamlit's own test harness."""

from components.pages import changes
from tests.pages.test_pages import app, html

GABON = "Gabon from against (29 April 2011) to for (4 October 2011), by ballot"


def table(page, key: str):
    return next(element.value for element in page.dataframe if element.proto.id.endswith(f"-{key}"))


def test_on_the_opening_day_one_state_has_moved():
    page = app("changes", "2011-04-28")
    assert not page.exception
    body = html(page)
    assert "nobody went from for to against or from against to for" in body
    assert "1 change of standing on this topic: 1 in words or measures" in body
    row = table(page, "changes").iloc[0]
    assert (row["Who"], row["From"], row["To"], row["Days since last record"]) == (
        "United States", "Concerned", "Condemns", 26
    )  # fmt: skip
    assert "Too few to say whether that is more than chance: fewer than 8 changes in all." in body


def test_before_any_change_the_page_says_so():
    body = html(app("changes", "2011-03-06"))
    assert "No change is recorded by this day." in body
    assert "No silence is counted before 15 March 2011, when the crisis began." in body


def test_gabon_is_the_finding_on_the_day_of_the_vote():
    assert f"By 4 October 2011, 1 change goes the whole way between for and against: {GABON}." in html(
        app("changes", "2011-10-04")
    )


def test_lebanon_turkey_and_both_words_and_ballots():
    page = app("changes", "2012-12-31")
    assert GABON in html(page)
    did = table(page, "paths").set_index("Who")
    assert did.loc["Lebanon", "By ballot"] == "Objected, dissociated, abstaining, against, abstaining"
    assert did.loc["Türkiye", "In words"] == "Concerned, Condemns, Dialogue, Condemns, Departure, Sanctions"
    differ = table(page, "contrasts")
    assert len(differ) == 11
    last = differ.iloc[-1]
    assert (last["State"], last["Ballot"], last["On"]) == ("Lebanon", "Dissociated", "S/PRST/2011/16")
    assert last["Words"].startswith("“Whatever affects Lebanon, affects Syria")
    page.selectbox("within").set_value("7").run()
    assert len(table(page, "contrasts")) == 7


def test_every_state_with_ballots_can_be_shown():
    page = app("changes", "2012-12-31")
    assert len(table(page, "changes")) == 90
    page.selectbox("movers").set_value("all").run()
    assert not page.exception
    assert "Myanmar" in set(table(page, "changes")["Who"])


def test_an_event_and_a_window_are_chosen():
    page = app("changes", "2012-12-31")
    page.selectbox("around").set_value("ev-2011-08-18-western-leaders-tell-assad-to-st").run()
    assert "to 7 days later, 6 of 66 changes of standing" in html(page)
    assert "n = 66 changes on 128 days of record, 4,999 random placements). Order in time is not cause." in html(page)
    page.selectbox("window").set_value("3").run()
    assert "to 3 days later, 5 of 66 changes of standing" in html(page)


def test_what_a_link_may_say():
    crisis = {"happenings": {"S-2011-612": "4 Oct 2011: First European draft"}}
    named = changes.choices(crisis, {})
    assert named["around"].name("s-2011-612") == "4 Oct 2011: First European draft"
    assert named["window"].name("30") == "30 days"
    assert named["within"].name("90 days") == "90 days"
    assert named["movers"].name("all") == "Every state with ballots"
