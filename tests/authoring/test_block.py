"""One entry as YAML, from what a person typed."""

import pytest

from components.authoring.block import block, plain, suggested
from components.authoring.form import KINDS, fields
from components.authoring.names import code_of, labels
from components.document import read
from components.ledger.book import SECTIONS


def test_a_position() -> None:
    entry = plain(
        "position",
        {
            "confidence": "high",
            "summary": "  Condemned the violence:\n  all of it. ",
            "sources": "channel4-2011-04-28, other",
            "actor": "Britain",
            "date": "2011-04-27",
            "id": "gbr-2011-04-27",
            "topic": "council-action",
            "stance": "condemns",
            "evidence": "official-statement",
            "act": "statement",
            "date_precision": "day",
            "quote_translated": "false",
            "venue": "",
        },
    )
    assert block("position", entry) == (
        "  - id: gbr-2011-04-27\n"
        "    date: 2011-04-27\n"
        "    actor: GBR\n"
        "    topic: council-action\n"
        "    stance: condemns\n"
        "    evidence: official-statement\n"
        "    summary: 'Condemned the violence: all of it.'\n"
        "    sources: [channel4-2011-04-28, other]\n"
        "    confidence: high\n"
    )


def test_a_proposal_with_ballots_and_totals() -> None:
    entry = plain(
        "proposal",
        {
            "id": "p",
            "ballots.in_favour": ["France", "gbr"],
            "ballots.against": "Russia, China",
            "tally.in_favour": "13",
            "letters": "S/2020/657, S/2020/661",
            "note": "",
        },
    )
    assert block("proposal", entry) == (
        "  - id: p\n"
        "    ballots:\n"
        "      in_favour: [FRA, GBR]\n"
        "      against: [RUS, CHN]\n"
        "    tally:\n"
        "      in_favour: 13\n"
        "    letters: [S/2020/657, S/2020/661]\n"
    )


def test_a_source() -> None:
    entry = plain("source", {"title": 'The "no"', "id": "s-1", "tier": "2", "lang": "en", "publisher": "P"})
    assert block("source", entry) == '  s-1:\n    publisher: P\n    title: The "no"\n    tier: 2\n'


def test_a_running_total_by_group() -> None:
    entry = plain("defection", {"by_group": "cabinet: 3, parliament: 4", "count": "7"})
    assert block("defection", entry) == "  - count: 7\n    by_group:\n      cabinet: 3\n      parliament: 4\n"


def test_what_is_typed_cannot_leave_its_field() -> None:
    hostile = "x'\"\n- id: y: {a: [*b, &c, !!d e]} # f\t\\"
    text = block("event", plain("event", {"id": "e", "note": hostile, "title": "2011"}))
    value, faults = read(f"events:\n{text}".encode(), "L")
    assert faults == []
    assert value == {"events": [{"id": "e", "title": "2011", "note": "x'\" - id: y: {a: [*b, &c, !!d e]} # f\t\\"}]}


def test_a_field_that_is_none_stays_to_be_named() -> None:
    assert plain("event", {"sumary": "x"}) == {"sumary": "x"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_model_can_be_typed(kind: str) -> None:
    model = SECTIONS[KINDS[kind]]
    assert {field.name.partition(".")[0] for field in fields(kind)} - {"id"} == set(model.model_fields) - {"id"}
    assert all(field.help and field.sort for field in fields(kind))


def test_sorts_of_fields() -> None:
    sorts = {field.name: field.sort for field in fields("position")}
    assert (sorts["actor"], sorts["date"], sorts["quote_translated"], sorts["act"]) == (
        "actor",
        "day",
        "flag",
        "choice",
    )
    sorts = {field.name: field.sort for field in fields("proposal")}
    assert (sorts["ballots.against"], sorts["drafted_by"], sorts["letters"]) == ("states", "states", "texts")
    assert [field.choices for field in fields("source") if field.name == "tier"] == [("1", "2", "3", "4")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Britain", "GBR"),
        ("gbr", "GBR"),
        (" United Kingdom ", "GBR"),
        ("Soviet Union", "RUS"),
        ("turkey", "TUR"),
        ("arab league", "LAS"),
        ("las", "LAS"),
        ("Brittain", "Brittain"),
    ],
)
def test_states_and_organisations_by_name_or_code(written: str, code: str) -> None:
    assert code_of(written, {"LAS": "Arab League"}) == code


def test_labels_hold_every_name() -> None:
    assert labels({"LAS": "Arab League"})["LAS"] == "Arab League (LAS)"
    assert labels()["GBR"] == "United Kingdom (GBR), Britain, Great Britain, UK"
    assert labels()["RUS"] == "Russia (RUS), Russian Federation, Soviet Union"


def test_an_id_is_suggested() -> None:
    position = {"actor": "GBR", "date": "2011-05-05"}
    assert suggested("position", position, set()) == "gbr-2011-05-05"
    assert suggested("position", position, {"gbr-2011-05-05", "gbr-2011-05-05-2"}) == "gbr-2011-05-05-3"
    assert suggested("position", {"actor": "GBR"}, set()) == ""
    assert suggested("event", {"date": "2011-05-05"}, set()) == "event-2011-05-05"
    assert suggested("source", {"publisher": "Channel 4 News"}, set()) == "channel-4-news"
