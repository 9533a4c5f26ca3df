import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.reading import (
    Visit,
    alternative,
    choose,
    choose_row,
    drawn,
    finding,
    open_seat,
    record,
    seats,
    table,
)

CHANNEL_4 = "http://channel4.com/news/syria-crisis-200-members-of-government-party-resign"


def test_the_finding_of_28_april_2011(page: Page) -> None:
    expect(finding(page)).to_contain_text("5 condemn the crackdown")
    expect(finding(page)).to_contain_text("3 block Council action")
    expect(finding(page)).to_contain_text("6 have no recorded position")
    expect(finding(page)).to_contain_text("was not agreed: China, Lebanon and Russia objected")


def test_fifteen_seats_five_of_them_permanent(page: Page) -> None:
    expect(seats(page)).to_have_count(15)
    permanent = page.locator(".st-key-seats").get_by_role("list", name="Permanent members").locator(".card .name")
    assert sorted(permanent.all_inner_texts()) == ["China", "France", "Russia", "United Kingdom", "United States"]


def test_a_seat_shows_where_its_member_stands(page: Page) -> None:
    expect(seats(page).filter(has_text="Lebanon")).to_contain_text("Blocks")
    expect(seats(page).filter(has_text="Portugal")).to_contain_text("Condemns")
    expect(seats(page).filter(has_text="Nigeria")).to_contain_text("Unrecorded")


def test_a_seat_opens_its_record(page: Page) -> None:
    card = open_seat(page, "LBN")
    expect(card).to_contain_text("Lebanon: blocks Council action")
    expect(card).to_contain_text("Unnamed diplomat")
    expect(card.locator(f'a[href="{CHANNEL_4}"]')).to_have_count(1)
    expect(card.get_by_role("link").first).to_have_attribute("href", re.compile("^https?://"))


def test_a_seat_without_a_record_cannot_be_opened(page: Page) -> None:
    expect(seats(page).filter(has_text="Nigeria").and_(page.locator("button"))).to_have_count(0)


def test_200_who_resigned_lead_to_their_record(page: Page) -> None:
    card = page.locator(".st-key-figures .card").filter(has_text="200 persons")
    card.click()
    expect(record(page)).to_contain_text("Baath Party")
    expect(record(page).locator(f'a[href="{CHANNEL_4}"]')).to_have_count(1)


def test_about_400_dead_are_one_click_away(page: Page) -> None:
    page.locator(".st-key-figures .card").filter(has_text="Dead since 15 March 2011").click()
    about = record(page).locator(".record").filter(has=page.get_by_role("heading", name="About 400 dead", exact=True))
    expect(about.locator(f'a[href="{CHANNEL_4}"]')).to_have_count(1)


def test_at_least_35_dead_in_deraa_are_one_search_away(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=35+civilians+Deraa").page
    rows = table(page, "records")
    assert [row for row in rows if any("At least 35" in cell for cell in row)] != []


def test_the_newest_reports_are_listed(page: Page) -> None:
    rows = table(page, "latest")
    assert rows[0] == ["Day", "Kind", "What", "By or about"]
    assert len(rows) == 13
    assert [row[0] for row in rows[1:]] == sorted((row[0] for row in rows[1:]), reverse=True)
    assert rows[1][0] == "2011-04-28"


def test_the_chart_says_in_words_what_it_shows(page: Page) -> None:
    expect(alternative(page)).to_have_attribute(
        "aria-label",
        "By 28 April 2011: 19 positions of 12 states and organisations; 9 counts of the dead since the beginning, from "
        "at least 61 (30 March 2011) to at least 500 (28 April 2011); defections of 3 persons and 2 groups.",
    )


def test_a_record_that_was_closed_stays_closed(page: Page) -> None:
    choose_row(page, "latest", 0)
    expect(record(page)).to_contain_text("Sources")
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)
    choose(page, "groups", "European Union")
    expect(page).to_have_url(re.compile("groups=European"))
    drawn(page)
    expect(record(page)).to_have_count(0)
