import re
from collections.abc import Callable

from playwright.sync_api import Page, WebSocket, expect

from tests.browser.reading import Visit, alternative, drawn, type_day

REACH = "() => document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map(String)"


def reach(page: Page) -> list[str]:
    """First and last day of the axis."""
    return [str(day)[:10] for day in page.evaluate(REACH)]


def test_play_runs_in_the_browser(visit: Callable[..., Visit]) -> None:
    one = visit("/methods")
    page, sent = one.page, []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda payload: sent.append(payload))

    page.on("websocket", listen)
    one.open("/timeline")
    whole, asked = reach(page), len(sent)
    page.locator(".updatemenu-button").filter(has_text="Play").click()
    page.wait_for_function(f"whole => ({REACH})()[1].slice(0, 10) < whole", arg=whole[1])
    page.wait_for_function(f"whole => ({REACH})()[1].slice(0, 10) >= whole", arg=whole[1])
    assert reach(page) == whole
    assert asked > 0
    assert len(sent) == asked


def test_whole_span_after_zooming_in(visit: Callable[..., Visit]) -> None:
    one = visit("/timeline")
    page = one.page
    whole = reach(page)
    page.locator(".updatemenu-button").filter(has_text="Play").click()
    page.wait_for_function(f"whole => ({REACH})()[1].slice(0, 10) < whole", arg=whole[1])
    page.locator(".updatemenu-button").filter(has_text="Pause").click()
    page.locator(".updatemenu-button").filter(has_text=re.compile("^All$")).click()
    page.wait_for_function(f"whole => ({REACH})()[1].slice(0, 10) === whole", arg=whole[1])
    # Plotly rejects, with nothing in it, the promise of an animation that is paused; nobody waits for it.
    assert one.complaints in ([], ["exception on the page: undefined"])
    one.complaints.clear()


def test_typed_days_narrow_the_chart_and_the_link(visit: Callable[..., Visit]) -> None:
    page = visit("/timeline").page
    before = reach(page)
    type_day(page, "from", "2011-04-20")
    expect(page).to_have_url(re.compile(r"\?from=2011-04-20$"))
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("^From 20 April 2011 to 28 April 2011"))
    type_day(page, "to", "2011-04-25")
    expect(page).to_have_url(re.compile(r"\?from=2011-04-20&to=2011-04-25$"))
    expect(alternative(page)).to_have_attribute("aria-label", re.compile("^From 20 April 2011 to 25 April 2011"))
    drawn(page)
    first, last = reach(page)
    assert before[0] < first <= "2011-04-20"
    assert "2011-04-25" <= last < before[1]


def test_a_logarithmic_scale_is_in_the_link(visit: Callable[..., Visit]) -> None:
    page = visit("/timeline").page
    page.get_by_role("radio", name="Logarithmic").click()
    expect(page).to_have_url(re.compile(r"\?scale=Logarithmic$"))
    page.wait_for_function("() => document.querySelector('.js-plotly-plot')._fullLayout.yaxis2.type === 'log'")
