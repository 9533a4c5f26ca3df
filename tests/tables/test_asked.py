"""A topic that asks for a judgement: no ballot follows from a stance on it, so nothing is said to pass or to fail."""

from collections.abc import Callable
from pathlib import Path

import pytest

from components.export.brief_crisis import of_crisis
from components.figures import chamber, threshold
from components.findings.asked import elsewhere, no_ballot
from components.findings.prospects import could_pass
from components.findings.weight import hanging
from components.tables import View
from components.tables.asked import asks_decision, deciding_topics
from components.tables.case import KINDS, open_case, side_by_side
from components.tables.opening import open_view
from components.tables.weight import weight
from components.versions.findings import VERDICT, on_topic
from tests.figures.drawing import draw

ROOT = Path(__file__).resolve().parents[2]
WHY = "This topic asks for a judgement, not for a decision, so no ballot follows from a stance on it."
SYRIA = f"{WHY} What could pass is shown on the topic “Council action on Syria”."
LIBYA = f"{WHY} What could pass is shown on the topic “Force to protect civilians”."


def test_each_ledger_says_which_topics_ask_for_a_decision(view: Callable[..., View]):
    assert list(deciding_topics(view())["topic"]) == ["council-action"]
    assert asks_decision(view())
    assert not asks_decision(view(topic="libya"))
    libya = open_view(ROOT / "data" / "libya-2011.yaml", topic="mandate", as_of="2011-10-31")
    assert list(deciding_topics(libya)["topic"]) == ["force"]
    assert could_pass(libya) == LIBYA


def test_no_verdict_is_drawn_from_a_judgement(view: Callable[..., View]):
    seen = view("2011-12-31", topic="libya")
    assert could_pass(seen) == SYRIA
    assert [open_case(seen, kind) for kind in KINDS] == [None] * 4
    assert side_by_side(seen) == []
    assert [said for said in on_topic(seen) if said.part == VERDICT] == []
    assert SYRIA in of_crisis(seen).finding
    assert "On these standings" in could_pass(view("2011-12-31"))


def test_a_recorded_vote_stays_a_vote_on_any_topic(view: Callable[..., View]):
    case = open_case(view("2011-12-31", topic="libya"), "resolution", "S-2011-612")
    assert case.prospect.outcome.outcome == "vetoed"


def test_no_record_carries_a_verdict_of_a_judgement(view: Callable[..., View]):
    seen = view("2011-12-31", topic="libya")
    table = weight(seen)
    assert len(table) > 0
    assert table[["press-statement", "resolution", "procedural-motion"]].isna().all().all()
    assert hanging(seen, table).startswith(f"{WHY} The headline would read otherwise without any one of ")


@pytest.mark.parametrize("chart", [chamber, threshold])
def test_the_charts_of_a_case_say_why_there_is_none(view: Callable[..., View], chart):
    seen = view("2011-12-31", topic="libya")
    options = chart.usual(seen)
    assert options == {"case": None}
    assert chart.sentence(seen, **options) == SYRIA
    said = draw(chart, seen, **options).layout.annotations[0].text.replace("<br>", " ")
    assert said.strip() == SYRIA


SCALE = """
ledger: 1
crisis: {id: scale, title: T, about: SYR, began: 2011-03-15, opens_on: 2011-04-28, licence: CC-BY-4.0}
topics:
  - {id: tone, question: In which tone?, stances: [calm, loud]}
  - {id: aid, question: Should aid be sent?, asks: ASKS, stances: [agrees, calm, opposes]}
  - {id: envoy, question: Should an envoy be sent?, stances: [agrees, opposes]}
stances:
  - {id: agrees, label: Agrees, effect: for, means: M}
  - {id: calm, label: Is calm, effect: none, means: M}
  - {id: loud, label: Is loud, effect: none, means: M}
  - {id: opposes, label: Opposes, effect: against, means: M}
positions:
  - {id: p, date: 2011-04-27, actor: GBR, topic: tone, stance: calm, evidence: inference, summary: S, sources: [s],
     confidence: low}
sources:
  s: {publisher: P, title: T, url: "https://example.org/", date: 2011-04-28, tier: 2}
"""


def opened(tmp_path: Path, asks: str, topic: str) -> View:
    path = tmp_path / "scale.yaml"
    path.write_text(SCALE.replace("ASKS", asks), "utf-8")
    return open_view(path, topic=topic)


def test_a_scale_without_sides_asks_for_no_decision(tmp_path: Path):
    seen = opened(tmp_path, "decision", "tone")
    assert no_ballot(seen) == "No stance on this topic is for or against a decision, so no ballot follows from one."
    assert elsewhere(seen) == (
        "What could pass is shown on the topics “Should aid be sent?” and “Should an envoy be sent?”."
    )
    assert open_case(seen, "press-statement") is None


def test_the_ledger_says_it_and_not_the_scale(tmp_path: Path):
    assert open_case(opened(tmp_path, "decision", "aid"), "resolution").prospect.verdict == "undetermined"
    judged = opened(tmp_path, "judgement", "aid")
    assert open_case(judged, "resolution") is None
    assert elsewhere(judged) == "What could pass is shown on the topic “Should an envoy be sent?”."


def test_a_ledger_of_judgements_alone(view: Callable[..., View]):
    seen = view("2011-12-31", topic="libya")
    topics = seen.whole["topics"]
    seen.whole["topics"] = topics[topics["topic"] == "libya"]
    try:
        assert elsewhere(seen) == "No topic of this ledger asks for a decision."
    finally:
        seen.whole["topics"] = topics
