"""Readers bring ledgers of their own, two at once, and what one brings the other never sees."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import (
    CHART,
    Visit,
    alternative,
    answered,
    downloaded,
    drawn,
    drop,
    finding,
    go,
    heading,
    open_seat,
    record,
    saved,
    table,
)
from tests.browser.serving import PROJECT, serve
from tests.browser.test_accessibility import violations

MINIMAL = (PROJECT / "tests" / "ledgers" / "minimal.yaml").read_bytes()
SYRIA = "Syria since the 2011 uprising"
SHIPPED = [SYRIA, "Libya in the Council, 2011"]


def named(animal: str, state: str, name: str) -> bytes:
    """Return a ledger about another state, full of one word."""
    ledger = MINIMAL.replace(b"title: Syria since the 2011 uprising", f"title: The {animal} question".encode())
    ledger = ledger.replace(b"id: syria-2011", f"id: {animal}".encode()).replace(b"SYR", state.encode())
    ledger = ledger.replace(b"Should the Security Council condemn the crackdown?", f"Is the {animal} at home?".encode())
    ledger = ledger.replace(b"label: Condemns the crackdown", f"label: Greets the {animal}".encode())
    return ledger.replace(b"actor: GBR", f"actor: {name}".encode())


QUAGGA, WALRUS = named("quagga", "ZAF", "GBR"), named("walrus", "NOR", "FRA")
BROKEN = QUAGGA.replace(b"stance: condemns\n", b"stance: condemn\n").replace(b"    summary:", b"    sumary:")


def offered(page: Page) -> list[str]:
    """Return the ledgers that the field at the side offers."""
    page.locator(".st-key-ledger input").click()
    names = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    return names


def opened(visit: Callable[..., Visit], data: bytes) -> Page:
    page = visit("/your-ledger").page
    drop(page, ("mine.yaml", data))
    return page


def test_two_readers_at_once_never_see_each_others(visit: Callable[..., Visit]) -> None:
    one, other = visit("/your-ledger").page, visit("/your-ledger").page
    drop(one, ("mine.yaml", QUAGGA))
    drop(other, ("mine.yaml", WALRUS))
    third = visit("/").page
    for page, mine, theirs, state in ((one, "quagga", "walrus", "South Africa"), (other, "walrus", "quagga", "Norway")):
        assert offered(page)[-1] == f"Yours: The {mine} question"
        assert not any(theirs in name for name in offered(page))
        go(page, "Overview")
        expect(heading(page)).to_have_text(f"{state}, as of Thursday 28 April 2011")
        expect(finding(page)).to_contain_text(f"greets the {mine}")
        go(page, "Positions")
        expect(heading(page)).to_contain_text(f"Is the {mine} at home?")
        drawn(page)
        for number in range(page.locator(CHART).count()):
            assert theirs not in (alternative(page, number).get_attribute("aria-label") or "")
            assert theirs not in alternative(page, number).inner_html()
        expect(page.locator(".js-plotly-plot").first).to_contain_text(f"Greets the {mine}")
        go(page, "Records")
        expect(heading(page)).to_have_text("Records to Thursday 28 April 2011")
        drawn(page)
        cells = [cell for row in table(page, "records") for cell in row]
        assert any(mine in cell for cell in cells)
        assert not any(theirs in cell or "Syria" in cell for cell in cells)
        rows = downloaded(page, "Download the rows shown")
        assert len(rows) == 2
        assert theirs not in str(rows)
        name, _ = saved(page, "Download the whole ledger")
        assert name.startswith(f"{mine}-ledger-")
    assert not any("Yours" in name for name in offered(third))
    expect(heading(third)).to_have_text("Syria, as of Thursday 28 April 2011")
    assert "quagga" not in third.content()
    assert "walrus" not in third.content()


def test_a_broken_ledger_has_its_faults_beside_their_lines_and_opens_when_corrected(
    visit: Callable[..., Visit],
) -> None:
    page = opened(visit, BROKEN)
    faults = page.locator(".faults > li")
    expect(faults).to_have_count(2)
    expect(faults.first.locator("code")).to_have_text("mine.yaml:32:13")
    expect(faults.first).to_contain_text('position "gbr-2011-04-27": stance `condemn` is not known')
    expect(faults.first.locator("pre")).to_have_text("    stance: c^ondemn")
    mark, letter = faults.first.locator(".at span").bounding_box(), faults.first.locator(".at").bounding_box()
    assert mark is not None
    assert letter is not None
    assert mark["x"] == pytest.approx(letter["x"], abs=1)
    assert mark["y"] > letter["y"]
    expect(faults.first).to_contain_text("Expected one of blocks, condemns; did you mean `condemns`?")
    expect(faults.nth(1).locator("code")).to_have_text("mine.yaml:34:5")
    assert offered(page) == SHIPPED
    assert violations(page) == []
    expect(page.get_by_text("Line 32: condemn becomes condemns")).to_be_visible()
    name, corrected = saved(page, "Download the corrected file")
    assert (name, corrected) == ("mine.yaml", QUAGGA)
    drop(page, (name, corrected))
    expect(faults).to_have_count(0)
    expect(page.get_by_text("mine.yaml: no fault; 1 record, 1 source, 27 April 2011.")).to_be_visible()
    assert violations(page) == []
    expect(page.locator(".st-key-as_of_slider [data-testid=stSliderThumbValue]")).to_have_text("2011-04-28")
    go(page, "Overview")
    expect(finding(page)).to_contain_text("greets the quagga")
    card = open_seat(page, "GBR")
    expect(card).to_contain_text("Condemned the violence.")
    page.keyboard.press("Escape")
    expect(record(page)).to_have_count(0)


def test_a_reload_is_a_new_session(visit: Callable[..., Visit]) -> None:
    page = opened(visit, QUAGGA)
    expect(page.get_by_text("To reload the page ends the session too; then choose the file again.")).to_be_visible()
    page.reload()
    drawn(page)
    assert offered(page) == SHIPPED
    expect(page.locator(".notice")).to_contain_text("`Yours: The quagga question` is a ledger that a reader opened")
    drop(page, ("mine.yaml", QUAGGA))
    assert offered(page) == [*SHIPPED, "Yours: The quagga question"]


def test_a_link_to_it_says_that_it_opens_for_nobody_else(visit: Callable[..., Visit]) -> None:
    page = opened(visit, QUAGGA)
    go(page, "Overview")
    expect(finding(page)).to_contain_text("quagga")
    drawn(page)
    page.get_by_role("button", name="Link and citation").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_test_id("stCode").nth(1).wait_for()
    expect(dialog).to_contain_text("This ledger is open in your session alone. The link opens it for nobody else")
    expect(dialog.get_by_test_id("stCode").nth(1)).to_contain_text("not published here")
    link = dialog.get_by_test_id("stCode").first.inner_text()
    assert "ledger=yours-quagga" in link
    other = visit(link[link.index("/", 8) :]).page
    expect(other.locator(".notice").first).to_contain_text(
        "`yours-quagga` is a ledger that a reader opened from a file"
    )
    expect(heading(other)).to_have_text("Syria, as of Thursday 28 April 2011")


def test_a_template_opens_as_it_was_downloaded(visit: Callable[..., Visit]) -> None:
    page = visit("/your-ledger").page
    files = [saved(page, label) for label in ("Download an empty template", "Download a worked example")]
    assert [name for name, _ in files] == ["ledger-template.yaml", "ledger-example.yaml"]
    drop(page, *files)
    expect(page.get_by_text("ledger-template.yaml: no fault; 1 record, 1 source, 15 January 2000.")).to_be_visible()
    assert offered(page)[2:] == ["Yours: Replace with the name of the crisis", "Yours: Syria 2011, three states"]
    go(page, "Overview")
    expect(heading(page)).to_have_text("Switzerland, as of Monday 31 January 2000")


def test_the_whole_ledger_as_tables_comes_back(visit: Callable[..., Visit]) -> None:
    page = visit("/records").page
    name, data = saved(page, "Download the whole ledger")
    rows = downloaded(page, "Download the rows shown")
    go(page, "Your ledger")
    expect(heading(page)).to_have_text("Your ledger")
    drop(page, (name, data))
    expect(page.get_by_text("no fault; 539 records, 409 sources")).to_be_visible()
    assert offered(page) == [*SHIPPED, f"Yours: {SYRIA}"]
    go(page, "Records")
    expect(heading(page)).to_have_text("Records to Thursday 28 April 2011")
    drawn(page)
    assert downloaded(page, "Download the rows shown") == rows


def test_it_is_removed_by_a_button(visit: Callable[..., Visit]) -> None:
    page = opened(visit, QUAGGA)
    expect(page.get_by_text("The quagga question, from mine.yaml. It is the one shown.")).to_be_visible()
    with answered(page):
        page.get_by_role("button", name="Remove").click()
    assert offered(page) == SHIPPED
    go(page, "Overview")
    expect(heading(page)).to_have_text("Syria, as of Thursday 28 April 2011")
    assert "ours" not in page.url


def test_a_files_name_is_text(visit: Callable[..., Visit]) -> None:
    one = visit("/your-ledger")
    name = "![x](https:evil.invalid) <img src=x onerror=alert(1)> $x$.yaml"
    drop(one.page, (name, BROKEN))
    expect(one.page.get_by_role("heading", name=f"{name}: 2 faults")).to_be_visible()
    expect(one.page.locator("[data-testid=stMain] img")).to_have_count(0)


def test_a_server_whose_ledgers_are_not_there_says_so(visit: Callable[..., Visit], tmp_path: Path) -> None:
    with serve(PROJECT, tmp_path / "log.txt", POSITIONS_DATA=str(tmp_path / "nowhere")) as server:
        page = visit("/", at=server).page
        expect(heading(page)).to_have_text("No ledger can be read")
        expect(page.get_by_text("POSITIONS_DATA names nowhere, and there is no such file or folder.")).to_be_visible()
        assert str(tmp_path) not in page.content()


def test_a_server_runs_on_another_ledger(visit: Callable[..., Visit], tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_bytes(WALRUS)
    with serve(PROJECT, tmp_path / "log.txt", POSITIONS_DATA=str(tmp_path / "mine.yaml")) as server:
        page = visit("/", at=server).page
        expect(heading(page)).to_have_text("Norway, as of Thursday 28 April 2011")
        assert offered(page) == ["The walrus question"]
