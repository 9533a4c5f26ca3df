import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.reading import Visit, alternative, choose_row, finding, record, table


def test_what_the_records_rest_on(visit: Callable[..., Visit]) -> None:
    page = visit("/sources").page
    expect(finding(page)).to_have_text(
        "Of 68 records by 28 April 2011, 48 rest on one source; 5 on sources of tier 3 and 4 alone, "
        "2 of them on reposts alone."
    )
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("tier 1 for 4, tier 2 for 59"))


def test_a_source_shows_its_link_and_what_it_carries(visit: Callable[..., Visit]) -> None:
    page = visit("/sources?tier=2").page
    assert table(page, "desk")[1][0] == "Channel 4 News"
    choose_row(page, "desk", 0)
    expect(page.get_by_role("heading", name="What does this source carry?")).to_be_visible()
    link = page.get_by_role("link", name="Syria crisis: 200 members of government party resign")
    expect(link).to_have_attribute("href", re.compile("^https?://"))
    expect(link).to_have_attribute("rel", re.compile("noopener noreferrer"))
    expect(page.get_by_text("20 records, newest first.")).to_be_visible()
    choose_row(page, "carried_channel4-2011-04-28", 0)
    expect(record(page)).to_contain_text("Channel 4 News")


def test_records_on_reposts_alone_in_a_link(visit: Callable[..., Visit]) -> None:
    page = visit("/sources?rests_on=reposts").page
    expect(page.get_by_text("2 of 68 records, newest first.")).to_be_visible()
    choose_row(page, "resting", 0)
    expect(record(page)).to_contain_text("tier 4")
