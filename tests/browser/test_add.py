"""The form for a new record, filled as a reader fills it, and its patch applied."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from components.ledger import load, read_ledger
from tests.browser.reading import Visit, answered, go, pick, saved, type_day
from tests.browser.serving import PROJECT, Server, copy

LEDGER = PROJECT / "data" / "positions.yaml"


def find(page: Page, key: str, typed: str) -> None:
    """Type into a choice and take the first that fits."""
    with answered(page):
        field = page.locator(f".st-key-{key} input")
        field.click()
        field.fill(typed)
        page.get_by_role("option").first.click()


def write(page: Page, key: str, text: str) -> None:
    """Type into a field and leave it."""
    with answered(page):
        field = page.locator(f".st-key-{key}").locator("input, textarea").first
        field.fill(text)
        field.press("Tab")


def filled(page: Page) -> None:
    type_day(page, "add_position_date", "2011-04-26")
    find(page, "add_position_actor", "Britain")
    pick(page, "add_position_stance", "Condemns the crackdown")
    pick(page, "add_position_evidence", "Official statement")
    write(page, "add_position_speaker", "A <b>speaker</b>")
    write(page, "add_position_summary", "Said: the violence must stop.")
    find(page, "add_position_sources", "channel4-2011-04-28")
    page.keyboard.press("Escape")
    pick(page, "add_position_confidence", "High")


def test_a_record_is_typed_and_its_patch_applies(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit("/add-a-record").page
    expect(page.get_by_text("Still missing: date, actor, stance")).to_be_visible()
    filled(page)
    expect(page.get_by_text("No fault: the ledger can be read with it.")).to_be_visible()
    expect(page.get_by_test_id("stCode")).to_contain_text("speaker: A <b>speaker</b>")
    name, data = saved(page, "Download the patch")
    assert name == "gbr-2011-04-26.patch"
    folder = tmp_path / "repository"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "positions.yaml").write_bytes(LEDGER.read_bytes())
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "apply", "-"], cwd=folder, input=data, check=True)
    ledger, faults = read_ledger((folder / "data" / "positions.yaml").read_bytes(), "L")
    assert faults == []
    assert ledger is not None
    before = load(LEDGER)
    (record,) = [position for position in ledger.positions if position not in before.positions]
    assert (record.id, record.actor, record.speaker) == ("gbr-2011-04-26", "GBR", "A <b>speaker</b>")
    assert record.summary == "Said: the violence must stop."
    assert record.sources == ["channel4-2011-04-28"]


def test_a_fault_is_told_while_typing(visit: Callable[..., Visit]) -> None:
    page = visit("/add-a-record").page
    write(page, "add_position_id", "no id")
    expect(page.get_by_role("heading", name="To correct")).to_be_visible()
    expect(
        page.get_by_text("Id: id `no id` cannot be used; expected letters A to Z, digits and hyphens")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Download the patch")).to_have_count(0)


def test_what_is_typed_is_still_there_after_a_look_at_another_page(visit: Callable[..., Visit]) -> None:
    page = visit("/add-a-record").page
    write(page, "add_position_summary", "Said: the violence must stop.")
    pick(page, "add_position_confidence", "High")
    go(page, "Methods")
    go(page, "Add a record")
    expect(page.locator(".st-key-add_position_summary textarea")).to_have_value("Said: the violence must stop.")
    expect(page.get_by_test_id("stCode")).to_contain_text("confidence: high")
    expect(page.get_by_test_id("stAlert")).to_have_count(0)


def test_the_file_changes_meanwhile(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    ledger = root / "data" / "positions.yaml"
    text = ledger.read_text("utf-8")
    repository = "  repository: https://github.com/owner/name\n  path: ledgers/syria.yaml\n"
    ledger.write_text(text.replace("  licence: CC-BY-4.0\n", f"  licence: CC-BY-4.0\n{repository}"), "utf-8")
    page = visit("/add-a-record", at=served(root)).page
    ledger.write_text(ledger.read_text("utf-8") + "\n# one more line\n", "utf-8")
    write(page, "add_position_role", "Ambassador")
    expect(page.get_by_text("The file has changed since it was read for these pages.")).to_be_visible()
    filled(page)
    link = page.get_by_role("link", name="Open the file in the editor of github.com")
    expect(link).to_have_attribute("href", "https://github.com/owner/name/edit/main/ledgers/syria.yaml")
    _, data = saved(page, "Download the patch")
    assert data.startswith(b"--- a/ledgers/syria.yaml\n+++ b/ledgers/syria.yaml\n")
