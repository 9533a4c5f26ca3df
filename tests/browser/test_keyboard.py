from playwright.sync_api import Page, expect

from tests.browser.reading import record

FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  return element.matches('.card') && element.closest('ul').getAttribute('aria-label') === 'Permanent members';
}"""


def test_a_seat_is_reached_opened_and_left_by_keys(page: Page) -> None:
    page.locator("body").press("Tab")
    for _ in range(60):
        if page.evaluate(FOCUSED):
            break
        page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED), "no seat among the first 60 stops of the Tab key"
    page.keyboard.press("Enter")
    expect(record(page)).to_be_visible()
    expect(record(page)).to_contain_text("Sources")
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)


def test_focus_returns_to_the_seat(page: Page) -> None:
    seat = page.locator(".st-key-seats button.card").first
    seat.focus()
    page.keyboard.press("Enter")
    expect(record(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)
    expect(seat).to_be_focused()
