"""A link that lasts: copied by one reader, opened by another, also when the dashboard has moved on."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import bibtexparser
import rispy
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import (
    Visit,
    choose,
    chosen,
    downloaded,
    drawn,
    finding,
    heading,
    open_seat,
    pick,
    table,
    type_day,
)  # fmt: skip
from tests.browser.serving import Server, copy
from tests.versions.test_history import git

SHOWN = "Download the rows shown"


def shown(page: Page) -> Locator:
    """Open the dialog with link and citation."""
    page.get_by_role("button", name="Link and citation").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_test_id("stCode").nth(1)).to_be_visible()
    return dialog


def code(dialog: Locator, number: int) -> str:
    return dialog.get_by_test_id("stCode").nth(number).inner_text()


def copied(page: Page, dialog: Locator) -> str:
    """Copy the link with its button, as a reader does."""
    field = dialog.get_by_test_id("stCode").first
    field.hover()
    field.get_by_role("button", name="Copy to clipboard").click()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_eight_filters_come_back_with_the_same_finding_rows_and_citation(visit: Callable[..., Visit]) -> None:
    one = visit("/records", permissions=["clipboard-read", "clipboard-write"])
    page = one.page
    type_day(page, "as_of", "2012-02-04")
    type_day(page, "known_on", "2012-03-01")
    pick(page, "evidence", "Unnamed diplomat")
    choose(page, "states", "Russia")
    choose(page, "groups", "Permanent five")
    choose(page, "stances", "Blocks Council action")
    choose(page, "kinds", "Position")
    choose(page, "confidence", "High")
    drawn(page)
    before, rows = heading(page).inner_text(), downloaded(page, SHOWN)
    dialog = shown(page)
    link, citation = copied(page, dialog), code(dialog, 1)
    parts = urlsplit(link)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{one.root}/records"
    written = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert re.fullmatch("[0-9a-f]{16}", written.pop("data"))
    assert written == {
        "v": "1", "ledger": "positions", "topic": "council-action", "as_of": "2012-02-04", "known_on": "2012-03-01",
        "evidence": "unnamed-diplomat", "states": "RUS", "groups": "p5", "stances": "blocks", "kinds": "position",
        "confidence": "high",
    }  # fmt: skip

    other = visit(link.removeprefix(one.root)).page
    expect(heading(other)).to_have_text(before)
    assert downloaded(other, SHOWN) == rows
    assert len(rows) > 2
    expect(other.locator(".notice")).to_have_count(0)
    assert "v=1" not in other.url
    assert "data=" not in other.url
    assert code(shown(other), 1) == citation


def test_the_finding_comes_back(visit: Callable[..., Visit]) -> None:
    page = visit("/?as_of=2012-02-04&groups=p5").page
    said = finding(page).inner_text()
    link = code(shown(page), 0)
    other = visit(link[link.index("/", 8) :]).page
    expect(finding(other)).to_have_text(said, use_inner_text=True)


def test_citation_files_hold_the_link(visit: Callable[..., Visit]) -> None:
    page = visit("/council?as_of=2011-10-04&ballots=S-2011-612&flips=CHN:abstaining").page
    dialog = shown(page)
    link = code(dialog, 0)
    assert link.endswith("&kind=resolution&ballots=S-2011-612&flips=CHN:abstaining")
    files = {}
    for ending in (".bib", ".ris"):
        with page.expect_download() as downloading:
            dialog.get_by_role("button", name=f"Download {ending}").click()
        assert re.fullmatch(rf"syria-2011-council-2011-10-04-\w{{8}}\{ending}", downloading.value.suggested_filename)
        files[ending] = Path(downloading.value.path()).read_text("utf-8")
    (entry,) = bibtexparser.parse_string(files[".bib"]).entries
    assert entry["url"] == link
    assert rispy.loads(files[".ris"])[0]["urls"] == [link]
    dialog.get_by_role("radio", name="BibTeX").or_(dialog.get_by_role("button", name="BibTeX", exact=True)).click()
    expect(dialog.get_by_test_id("stCode").nth(1)).to_contain_text("@misc{standpoint-syria-2011-council-2011-10-04-")


def test_a_record_is_cited_by_its_source_first(visit: Callable[..., Visit]) -> None:
    page = visit().page
    card = open_seat(page, "GBR")
    expect(card.get_by_test_id("stCode")).to_have_count(0)
    card.get_by_text("Cite this record").click()
    said = card.get_by_test_id("stCode").first
    expect(said).to_contain_text(
        "AFP via Naharnet. “Britain Withdraws Syria Envoy's Royal Wedding Invitation.” April 28, 2011. http"
    )
    expect(said).to_contain_text("Recorded in Standpoint, Syria since the 2011 uprising, record st-2011-04-28-gbr")
    link = re.search(r"http://127\S+/records\S+q=st-2011-04-28-gbr", said.inner_text())
    assert link
    other = visit(link[0][link[0].index("/", 8) :]).page
    assert len(table(other, "records")) == 2  # the header and the record


def moved_on(root: Path) -> None:
    """Change a copy's ledger: other days and topics to open on, and France voiced concern only on 27 April 2011."""
    ledger = root / "data" / "positions.yaml"
    text = ledger.read_text("utf-8")
    head, mark, rest = text.partition("id: st-2011-04-27-fra-2\n")
    later = head + mark + rest.replace("stance: condemns", "stance: concerned", 1)
    for old, new in (("opens_on: 2011-04-28", "opens_on: 2012-02-04"), ("topic: council-action\n", "topic: libya\n")):
        assert old in later
        later = later.replace(old, new, 1)
    ledger.write_text(later, "utf-8")


