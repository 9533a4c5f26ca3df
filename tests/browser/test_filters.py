import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.reading import Visit, alternative, choose, chosen, drawn, finding, go, heading, table, told, type_day

RUSSIA = re.compile(r"\?states=Russia$")


def test_a_state_narrows_finding_chart_table_and_link(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    before = alternative(page).get_attribute("aria-label")
    choose(page, "states", "Russia")
    expect(page).to_have_url(RUSSIA)
    expect(alternative(page)).not_to_have_attribute("aria-label", before or "")
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("positions? of 1 state or organisation"))
    go(page, "Overview")
    expect(finding(page)).to_contain_text("it blocks Council action")
    expect(finding(page)).not_to_contain_text("condemn the crackdown")
    go(page, "Records")
    expect(heading(page)).to_have_text("Records to Thursday 28 April 2011")
    drawn(page)
    page.locator(".st-key-q input").fill("position")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"[?&]q=position"))
    drawn(page)
    rows = table(page, "records")
    kind, who = rows[0].index("Kind"), rows[0].index("By or about")
    positions = [row for row in rows if row[kind] == "Position"]
    assert positions != []
    assert {row[who] for row in positions} == {"Russia"}


def test_a_copied_link_restores_the_view(visit: Callable[..., Visit]) -> None:
    first = visit("/").page
    choose(first, "states", "Russia")
    choose(first, "states", "China")
    expect(finding(first)).to_contain_text("2 block Council action")
    expect(first).to_have_url(re.compile("states=Russia&states=China"))
    second = visit(first.url.partition("/?")[2] and "/?" + first.url.partition("/?")[2]).page
    expect(finding(second)).to_have_text(told(first))
    assert table(second, "latest") == table(first, "latest")
    assert chosen(second, "states") == ["Russia", "China"]


def test_back_restores_the_view_before_a_filter(page: Page) -> None:
    everyone = told(page)
    choose(page, "states", "Russia")
    expect(finding(page)).not_to_have_text(everyone)
    page.go_back()
    expect(finding(page)).to_have_text(everyone)
    expect(page).to_have_url(re.compile(r"/$"))
    page.go_forward()
    expect(page).to_have_url(RUSSIA)
    expect(finding(page)).to_contain_text("it blocks Council action")


def test_back_restores_the_page_before(page: Page) -> None:
    go(page, "Positions")
    expect(heading(page)).to_contain_text("Positions on")
    page.go_back()
    expect(heading(page)).to_have_text("Syria, as of Thursday 28 April 2011")


def test_filters_survive_another_page_and_a_reload(page: Page) -> None:
    choose(page, "states", "Russia")
    expect(page).to_have_url(RUSSIA)
    go(page, "Positions")
    expect(page).to_have_url(re.compile(r"/positions\?states=Russia$"))
    page.reload()
    drawn(page)
    expect(page).to_have_url(re.compile(r"/positions\?states=Russia$"))
    assert chosen(page, "states") == ["Russia"]
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("of 1 state or organisation"))


def test_reset_empties_the_link(visit: Callable[..., Visit]) -> None:
    page = visit("/?states=Russia&stances=Blocks+Council+action&as_of=2011-10-04&groups=BRICS").page
    page.get_by_role("button", name="Reset filters").click()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(heading(page)).to_have_text("Syria, as of Thursday 28 April 2011")
    expect(finding(page)).to_contain_text("Of the 15 members")


def test_a_typed_day_moves_heading_and_link(page: Page) -> None:
    type_day(page, "as_of", "2011-10-04")
    expect(page).to_have_url(re.compile(r"\?as_of=2011-10-04$"))
    expect(heading(page)).to_have_text("Syria, as of Tuesday 4 October 2011")
    expect(page.locator(".st-key-as_of_slider input")).to_have_attribute("aria-valuetext", "2011-10-04")


def test_an_arrow_key_on_the_slider_moves_a_day(page: Page) -> None:
    page.locator(".st-key-as_of_slider input").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?as_of=2011-04-29$"))
    expect(heading(page)).to_have_text("Syria, as of Friday 29 April 2011")
    expect(page.locator(".st-key-as_of [data-type=day]")).to_have_text("29")


def test_a_topic_changes_the_question(page: Page) -> None:
    page.locator(".st-key-topic input").click()
    page.get_by_role("option", name="Intervention in Libya").click()
    expect(page).to_have_url(re.compile(r"\?topic=Intervention\+in\+Libya$"))
    expect(page.get_by_text("Was the intervention in Libya within its mandate?").first).to_be_visible()
