"""Two versions of a ledger side by side: of the git history, and a file that one visitor drops."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Visit, answered, downloaded, drop, finding, pick, record, table
from tests.browser.reading import choose_row as row
from tests.browser.serving import Server, copy, serve
from tests.versions.test_history import git

FRANCE = "id: st-2011-04-27-fra-2\n"
ROWS = "Download these rows"
BAIT = "<img src=x onerror=window.__xss=1> ![x](https://evil.invalid/p.png) <b>x</b>"


def edited(text: str, old: str = "stance: condemns", new: str = "stance: concerned") -> str:
    """The Syria ledger with a field of one French position changed."""
    head, mark, rest = text.partition(FRANCE)
    assert old in rest
    return head + mark + rest.replace(old, new, 1)


@pytest.fixture(scope="module")
def with_history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard in a repository with two commits: France voiced concern, then condemned."""
    root = copy(tmp_path_factory.mktemp("history") / "project")
    ledger = root / "data" / "positions.yaml"
    now = ledger.read_text("utf-8")
    git(root, "init", "-q")
    for text, message in ((edited(now), "Begin"), (now, f"Read again: {BAIT}")):
        ledger.write_text(text, "utf-8")
        git(root, "add", "data/positions.yaml")
        git(root, "commit", "-q", "-m", message)
    with serve(root, tmp_path_factory.mktemp("log") / "log.txt") as running:
        yield running


def test_the_history_says_what_changed(visit: Callable[..., Visit], with_history: Server) -> None:
    page = visit("/versions", at=with_history).page
    expect(finding(page)).to_have_text("1 record changed; the finding of the Overview on 28 April 2011 differs.")
    expect(page.locator(".sp table")).to_contain_text("4 condemn the crackdown, 1 voices concern")
    header, *rows = table(page, "versions")
    assert [dict(zip(header, cells, strict=True))["Before"] for cells in rows] == ["concerned"]
    assert downloaded(page, ROWS)[1][2:6] == ["stance", "concerned", "condemns", "st-2011-04-27-fra-2"]
    assert page.locator("b, img[src=x]").count() == 0  # what a commit says stays text
    row(page, "versions", 0)
    expect(record(page)).to_contain_text("Condemns the crackdown")


def test_the_choice_of_a_version_is_in_the_address(visit: Callable[..., Visit], with_history: Server) -> None:
    page = visit("/versions", at=with_history).page
    pick(page, "later", page.locator(".st-key-earlier input").input_value())
    expect(finding(page)).to_have_text("No record differs between the two versions.")
    expect(page).to_have_url(re.compile(r"later="))
    page.reload()
    expect(finding(page)).to_have_text("No record differs between the two versions.")
    expect(page.locator(".notice")).to_have_count(0)
    page.get_by_role("button", name="Link and citation").click()
    link = page.get_by_role("dialog").get_by_test_id("stCode").first.inner_text()
    found = re.search(r"&earlier=([0-9a-f]{8})&later=([0-9a-f]{8})$", link)
    assert found
    assert found[1] == found[2]
    other = visit(link[link.index("/", 8) :], at=with_history).page
    expect(finding(other)).to_have_text("No record differs between the two versions.")


def test_a_dropped_file_is_compared_for_this_visitor_alone(visit: Callable[..., Visit], with_history: Server) -> None:
    text = (with_history.root / "data" / "positions.yaml").read_text("utf-8")
    page = visit("/versions", at=with_history).page
    drop(page, ("mine.yaml", (edited(text, "role: Foreign ministry", f"role: '{BAIT}'")).encode()))
    expect(finding(page)).to_have_text("1 record changed; the finding of the Overview on 28 April 2011 is the same.")
    assert downloaded(page, ROWS)[1][2:5] == ["role", "Foreign ministry", BAIT]
    with answered(page):
        page.get_by_text("The earlier version", exact=True).click()
    assert downloaded(page, ROWS)[1][2:5] == ["role", BAIT, "Foreign ministry"]
    assert page.locator("b, img[src=x]").count() == 0
    assert page.evaluate("window.__xss") is None
    other = visit("/versions", at=with_history).page
    expect(finding(other)).to_have_text("1 record changed; the finding of the Overview on 28 April 2011 differs.")
    found = [path for path in with_history.root.rglob("*") if path.is_file() and "__xss" in _text(path)]
    assert [path.name for path in found if ".git" not in path.parts] == []
    with answered(page):
        page.get_by_role("button", name="Remove mine.yaml").click()
    expect(finding(page)).to_have_text("1 record changed; the finding of the Overview on 28 April 2011 differs.")


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def test_a_dropped_file_with_faults_has_them_listed(visit: Callable[..., Visit], with_history: Server) -> None:
    page = visit("/versions", at=with_history).page
    drop(page, ("broken.yaml", (f"ledger: 1\ncrisis: '{BAIT}'\n").encode()))
    expect(page.locator(".notice")).to_have_text("broken.yaml has faults and is not compared:")
    expect(page.locator("pre")).to_contain_text("broken.yaml:2:9")
    expect(finding(page)).to_have_count(0)


def test_without_a_repository_the_page_says_so_and_takes_a_file(
    visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path
) -> None:
    root = copy(tmp_path / "project")
    page = visit("/versions", at=served(root)).page
    expect(page.locator(".none")).to_contain_text("there is none here: the folder is no git repository.")
    drop(page, ("mine.yaml", (edited((root / "data" / "positions.yaml").read_text("utf-8"))).encode()))
    expect(finding(page)).to_have_text("1 record changed; the finding of the Overview on 28 April 2011 differs.")
