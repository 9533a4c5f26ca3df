"""One chart alone in a frame on another page: nothing beside it, and the way to the full view."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.reading import CHART, Visit, drawn, finding, heading

LEFT_OUT = ("stSidebar", "stTopNavLink", "stTopNavSection", "stExpander", "stMainMenu")


def full(page: Page) -> str:
    link = page.get_by_role("link", name="Open the full view")
    return str(link.get_attribute("href"))


def test_the_chart_alone_with_its_sentence_source_and_way_back(visit: Callable[..., Visit]) -> None:
    one = visit("/?embed=true&figure=overview_timeline&as_of=2012-02-04&states=RUS")
    page = one.page
    expect(heading(page)).to_have_text("What came when: positions, reported deaths and defections?")
    expect(page.locator(CHART)).to_have_count(1)
    expect(page.locator(".quiet").first).to_contain_text("By 4 February 2012: 9 positions of 1 state or organisation")
    source = page.locator(".quiet").last
    expect(source).to_have_text(
        re.compile(
            r"^Standpoint, Syria since the 2011 uprising, as of 4 February 2012\. States: Russia\. "
            r"Ledger version [0-9a-f]{8}, licence CC-BY-4\.0\. Open the full view$"
        )
    )
    for part in LEFT_OUT:
        expect(page.get_by_test_id(part)).to_have_count(0)
    expect(page.locator(".notice")).to_have_count(0)

    other = visit(full(page).removeprefix(one.root)).page
    expect(heading(other)).to_have_text("Syria, as of Saturday 4 February 2012")
    expect(finding(other)).to_contain_text("Russia")
    expect(other).to_have_url(re.compile(r"as_of=2012-02-04"))


def test_a_chart_with_choices_of_its_own_opens_as_its_page_does(visit: Callable[..., Visit]) -> None:
    one = visit("/?embed=true&figure=threshold&as_of=2011-10-04")
    expect(one.page.locator(".quiet").first).to_contain_text("of 15 members in favour, 9 needed")
    assert full(one.page).startswith(f"{one.root}/council?v=1&data=")


def test_a_map_keeps_its_note(visit: Callable[..., Visit]) -> None:
    page = visit("/?embed=true&figure=stance_map").page
    expect(page.get_by_text("The lines and names on this map are drawn for orientation")).to_be_visible()


def test_an_unknown_chart_and_bad_values_are_named(visit: Callable[..., Visit]) -> None:
    one = visit("/")
    page = one.page
    page.goto(f"{one.root}/?embed=true&figure=stance_mapp%3Cimg%20src=x%3E&states=XXX")
    notice = page.get_by_role("status").filter(has_text="stance_mapp")
    expect(notice).to_contain_text("`stance_mapp<img src=x>` is not a chart that stands alone")
    expect(notice).to_contain_text("XXX")
    expect(notice).to_contain_text("overview_timeline")
    expect(page.locator(CHART)).to_have_count(0)
    assert page.locator("[data-testid=stMain] img").count() == 0
    page.goto(f"{one.root}/?embed=true&figure=stance_mapp")
    expect(page.locator(".notice").first).to_contain_text("did you mean `stance_map`?")


def test_the_frame_offered_beside_a_chart_shows_that_chart(visit: Callable[..., Visit]) -> None:
    one = visit("/positions?as_of=2012-02-04")
    page = one.page
    page.locator(".st-key-about_stance_tally summary").click()
    offered = page.locator(".st-key-about_stance_tally").get_by_test_id("stCode")
    expect(offered).to_contain_text("<iframe src=")
    html = offered.inner_text()
    page.goto(f"{one.root}/_stcore/health")  # a page of the same host without the dashboard
    page.set_content(html)
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_have_text("How many hold each stance, day by day?")
    expect(frame.locator(CHART)).to_have_count(1)
    expect(frame.locator(".quiet").last).to_contain_text(
        "Standpoint, Syria since the 2011 uprising, as of 4 February 2012"
    )


def test_a_page_opened_after_a_frame_is_whole(visit: Callable[..., Visit]) -> None:
    one = visit("/?embed=true&figure=stance_tally")
    one.page.goto(f"{one.root}/?as_of=2012-02-04")
    drawn(one.page)
    expect(one.page.get_by_test_id("stSidebar")).to_be_visible()
