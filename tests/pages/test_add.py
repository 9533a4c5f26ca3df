"""The form for a new record, through Streamlit's own test runner."""

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import html


def form() -> AppTest:
    def script() -> None:
        import datetime as dt

        from components.pages import add
        from components.selection import Selection
        from components.tables import narrow
        from components.ui import store

        entry = store.ledgers()["positions"]
        selection = Selection("positions", "council-action", dt.date(2011, 4, 28))
        add.render(narrow(entry["tables"], entry["crisis"], selection))

    return AppTest.from_function(script, default_timeout=60).run()


def filled() -> AppTest:
    page = form()
    page.date_input(key="add_position_date").set_value("2011-04-26")
    page.selectbox(key="add_position_actor").set_value("GBR")
    page.selectbox(key="add_position_stance").set_value("condemns")
    page.selectbox(key="add_position_evidence").set_value("official-statement")
    page.text_area(key="add_position_summary").set_value("Said: it must stop.")
    page.multiselect(key="add_position_sources").set_value(["channel4-2011-04-28"])
    page.selectbox(key="add_position_confidence").set_value("high")
    return page.run()


BLOCK = """\
positions:
  - id: gbr-2011-04-26
    date: 2011-04-26
    actor: GBR
    topic: council-action
    stance: condemns
    evidence: official-statement
    summary: 'Said: it must stop.'
    sources: [channel4-2011-04-28]
    confidence: high
"""


def test_what_is_missing_is_said_before_anything_is_typed() -> None:
    page = form()
    assert not page.exception
    assert "Still missing: date, actor, stance, evidence, summary, sources and confidence." in html(page)
    assert "To correct" not in html(page)
    assert not page.get("download_button")


def test_a_sound_record_is_given_as_lines_and_patch() -> None:
    page = filled()
    assert not page.exception
    assert "No fault: the ledger can be read with it." in html(page)
    assert [code.value for code in page.code] == [BLOCK.rstrip()]
    assert len(page.get("download_button")) == 1
    assert "git apply gbr-2011-04-26.patch" in html(page)


def test_a_fault_stands_with_its_field() -> None:
    page = filled()
    page.text_area(key="add_position_quote").set_value("<b>" + "word " * 26).run()
    assert "<li>Quote: a quotation of 26 words; expected 25 at most</li>" in html(page)
    assert not page.get("download_button")


def test_a_new_source_is_cited_at_once() -> None:
    page = filled()
    page.toggle(key="add_new_source").set_value(True).run()
    assert "Still missing: publisher of the new source" in html(page)
    page.text_input(key="add_source_publisher").set_value("BBC News")
    page.text_input(key="add_source_title").set_value("Syria: a headline")
    page.text_input(key="add_source_url").set_value("https://example.org/news")
    page.selectbox(key="add_source_tier").set_value("2").run()
    assert "No fault" in html(page)
    assert "    sources: [channel4-2011-04-28, bbc-news]\n" in page.code[0].value
    assert page.code[0].value.endswith(
        "sources:\n  bbc-news:\n    publisher: BBC News\n    title: 'Syria: a headline'\n"
        "    url: https://example.org/news\n    tier: 2"
    )


def test_every_kind_has_its_fields() -> None:
    page = form()
    for kind, field in (("estimate", "low"), ("defection", "person"), ("event", "title"), ("proposal", "symbol")):
        page.selectbox(key="add_kind").set_value(kind).run()
        assert not page.exception
        assert page.text_input(key=f"add_{kind}_{field}").help


def test_states_are_found_by_any_of_their_names() -> None:
    names = form().selectbox(key="add_position_actor").options
    assert "United Kingdom (GBR), Britain, Great Britain, UK" in names
    assert "League of Arab States (LAS)" in names
