import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.reading import Visit, alternative, choose_row, drawn, finding, record, table


def test_the_range_of_the_dead_and_the_three_counts_of_deraa(visit: Callable[..., Visit]) -> None:
    page = visit("/casualties").page
    expect(finding(page)).to_have_text(
        "All dead, cumulative: 350 to 500 or more, by 5 estimators in the week to 28 April 2011; 4 incidents or totals "
        "counted differently by rival estimators."
    )
    expect(alternative(page, 1)).to_have_attribute(
        "aria-label",
        "Deraa, 27 April 2011: 35 to 43 dead in 3 accounts: at least 35 civilians (human rights groups (unnamed), in "
        "Channel 4 News), 42 dead (Abdullah Abazeid (resident), in AP/PA) and 43 dead (SOHR, in AP/PA). Their "
        "definitions may differ; none is preferred.",
    )
    page.locator(".st-key-chart_rival_counts .scatterlayer .trace .points path").first.click(force=True)
    expect(record(page)).to_be_visible()
    expect(record(page).locator(".record h2")).to_have_text("At least 35 dead")


def test_a_link_names_definition_scale_and_group(visit: Callable[..., Visit]) -> None:
    path = "/casualties?as_of=2013-12-31&definition=civilians-cumulative&rivals=ghouta-2013-08-21&count_scale=log"
    page = visit(path).page
    expect(finding(page)).to_contain_text("Civilians, cumulative: ")
    expect(alternative(page, 1)).to_have_attribute(
        "aria-label", re.compile(r"^Ghouta, 21 August 2013: 281 to 1,729 dead in 5 accounts: ")
    )
    page.wait_for_function("() => document.querySelector('.js-plotly-plot')._fullLayout.yaxis.type === 'log'")


def test_a_group_of_a_later_day_is_announced(visit: Callable[..., Visit]) -> None:
    page = visit("/casualties?rivals=ghouta-2013-08-21").page
    expect(page.locator(".notice")).to_contain_text(
        "`ghouta-2013-08-21` is not an incident or total counted differently by the as-of day"
    )


def test_a_row_opens_its_estimate(visit: Callable[..., Visit]) -> None:
    page = visit("/casualties").page
    rows = table(page, "estimates")
    assert rows[1][rows[0].index("Figure")] == "at least 500"
    choose_row(page, "estimates", 0)
    expect(record(page).locator(".record h2")).to_have_text("At least 500 dead")
    drawn(page)
