"""The pages on a topic that asks for a judgement: no verdict, and the way to the topic that has one."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import html
from tests.pages.test_second_ledger import libya
from tests.tables.test_asked import SCALE

WHY = "This topic asks for a judgement, not for a decision, so no ballot follows from a stance on it."
WHERE = "What could pass is shown on the topic “Force to protect civilians”."


def test_the_overview_has_no_verdict():
    body = html(libya("overview", "2011-10-31", "mandate"))
    assert f"{WHY} {WHERE}" in body
    assert "On these standings" not in body


def test_the_council_page_says_where_members_stand_and_which_topic_asks_for_a_decision():
    page = libya("council", "2011-10-31", "mandate")
    assert not page.exception
    body = html(page)
    assert "Of the 15 members of the Security Council, " in body
    assert f"{WHY} {WHERE} Ballots of a recorded proposal can be chosen above on any topic." in body
    for heading in ("Who blocks?", "What could pass on the same standings?", "How does each member"):
        assert heading not in body
    assert "How much does a vote weigh on a resolution?" in body
    assert [button.label for button in page.button] == ["Show that topic"]
    page.button[0].click().run()
    assert page.session_state["topic"] == "force"
    assert page.session_state["stances"] == []


def test_a_recorded_vote_can_be_looked_at_all_the_same():
    page = libya("council", "2011-10-31", "mandate")
    page.selectbox("ballots").set_value("s-res-1973").run()
    body = html(page)
    assert "A resolution can pass: 10 in favour, 9 needed." in body
    assert WHY not in body


def test_several_topics_are_offered_as_options_which_are_never_markup(tmp_path: Path):
    def script(path: str) -> None:
        import importlib

        from components.tables.opening import open_view

        importlib.import_module("components.pages.council").render(open_view(path, topic="tone"))

    path = tmp_path / "scale.yaml"
    path.write_text(SCALE.replace("ASKS", "decision").replace("Should aid be sent?", "'Should :red[aid] go?'"), "utf-8")
    page = AppTest.from_function(script, args=(str(path),), default_timeout=60).run()
    assert not page.exception
    offered = next(box for box in page.selectbox if box.label == "Topic that asks for a decision")
    assert offered.options == ["Should :red[aid] go?", "Should an envoy be sent?"]
    offered.set_value("envoy").run()
    next(button for button in page.button if button.label == "Show that topic").click().run()
    assert page.session_state["topic"] == "envoy"
