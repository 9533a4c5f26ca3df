import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.reading import Visit, drawn, finding, open_seat, seats, table, type_day

LINE = "Known on 27 April 2011: later knowledge adds 24 records by this day."


def test_the_evening_of_27_april_2011(visit: Callable[..., Visit]) -> None:
    page = visit("/evidence?as_of=2011-04-27&known_on=2011-04-27").page
    expect(page.get_by_role("status").filter(has_text=LINE)).to_be_visible()
    expect(page.locator(".later")).to_have_text(LINE)
    expect(page.locator(".finding")).to_contain_text("The objection of Lebanon rests on unnamed diplomats")
    expect(page.locator(".hanging")).to_contain_text(
        "The verdict on a press statement rests on the record Lebanon, 27 April 2011 (unnamed diplomat)."
    )
    expect(page.get_by_role("row").filter(has_text="200 persons")).to_contain_text("28 persons")
    rows = table(page, "later")
    assert rows[1][rows[0].index("Record")] == "ev-2011-03-06-deraa-schoolboys-detained"


def test_a_typed_day_of_knowledge_is_in_the_link_and_can_be_reset(page: Page) -> None:
    type_day(page, "as_of", "2011-04-27")
    expect(page).to_have_url(re.compile(r"as_of=2011-04-27"))
    drawn(page)
    type_day(page, "known_on", "2011-04-27")
    expect(page).to_have_url(re.compile(r"known_on=2011-04-27"))
    expect(finding(page)).to_contain_text("4 condemn the crackdown and 1 blocks Council action")
    expect(page.get_by_role("status").filter(has_text=LINE)).to_be_visible()
    page.get_by_role("button", name="Reset filters").click()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(finding(page)).to_contain_text("5 condemn the crackdown")
    expect(page.get_by_text("later knowledge adds")).to_have_count(0)


def test_the_ladder_cut_by_a_link(visit: Callable[..., Visit]) -> None:
    page = visit("/?evidence=named-diplomat").page
    expect(page).to_have_url(re.compile(r"evidence=Named\+diplomat"))
    expect(finding(page)).to_contain_text("4 condemn the crackdown and 1 blocks Council action")
    expect(seats(page).filter(has_text="Lebanon")).to_contain_text("Unrecorded")
    card = open_seat(page, "RUS")
    expect(card).to_contain_text("The verdict on a press statement rests on this record: without it, undetermined")


def test_an_unnamed_source_is_marked(page: Page) -> None:
    marked = seats(page).filter(has_text="unnamed source").locator(".name")
    expect(marked).to_have_text(["China", "Lebanon"])
    expect(page.get_by_text("The objections of China and Lebanon rest on unnamed diplomats")).to_be_visible()


def test_a_day_of_knowledge_that_does_not_exist_is_named(visit: Callable[..., Visit]) -> None:
    page = visit("/?known_on=1999-01-01").page
    drawn(page)
    expect(page.locator(".notice")).to_contain_text("1999-01-01 is outside the days on which a record became known")
