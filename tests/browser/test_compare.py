import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.reading import Visit, alternative, choose_row, drawn, finding, pick, record, table, type_day

PAIR = "/compare?as_of=2025-11-06&one=CHN&other=RUS"


def test_two_days_are_compared_and_the_second_follows_the_as_of_day(visit: Callable[..., Visit]) -> None:
    page = visit("/compare?as_of=2011-10-04").page
    expect(finding(page)).to_contain_text("From 28 April 2011 to 4 October 2011, 105 records were added")
    type_day(page, "as_of", "2011-08-03")
    expect(finding(page)).to_contain_text("From 28 April 2011 to 3 August 2011")
    expect(page).not_to_have_url(re.compile("day_b"))
    type_day(page, "day_b", "2011-04-21")
    expect(finding(page)).to_contain_text("From 28 April 2011 back to 21 April 2011")
    expect(finding(page)).to_contain_text("were withdrawn")
    expect(page).to_have_url(re.compile("day_b=2011-04-21"))


def test_a_standing_that_moved_opens_the_records_of_both_days(visit: Callable[..., Visit]) -> None:
    page = visit("/compare?as_of=2011-10-04").page
    actors = [row[0] for row in table(page, "moved")[1:]]
    choose_row(page, "moved", actors.index("Lebanon"))
    expect(record(page)).to_contain_text("2 records")
    expect(record(page)).to_contain_text("Lebanon: supports the Syrian authorities")


def test_two_states_agree_with_a_number_and_an_interval(visit: Callable[..., Visit]) -> None:
    page = visit(PAIR).page
    expect(page.locator(".agreed")).to_contain_text(
        "China and Russia cast the same ballot on 53 of 62 recorded votes in the Security Council "
        "(85 %, interval 75 to 92 %)"
    )
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("United Kingdom and United States"))
    choose_row(page, "apart", 0)
    expect(record(page)).to_contain_text("Security Council")
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)
    # The row stays chosen; another choice elsewhere does not open its record again.
    pick(page, "votes_in", "General Assembly")
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("General Assembly"))
    drawn(page)
    expect(record(page)).to_have_count(0)


def test_a_state_that_does_not_exist_is_named(visit: Callable[..., Visit]) -> None:
    page = visit("/compare?one=XXX").page
    expect(page.get_by_role("status").first).to_contain_text("`XXX` is not a state or an organisation in this ledger")
