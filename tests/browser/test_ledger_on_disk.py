import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.reading import IDLE, Visit, drawn, finding, heading, told
from tests.browser.serving import Server, copy


def test_a_ledger_that_breaks_keeps_its_last_good_view(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    ledger = root / "data" / "positions.yaml"
    good = ledger.read_text(encoding="utf-8")
    page = visit("/", at=served(root)).page
    before = told(page)
    number = 1 + good.splitlines().index("  - id: condemns")
    ledger.write_text(good.replace("  - id: condemns\n", "  - id: condemns\n    oops: 1\n"), encoding="utf-8")
    page.reload()
    notice = page.locator(".notice")
    expect(notice).to_contain_text(f"data/positions.yaml:{number + 1}:5")
    expect(notice).to_contain_text("last good version")
    expect(finding(page)).to_have_text(before)
    ledger.write_text(good, encoding="utf-8")
    page.reload()
    drawn(page)
    expect(notice).to_have_count(0)
    expect(finding(page)).to_have_text(before)


def test_a_changed_ledger_is_shown(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    ledger = root / "data" / "positions.yaml"
    page = visit("/", at=served(root)).page
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(
        text.replace("Should the Security Council condemn", "Might the Council condemn"), encoding="utf-8"
    )
    page.reload()
    expect(page.get_by_text("Might the Council condemn the crackdown?")).to_be_visible()


def test_a_ledger_that_was_never_good_has_its_faults_listed(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    (root / "data" / "libya-2011.yaml").unlink()
    (root / "data" / "positions.yaml").write_text("ledger: 1\ncrisis: {id: x\n", encoding="utf-8")
    page = visit("/methods", at=served(root)).page
    expect(heading(page)).to_have_text("No ledger can be read")
    expect(page.locator("pre")).to_contain_text(re.compile(r"data/positions\.yaml:\d+:\d+"))
    expect(page.get_by_text("Traceback")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.locator(IDLE)).to_have_count(1)


def test_a_ledger_that_was_never_good_is_announced_beside_one_that_is(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    (root / "data" / "positions.yaml").write_text("ledger: 1\ncrisis: {id: x\n", encoding="utf-8")
    page = visit("/", at=served(root)).page
    expect(heading(page)).to_have_text("Libya, as of Thursday 17 March 2011")
    expect(page.locator(".notice")).to_contain_text("data/positions.yaml cannot be read, and its ledger is not offered")
