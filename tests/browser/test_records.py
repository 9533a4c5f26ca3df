import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
from playwright.sync_api import Page, expect

from tests.browser.reading import Visit, choose_row, downloaded, drawn, pick, record, saved, table


def rows_of(page: Page) -> int:
    """How many rows the table has, those that are scrolled out of sight included."""
    expect(page.locator(".st-key-records canvas [role=gridcell]").first).to_be_attached()
    return int(page.locator(".st-key-records canvas table").get_attribute("aria-rowcount") or 0) - 1


def test_a_mark_on_the_matrix_opens_the_words_and_their_source(visit: Callable[..., Visit]) -> None:
    page = visit("/positions").page
    page.locator(".st-key-chart_stance_matrix .scatterlayer .trace .points path").first.click(force=True)
    expect(record(page)).to_be_visible()
    expect(record(page).locator(".record h2")).to_have_text(re.compile("^.+: .+"))
    expect(record(page).locator("blockquote")).to_have_text(re.compile("“.+”"))
    expect(record(page)).to_contain_text("How we know")
    expect(record(page).get_by_role("link").first).to_have_attribute("href", re.compile("^https?://"))


def test_a_row_opens_its_record(visit: Callable[..., Visit]) -> None:
    page = visit("/records").page
    header, _, _, third = table(page, "records")[:4]
    choose_row(page, "records", 2)
    expect(record(page)).to_be_visible()
    identifier = record(page).get_by_text(re.compile(r"^Record [a-z]")).inner_text().removeprefix("Record ")
    page.keyboard.press("Escape")
    rows = downloaded(page, "Download the rows shown")
    assert rows[3][-1] == identifier
    assert rows[3][rows[0].index("What")] == third[header.index("What")]


def test_searching_narrows_and_the_count_says_so(visit: Callable[..., Visit]) -> None:
    page = visit("/records").page
    count = page.get_by_text(re.compile(r"^\d+ of \d+ records"))
    everything = int(count.inner_text().split()[0])
    assert rows_of(page) == everything
    page.locator(".st-key-q input").fill("Baath 200")
    page.keyboard.press("Enter")
    expect(count).not_to_contain_text(f"{everything} of {everything}")
    drawn(page)
    found = int(count.inner_text().split()[0])
    assert 0 < found < everything
    expect(page.locator(".st-key-records canvas table")).to_have_attribute("aria-rowcount", str(found + 1))
    expect(page).to_have_url(re.compile(r"\?q=Baath\+200$"))


def test_a_search_that_finds_nothing_says_what_to_do(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=zzzz").page
    expect(page.get_by_text("No record fits.")).to_be_visible()
    expect(page.get_by_text("0 of ")).to_be_visible()


def test_the_download_is_the_rows_on_the_screen(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=Deraa").page
    rows = downloaded(page, "Download the rows shown")
    shown = table(page, "records")
    assert len(rows) - 1 == rows_of(page)
    assert len(rows) - 1 == int(page.get_by_text(re.compile(r"^\d+ of \d+ records")).inner_text().split()[0])
    width = len(shown[0])  # columns further right are scrolled out of sight
    assert width >= 4
    assert [row[:width] for row in rows[:2]] == shown[:2]
    assert rows[1][-1] != ""


def test_everything_can_be_downloaded(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=Deraa").page
    everything = int(page.get_by_text(re.compile(r"^\d+ of \d+ records")).inner_text().split()[2])
    assert len(downloaded(page, "Download all records to this day")) - 1 == everything


def test_a_kind_of_file_can_be_chosen(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=Deraa").page
    pick(page, "format_file_records", "Excel")
    drawn(page)
    name, data = saved(page, "Download the rows shown")
    assert re.fullmatch(r"syria-2011-records-2011-04-28-[0-9a-f]{8}\.xlsx", name)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["records"]
    assert sheet.max_row - 1 == rows_of(page)


def test_the_whole_ledger_can_be_taken_away(visit: Callable[..., Visit]) -> None:
    page = visit("/records?q=Deraa").page
    name, data = saved(page, "Download the whole ledger")
    assert re.fullmatch(r"syria-2011-ledger-[0-9a-f]{8}\.zip", name)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {"datapackage.json", "positions.csv", "estimates.csv", "sources.csv"} <= set(archive.namelist())


def test_a_chart_shows_its_rows_and_sources_and_offers_them(page: Page) -> None:
    page.get_by_text("How to read this, sources and table").first.click()
    expect(page.get_by_role("heading", name="How to read it")).to_be_visible()
    expect(page.get_by_role("heading", name="What it does not show")).to_be_visible()
    expect(page.get_by_role("heading", name="Sources", exact=True)).to_be_visible()
    rows = downloaded(page, "Download these rows")
    # Positions, counts of the dead, persons and groups, as the alternative text counts them.
    assert len(rows) - 1 == 19 + 9 + 3 + 2
