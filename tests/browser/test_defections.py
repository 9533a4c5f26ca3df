from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.reading import Visit, choose_row, finding, hover, record, table


def test_the_count_is_said_and_its_rows_open(visit: Callable[..., Visit]) -> None:
    page = visit("/defections").page
    expect(finding(page)).to_have_text(
        "By 28 April 2011: 3 individuals and 2 groups of 228 persons in all. Not counted: 2 running totals of trackers."
    )
    rows = table(page, "defections")
    assert [row[rows[0].index("Counted")] for row in rows[1:]] == ["0", "0", "28", "200", "1", "1", "1"]
    choose_row(page, "defections", 3)
    expect(record(page).locator(".record h2")).to_have_text(
        "Defection: Baath Party members from Deraa province and nearby"
    )


def test_a_retracted_resignation_is_drawn_apart_and_says_so(visit: Callable[..., Visit]) -> None:
    page = visit("/defections?as_of=2011-05-11").page
    expect(page.locator(".legend .traces", has_text="Retracted")).to_be_visible()
    tip = hover(page, page.locator(".scatterlayer .trace", has=page.locator("path")).nth(2).locator(".points path"))
    expect(tip).to_contain_text("Rizq Abdulrahman Abazeid")
    expect(tip).to_contain_text("Retracted; ")
