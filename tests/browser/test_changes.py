import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.reading import Visit, alternative, choose_row, finding, record, table


def test_who_moved_says_gabon_and_the_rows_open_records(visit: Callable[..., Visit]) -> None:
    page = visit("/changes?as_of=2011-10-04").page
    expect(finding(page)).to_contain_text("Gabon from against (29 April 2011) to for (4 October 2011), by ballot")
    header, *rows = table(page, "changes")
    gabon = next(row for row in rows if row[header.index("Who")] == "Gabon")
    assert gabon[header.index("From") : header.index("To") + 1] == ["Against", "In favour"]
    expect(alternative(page, 0)).to_have_attribute("aria-label", re.compile("32 changes of standing on this topic"))
    expect(alternative(page, 1)).to_have_attribute("aria-label", re.compile("160 days \\(Portugal\\)"))
    choose_row(page, "changes", 0)
    expect(record(page)).to_contain_text("2 records")


def test_a_link_names_event_and_window(visit: Callable[..., Visit]) -> None:
    link = "/changes?as_of=2012-12-31&around=ev-2011-08-18-western-leaders-tell-assad-to-st&window=7"
    page = visit(link).page
    expect(alternative(page, 2)).to_have_attribute(
        "aria-label", re.compile("6 of 66 changes .*Order in time is not cause")
    )
    expect(page.get_by_text(re.compile(r"p = 0\.01\d*, n = 66 changes on 128 days of record")).first).to_be_visible()
