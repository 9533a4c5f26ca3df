import re
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.reading import Visit, alternative, answered, choose, drawn, finding, record
from tests.browser.test_phone import PHONE

VOTE = "/council?ballots=S-2011-612&as_of=2011-10-04"
VETOED = "A resolution cannot pass: China and Russia are against, with permanent seats."
BOTH = "With 2 ballots changed, a resolution can pass: 9 in favour, 9 needed."


def press_seat(page: Page, code: str) -> None:
    """Choose a seat of the chamber with the pointer."""
    seat = alternative(page).locator("text", has_text=re.compile(rf"^{code}")).first
    seat.scroll_into_view_if_needed()
    box = seat.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2 - 2, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 3, steps=3)
    expect(page.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.down()
    page.mouse.up()


def test_two_seats_flipped_with_the_keyboard_change_the_verdict(visit: Callable[..., Visit]) -> None:
    page = visit(VOTE).page
    expect(finding(page)).to_have_text(VETOED)
    field = page.locator(".st-key-flips input")
    field.focus()
    for words in ("China: abstaining", "Russia: abstaining"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(finding(page)).to_have_text(BOTH)
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("9 in favour"))
    expect(page).to_have_url(re.compile(r"flips=China%3A\+abstaining&flips=Russia%3A\+abstaining"))


def test_a_seat_chosen_in_the_chamber_changes_its_ballot_and_reset_takes_it_back(visit: Callable[..., Visit]) -> None:
    page = visit(VOTE).page
    press_seat(page, "CHN")
    expect(finding(page)).to_have_text(
        "With 1 ballot changed, a resolution cannot pass: Russia is against, with a permanent seat."
    )
    drawn(page)
    press_seat(page, "RUS")
    expect(finding(page)).to_have_text("With 2 ballots changed, a resolution can pass: 11 in favour, 9 needed.")
    page.get_by_role("button", name="Reset ballots").click()
    expect(finding(page)).to_have_text(VETOED)
    expect(page).not_to_have_url(re.compile("flips"))


def test_a_link_with_flips_opens_the_same_in_a_new_browser(visit: Callable[..., Visit]) -> None:
    first = visit(VOTE + "&flips=CHN:abstaining,RUS:abstaining").page
    expect(finding(first)).to_have_text(BOTH)
    parts = urlsplit(first.url)
    second = visit(f"{parts.path}?{parts.query}").page
    expect(finding(second)).to_have_text(BOTH)
    assert alternative(second).get_attribute("aria-label") == alternative(first).get_attribute("aria-label")


def test_a_flip_that_does_not_exist_is_named(visit: Callable[..., Visit]) -> None:
    page = visit(VOTE + "&flips=CHN:abstaining,XXX:against").page
    expect(page.get_by_role("status").first).to_contain_text("`XXX:against` is not a member's ballot; ignored")
    expect(finding(page)).to_contain_text("With 1 ballot changed")


def test_a_flip_redraws_the_room_and_leaves_the_rest_of_the_page(visit: Callable[..., Visit]) -> None:
    """The tables beneath are outside the fragment: a mark put on one of them is still there after a flip."""
    page = visit(VOTE).page
    compared = page.locator(".sp table").first
    compared.evaluate("table => { table.dataset.kept = 'yes' }")
    choose(page, "flips", "China: abstaining")
    expect(finding(page)).to_contain_text("With 1 ballot changed")
    expect(compared).to_have_attribute("data-kept", "yes")


def test_the_same_stances_side_by_side(visit: Callable[..., Visit]) -> None:
    page = visit("/council").page
    rows = page.locator(".sp table").first.locator("tr").all_inner_texts()
    assert [row.split("\t")[:2] for row in rows[1:]] == [
        ["Press statement", "Cannot pass"],
        ["Presidential statement", "Cannot pass"],
        ["Resolution", "Cannot pass"],
        ["Procedural motion", "Undetermined"],
    ]


def test_the_record_of_the_vote_is_one_click_away(visit: Callable[..., Visit]) -> None:
    page = visit(VOTE).page
    page.get_by_role("button", name="Open record").click()
    expect(record(page)).to_contain_text("9 in favour, 2 against, 4 abstaining")


def test_the_room_on_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit(VOTE, **PHONE).page
    expect(finding(page)).to_have_text(VETOED)
    choose(page, "flips", "China: abstaining")
    choose(page, "flips", "Russia: abstaining")
    expect(finding(page)).to_have_text(BOTH)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_topic_that_asks_for_a_judgement_leads_to_one_that_asks_for_a_decision(visit: Callable[..., Visit]) -> None:
    page = visit("/council?ledger=libya-2011&topic=mandate&as_of=2011-10-31").page
    expect(page.get_by_text("This topic asks for a judgement, not for a decision")).to_be_visible()
    expect(page.get_by_text("Who blocks?")).to_have_count(0)
    with answered(page):
        page.get_by_role("button", name="Show that topic").click()
    expect(page.get_by_text("Should the Security Council authorise force")).to_be_visible()
    expect(page.get_by_text("Who blocks?")).to_be_visible()
    assert "topic=" not in page.url  # it is the one on which the ledger opens
    assert "as_of=2011-10-31" in page.url
