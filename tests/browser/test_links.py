import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Visit, finding, heading

SCRIPT = "%3Cscript%3Ewindow.__xss%3D1%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3D%22window.__xss%3D1%22%3E"
HOSTILE = {
    "script as a state": f"/?states={SCRIPT}",
    "script as a day": f"/?as_of={SCRIPT}",
    "script as a name": f"/?{SCRIPT}=1",
    "prototype": "/?__proto__=1&constructor=1&states=__proto__",
    "nul": "/?states=%00&topic=%00&as_of=%00",
    "bytes that are no text": "/?states=%FF%FE&topic=%ZZ",
    "a path upwards": "/?topic=..%2f..%2fetc%2fpasswd&ledger=..%2fpositions",
    "turned": "/?states=%E2%80%AEaissuR",
    "5,000 characters": "/?states=" + "x" * 5000,
    "60 repeats": "/?" + "&".join(["states=QQQ"] * 60),
    "markdown": "/?states=%5Bx%5D(https%3A%2F%2Fevil.invalid)%20%24x%5E2%24%20%3Ared%5Bx%5D",
}


def test_bad_values_are_named_and_good_ones_kept(visit: Callable[..., Visit]) -> None:
    page = visit("/?states=RUS,XXX&as_of=2011-02-30&topic=nothing&foo=1").page
    notice = page.get_by_role("status").filter(has_text="XXX")
    for bad in ("XXX", "2011-02-30", "nothing", "foo"):
        expect(notice).to_contain_text(bad)
    expect(notice).not_to_contain_text("RUS")
    expect(page).to_have_url(re.compile(r"\?states=Russia$"))
    expect(finding(page)).to_contain_text("it blocks Council action")


def test_a_notice_can_be_closed(visit: Callable[..., Visit]) -> None:
    page = visit("/?topic=nothing").page
    expect(page.locator(".notice")).to_contain_text("nothing")
    page.get_by_role("button", name="Close this notice").click()
    expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("path", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_link_is_inert(visit: Callable[..., Visit], path: str) -> None:
    page = visit(path).page
    expect(heading(page)).to_have_text("Syria, as of Thursday 28 April 2011")
    expect(finding(page)).to_contain_text("Of the 15 members")
    expect(page.locator(".notice").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("window.__xss") is None
    assert page.locator('[data-testid=stMain] :is(script, img[src=x], a[href*="evil.invalid"])').count() == 0


def test_2000_repeats_are_inert(visit: Callable[..., Visit]) -> None:
    # Streamlit hands on no more than 1,000 parameters; the dashboard never hears of a longer query.
    page = visit("/?" + "&".join(["states=QQQ"] * 2000)).page
    expect(finding(page)).to_contain_text("Of the 15 members")


def test_a_page_that_is_not_there_says_so(visit: Callable[..., Visit]) -> None:
    one = visit("/")
    one.page.goto(f"{one.root}/nothing")
    expect(one.page.get_by_role("dialog")).to_contain_text("Page not found")
    expect(finding(one.page)).to_contain_text("Of the 15 members")
    (said,) = one.complaints  # Streamlit says it in the console, too
    assert "The page that you have requested does not seem to exist" in said
    one.complaints.clear()