def test_a_changed_ledger_is_announced_and_the_view_stays(
    served: Callable[[Path], Server], visit: Callable[..., Visit], tmp_path: Path
) -> None:
    page = visit().page
    link = code(shown(page), 0)
    root = copy(tmp_path / "later")
    moved_on(root)
    moved = served(root)
    expect(heading(visit("/", at=moved).page)).to_have_text("Syria, as of Saturday 4 February 2012")
    other = visit(link[link.index("/", 8) :], at=moved).page
    expect(heading(other)).to_have_text("Syria, as of Thursday 28 April 2011")
    expect(finding(other)).to_contain_text("4 condemn the crackdown, 1 voices concern")
    notice = other.locator(".notice")
    expect(notice).to_have_count(1)
    expect(notice).to_contain_text("The ledger has changed since this link was made: version ")
    expect(notice).to_contain_text("Earlier versions are not kept here, so what changed cannot be shown.")


def test_where_git_has_the_version_of_a_link_what_changed_in_its_view_is_told(
    served: Callable[[Path], Server], visit: Callable[..., Visit], tmp_path: Path
) -> None:
    page = visit().page
    link = code(shown(page), 0)
    root = copy(tmp_path / "later")
    git(root, "init", "-q")
    git(root, "add", "data/positions.yaml")
    git(root, "commit", "-q", "-m", "Begin")
    moved_on(root)
    git(root, "commit", "-q", "-a", "-m", "France voiced concern")
    other = visit(f"{link[link.index('/', 8) :]}&groups=p5", at=served(root)).page
    notice = other.locator(".notice").first
    expect(notice).to_contain_text(
        "In this view: 1 record changed. The finding of the Overview was: “Of the 5 selected"
    )
    expect(notice).to_contain_text("3 condemn the crackdown and 2 block Council action.” It is now: “Of the 5 selected")
    expect(notice).not_to_contain_text("not kept here")
    other.get_by_role("link", name="What changed since this link was made").click()
    drawn(other)
    expect(heading(other)).to_have_text("Versions of the ledger, as of Thursday 28 April 2011")
    expect(finding(other)).to_have_text(
        "1 record changed; the crisis header changed; the finding of the Overview on 28 April 2011 differs."
    )
    assert parse_qs(urlsplit(link).query)["data"][0][:8] in other.locator(".st-key-earlier input").input_value()
    assert chosen(other, "groups") == ["Permanent five"]
    expect(other.locator(".notice")).to_have_count(0)


def test_a_version_that_git_does_not_have_is_named(visit: Callable[..., Visit]) -> None:
    page = visit("/versions?earlier=00000000").page
    expect(page.locator(".notice")).to_contain_text("`00000000` is not a version in the git history of this ledger")


def test_a_newer_link_and_what_it_does_not_know_are_named(visit: Callable[..., Visit]) -> None:
    page = visit("/?v=9&states=RUS&colour=red").page
    notice = page.get_by_role("status").filter(has_text="version 9")
    expect(notice).to_contain_text("links up to version 1 are known here")
    expect(notice).to_contain_text("colour")
    expect(page).to_have_url(re.compile(r"\?states=Russia$"))
