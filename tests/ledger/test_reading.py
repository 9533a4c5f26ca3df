"""What a ledger may say, beside what it must not (see test_broken.py)."""

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml

from components.ledger import Ledger, read_ledger, reading

MINIMAL = (Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml").read_text("utf-8")


def accepted(text: str) -> Ledger:
    ledger, faults = read_ledger(text.encode(), "FILE")
    assert [str(fault) for fault in faults] == []
    assert ledger is not None
    return ledger


def refused(text: str) -> list[str]:
    ledger, faults = read_ledger(text.encode(), "FILE")
    assert ledger is None
    return [str(fault) for fault in faults]


def changed(old: str, new: str) -> str:
    assert MINIMAL.count(old) == 1
    return MINIMAL.replace(old, new)


def with_section(name: str, *entries: dict[str, object]) -> str:
    cite = '"sources": ["channel4-2011-04-28"], "confidence": "high"'
    return f"{MINIMAL}{name}:\n" + "".join(f"  - {json.dumps(entry)[:-1]}, {cite}}}\n" for entry in entries)


def test_the_least_ledger() -> None:
    ledger = accepted(MINIMAL)
    position = ledger.positions[0]
    assert (position.actor, position.stance, position.date) == ("GBR", "condemns", dt.date(2011, 4, 27))
    assert (position.quote, position.date_precision, position.act) == (None, "day", "statement")
    assert ledger.crisis.began == dt.date(2011, 3, 15)
    assert ledger.sources["channel4-2011-04-28"].tier == 2
    assert ledger.estimates == []


def test_the_same_ledger_as_json_and_with_line_ends_of_windows() -> None:
    as_json = json.dumps(yaml.BaseLoader(MINIMAL).get_single_data())
    assert accepted(as_json) == accepted(MINIMAL)
    assert accepted(MINIMAL.replace("\n", "\r\n")) == accepted(MINIMAL)
    assert accepted("\ufeff" + MINIMAL) == accepted(MINIMAL)


def test_text_that_other_readers_take_for_something_else() -> None:
    position = accepted(changed("Condemned the violence.", "NO")).positions[0]
    assert position.summary == "NO"
    assert accepted(changed("Syria unrest grows", "12:30:45")).sources["channel4-2011-04-28"].title == "12:30:45"


def test_an_empty_optional_field_counts_as_left_out() -> None:
    text = changed(
        "    confidence: high", "    note:\n    date_precision: ~\n    quote_translated: null\n    confidence: high"
    )
    assert accepted(text) == accepted(MINIMAL)


def test_empty_lists_of_ballots_count_as_nobody() -> None:
    ballots = {"against": None, "unknown": None}
    tally = {"in_favour": 11, "against": 2, "abstaining": 3, "not_voting": None}
    proposal = {"id": "x", "date": "2011-04-27", "title": "T", "body": "human-rights-council", "kind": "decision"}
    text = with_section("proposals", proposal | {"outcome": "adopted", "ballots": ballots, "tally": tally})
    assert accepted(text).proposals[0].ballots.against == []
    counted = accepted(text).proposals[0].tally
    assert counted is not None
    assert counted.not_voting is None


def test_an_important_question_may_fail_with_a_simple_majority() -> None:
    proposal = {"id": "x", "date": "2011-04-27", "title": "T", "body": "general-assembly", "kind": "resolution"}
    tally = {"in_favour": 60, "against": 40, "abstaining": 3}
    assert accepted(with_section("proposals", proposal | {"outcome": "failed", "tally": tally}))


@pytest.mark.parametrize(
    ("outcome", "ballots"),
    [
        ("adopted", {"unknown": "BIH BRA CHN COL DEU FRA GAB GBR IND LBN NGA PRT RUS USA ZAF"}),
        ("failed", {"unknown": "BIH BRA CHN COL DEU FRA GAB GBR IND LBN NGA PRT RUS USA ZAF"}),
        ("adopted", {"in_favour": "BIH BRA COL DEU FRA GAB GBR IND LBN", "abstaining": "CHN RUS NGA PRT USA ZAF"}),
        ("adopted", {"in_favour": "BIH BRA COL DEU FRA GAB GBR IND LBN", "not_voting": "CHN RUS NGA PRT USA ZAF"}),
        ("failed", {"in_favour": "BIH BRA COL DEU FRA GAB GBR IND", "against": "CHN RUS NGA PRT USA ZAF LBN"}),
        ("vetoed", {"in_favour": "BIH BRA COL DEU FRA GAB GBR IND LBN", "unknown": "CHN RUS NGA PRT USA ZAF"}),
    ],
)  # fmt: skip
def test_outcomes_that_the_rule_of_the_council_allows(outcome: str, ballots: dict[str, str]) -> None:
    lists = {option: states.split() for option, states in ballots.items()}
    symbol = {"resolution": "S/RES/9999 (2011)"} if outcome == "adopted" else {}
    proposal = {"id": "x", "date": "2011-10-04", "title": "T", "body": "security-council", "kind": "resolution"}
    assert accepted(with_section("proposals", proposal | {"outcome": outcome, "ballots": lists} | symbol))


@pytest.mark.parametrize("ballots", [{}, {"objected": ["CHN"]}, {"objected": ["CHN"], "joined": ["FRA"]}])
def test_a_statement_may_fail_without_all_being_known(ballots: dict[str, list[str]]) -> None:
    proposal = {"id": "x", "date": "2011-04-27", "title": "T", "body": "security-council", "kind": "press-statement"}
    assert accepted(with_section("proposals", proposal | {"outcome": "not agreed", "ballots": ballots}))


def test_two_reports_of_one_fact_say_so() -> None:
    one = {"id": "a", "date": "2011-04-27", "kind": "individual", "group": "cabinet", "person": "P", "what": "Left."}
    text = with_section("defections", one | {"same_fact": "p"}, one | {"same_fact": "p", "id": "b"})
    assert [record.id for record in accepted(text).defections] == ["a", "b"]
    text = with_section("defections", one, one | {"id": "b", "date": "2011-04-28"})
    assert [fault.split(":", 3)[3] for fault in refused(text)] == [
        ' repeats defection "a": the same person or group; give both one `same_fact` if they report one fact'
    ]


@pytest.mark.parametrize(
    "link",
    [
        "https://press.un.org/en/2011/sc10235.doc.htm",
        "http://aa.com.tr/en/97279--seven-syrian-generals",
        "https://example.org/caf%C3%A9?a=b&c=(d)#e",
        "https://example.org:8080/a",
    ],
)
def test_links_to_named_hosts(link: str) -> None:
    assert accepted(changed("https://www.channel4.com/news/syria", link))


def test_a_long_list_of_faults_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "FAULTS", 3)
    sources = "".join(
        f"  s{n}: {{publisher: P, title: T, url: 'https://example.org/{n}', tier: 2}}\n" for n in range(9)
    )
    assert refused(MINIMAL + sources) == [
        'FILE:45:3 source "s0": no record cites this source',
        'FILE:46:3 source "s1": no record cites this source',
        'FILE:47:3 source "s2": no record cites this source',
        "FILE:48:3 more faults from here on; 3 are listed",
    ]


def test_a_thousand_faulty_records_are_not_all_listed() -> None:
    faults = refused(MINIMAL + "events:\n" + "  - {id: a, dat: x}\n" * 1_000)
    assert len(faults) == 201
    assert faults[-1].endswith("more faults from here on; 200 are listed")


@pytest.mark.parametrize(
    "markup",
    ["<script>alert(1)</script>", "![x](https://evil.example/p.png)", ":red[x] $x^2$ # h | a |", "=1+1", "{{x}}", "%s"],
)
def test_markup_in_a_text_is_text(markup: str) -> None:
    text = changed("summary: Condemned the violence.", f"summary: {json.dumps(markup)}")
    assert accepted(text).positions[0].summary == markup
