from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PAGES, Visit, drawn, hover, open_seat, table
from tests.browser.serving import Server, copy, serve

BAIT = (
    "<script>window.__xss=1</script> <img src=x onerror=window.__xss=1> ![x](https://evil.invalid/p.png) "
    '<a href="https://evil.invalid">go</a> :red[x] $x^2$ <span style="background:url(https://evil.invalid/b.png)">s</span>'
)
SHORT = "<b>x</b><img src=x onerror=window.__xss=1>"

LEDGER = """
ledger: 1
crisis: {id: hostile, title: 'T BAIT', about: SYR, began: 2011-03-15, opens_on: 2011-04-28, licence: CC0-1.0,
  summary: 'S BAIT'}
topics:
  - {id: action, title: 'P BAIT', question: 'Q BAIT'}
stances:
  - {id: condemns, label: 'L BAIT', short: 'SHORT', effect: for, means: 'M BAIT'}
  - {id: blocks, label: 'K BAIT', effect: against, means: 'N BAIT'}
actors:
  - {id: EU, name: 'E BAIT'}
estimators:
  - {id: one, name: 'U BAIT', kind: witness, method: 'H BAIT'}
positions:
  - {id: gbr, date: 2011-04-27, actor: GBR, topic: action, stance: condemns, evidence: official-statement,
     speaker: 'V BAIT', role: 'R BAIT', venue: 'W BAIT', action: 'A BAIT', summary: 'Y BAIT', quote: 'Quoted BAIT',
     note: 'Noted BAIT', sources: [source], confidence: high}
  - {id: eu, date: 2011-04-26, actor: EU, topic: action, stance: blocks, evidence: inference, summary: 'Z BAIT',
     sources: [source], confidence: low}
estimates:
  - {id: dead, date: 2011-04-27, low: 400, high: 400, counts: 'Counted BAIT', population: all, scope: cumulative,
     place: 'Place BAIT', estimator: one, attributed_to: 'By BAIT', note: 'Noted BAIT', sources: [source],
     confidence: low}
defections:
  - {id: left, date: 2011-04-27, kind: individual, group: party, person: 'Person BAIT', role: 'Role BAIT',
     place: 'Place BAIT', what: 'What BAIT', sources: [source], confidence: low}
events:
  - {id: event, date: 2011-04-27, title: 'Event BAIT', what: 'Happened BAIT', category: protest, place: 'Place BAIT',
     speaker: 'Told BAIT', quote: 'Quoted BAIT', sources: [source], confidence: low}
proposals:
  - {id: text, date: 2011-04-27, title: 'Proposal BAIT', body: security-council, kind: press-statement,
     outcome: not agreed, topic: action, subject: 'Subject BAIT', ballots: {objected: [RUS]}, meeting: 'Meeting BAIT',
     sources: [source], confidence: low}
sources:
  source: {publisher: 'Publisher BAIT', title: 'Title BAIT', url: 'https://example.org/a', date: 2011-04-28, tier: 2,
     note: 'Noted BAIT'}
"""
FORBIDDEN = 'a[href*="evil.invalid"], img[src=x], img[src*="evil.invalid"], [style*="evil.invalid"], .katex'


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hostile")
    root = copy(folder / "project")
    (root / "data" / "positions.yaml").write_text(
        LEDGER.replace("BAIT", BAIT.replace("'", "''")).replace("SHORT", SHORT), encoding="utf-8"
    )
    with serve(root, folder / "log.txt") as running:
        yield running


def inert(one: Visit) -> None:
    assert one.page.locator(FORBIDDEN).count() == 0
    assert one.page.evaluate("window.__xss") is None
    one.blameless()  # no request to evil.invalid among others


@pytest.mark.parametrize("path", PAGES)
def test_text_from_a_ledger_stays_text(visit: Callable[..., Visit], hostile: Server, path: str) -> None:
    inert(visit(path, at=hostile))


@pytest.mark.parametrize(
    ("path", "literally"),
    [("/", f"Q {BAIT}"), ("/positions", f"P {BAIT}"), ("/state?show=GBR", f"P {BAIT}"), ("/methods", f"M {BAIT}")],
)
def test_it_is_shown_letter_by_letter(visit: Callable[..., Visit], hostile: Server, path: str, literally: str) -> None:
    one = visit(path, at=hostile)
    expect(one.page.get_by_test_id("stMain")).to_contain_text(literally)
    inert(one)


def test_a_table_shows_it_letter_by_letter(visit: Callable[..., Visit], hostile: Server) -> None:
    one = visit("/records", at=hostile)
    assert f"Event {BAIT}" in [cell for row in table(one.page, "records") for cell in row]
    inert(one)


def test_a_record_shows_it_letter_by_letter(visit: Callable[..., Visit], hostile: Server) -> None:
    one = visit("/", at=hostile)
    card = open_seat(one.page, "GBR")
    for name in ("Quoted", "V", "R", "W", "Y", "Noted", "Title", "Publisher"):
        expect(card).to_contain_text(f"{name} {BAIT}")
    expect(card.get_by_role("link")).to_have_count(1)
    expect(card.get_by_role("link")).to_have_attribute("href", "https://example.org/a")
    inert(one)


CHARTED = {
    "/": "overview_timeline",
    "/positions": "stance_matrix",
    "/timeline": "timeline",
    "/state?show=GBR": "state_history",
}


@pytest.mark.parametrize("path", CHARTED)
def test_what_belongs_to_a_chart_shows_it_letter_by_letter(
    visit: Callable[..., Visit], hostile: Server, path: str
) -> None:
    one = visit(path, at=hostile)
    one.page.get_by_text("How to read this, sources and table").first.click()
    expect(one.page.get_by_role("heading", name="Sources", exact=True).first).to_be_visible()
    drawn(one.page)
    expect(one.page.get_by_test_id("stMain")).to_contain_text(f"Title {BAIT}")
    inert(one)


# Plotly leaves out a tip that is higher than its chart, as this one would be on the other pages.
@pytest.mark.parametrize("path", ["/", "/timeline"])
def test_a_tip_at_a_mark_shows_it_letter_by_letter(visit: Callable[..., Visit], hostile: Server, path: str) -> None:
    one = visit(path, at=hostile)
    marks = one.page.locator(f".st-key-chart_{CHARTED[path]} .scatterlayer .points path")
    expect(hover(one.page, marks.first)).to_contain_text("<script>")
    assert one.page.locator(".js-plotly-plot :is(a, image)").count() == 0
    inert(one)
