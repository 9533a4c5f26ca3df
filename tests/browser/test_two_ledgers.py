"""Two crises side by side: the selector offers both, and a link names the one it shows."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PAGES, Visit, choose, drawn, finding, go, heading, pick

LIBYA = {
    "/": "Libya, as of Thursday 17 March 2011",
    "/council": "The Security Council on Thursday 17 March 2011",
    "/proposals": "Proposals in the Security Council to Thursday 17 March 2011",
    "/assembly": "The General Assembly to Thursday 17 March 2011",
    "/positions": "Positions on Force to protect civilians, as of Thursday 17 March 2011",
    "/changes": "Changes on Force to protect civilians, to Thursday 17 March 2011",
    "/state": "By state, as of Thursday 17 March 2011",
    "/compare": "Compare two days, and two states, to Thursday 17 March 2011",
    "/timeline": "Libya, timeline to Thursday 17 March 2011",
    "/casualties": "The dead, as they are counted, to Thursday 17 March 2011",
    "/defections": "Who left the authorities, to Thursday 17 March 2011",
    "/evidence": "Evidence to Thursday 17 March 2011",
    "/sources": "Sources of the records to Thursday 17 March 2011",
    "/records": "Records to Thursday 17 March 2011",
    "/your-ledger": "Your ledger",
    "/add-a-record": "Add a record",
    "/versions": "Versions of the ledger, as of Thursday 17 March 2011",
    "/methods": "Methods",
}


def test_every_page_is_listed() -> None:
    assert list(LIBYA) == list(PAGES)


@pytest.mark.parametrize("path", LIBYA)
def test_a_link_names_the_ledger(visit: Callable[..., Visit], path: str) -> None:
    reader = visit(f"{path}?ledger=libya-2011")
    expect(heading(reader.page)).to_have_text(LIBYA[path])
    expect(reader.page).to_have_url(re.compile(r"\?ledger="))
    if path != "/versions":  # which quotes what commits are called
        expect(reader.page.get_by_test_id("stMain")).not_to_contain_text("Syria")
    reader.blameless()


def test_the_selector_offers_both_and_choosing_one_changes_page_and_link(visit: Callable[..., Visit]) -> None:
    page = visit("/").page
    page.locator(".st-key-ledger input").click()
    options = page.get_by_role("option")
    expect(options).to_have_text(["Syria since the 2011 uprising", "Libya in the Council, 2011"])
    page.keyboard.press("Escape")
    pick(page, "ledger", "Libya in the Council, 2011")
    expect(heading(page)).to_have_text("Libya, as of Thursday 17 March 2011")
    expect(finding(page)).to_contain_text("7 back force to protect civilians and 5 doubt that force would help")
    expect(page).to_have_url(re.compile(r"\?ledger=Libya"))
    page.reload()
    drawn(page)
    expect(heading(page)).to_have_text("Libya, as of Thursday 17 March 2011")
    go(page, "Timeline")
    expect(heading(page)).to_have_text("Libya, timeline to Thursday 17 March 2011")
    pick(page, "ledger", "Syria since the 2011 uprising")
    expect(heading(page)).to_have_text("Syria, timeline to Thursday 28 April 2011")
    expect(page).not_to_have_url(re.compile("ledger="))


def test_a_filter_of_one_crisis_does_not_stay_on_the_other(visit: Callable[..., Visit]) -> None:
    page = visit("/?ledger=libya-2011&topic=mandate&as_of=2011-10-31").page
    expect(finding(page)).to_contain_text("3 hold that the operation keeps to its mandate, 4 urge restraint")
    choose(page, "stances", "Urges restraint")
    pick(page, "ledger", "Syria since the 2011 uprising")
    expect(heading(page)).to_contain_text("Syria, as of ")
    expect(finding(page)).not_to_contain_text("restraint and 3 hold")
    expect(page).not_to_have_url(re.compile("restraint|mandate"))
