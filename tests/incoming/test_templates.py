"""Ledgers to start from: sound as they leave, and again with every section taken out of its comment."""

import re

import pytest

from components.incoming import arrived
from components.incoming.templates import FILES, template
from components.ledger import Ledger, read_ledger
from components.ledger.book import RECORDS
from components.ledger.summary import summary


@pytest.mark.parametrize("name", FILES)
def test_it_has_no_fault(name: str) -> None:
    (one,) = arrived([(FILES[name], template(name))]).opened
    assert one.name == FILES[name]


def test_the_template_names_every_section_and_has_no_fault_with_all_of_them() -> None:
    text = template("template").decode()
    whole = re.sub(r"^#(?=\S|  )", "", text, flags=re.MULTILINE)
    ledger, faults = read_ledger(whole.encode(), "template.yaml")
    assert faults == []
    assert ledger is not None
    assert summary(ledger) == "5 records, 2 sources, 15 January 2000 to 19 January 2000"
    assert set(re.findall(r"^#?([a-z]+):", text, re.MULTILINE)) == set(Ledger.model_fields)


def test_the_template_holds_no_facts() -> None:
    ledger, _ = read_ledger(re.sub(rb"(?m)^#(?=\S|  )", b"", template("template")), "template.yaml")
    assert ledger is not None
    said = [ledger.crisis.title, ledger.crisis.summary, *(s.title for s in ledger.sources.values())]
    said += [getattr(record, "summary", "") or getattr(record, "counts", "") or record.title for record in (
        *ledger.positions, *ledger.estimates, *ledger.events, *ledger.proposals)]  # fmt: skip
    assert [text for text in said if not (text or "").startswith("Replace")] == []


def test_the_example_is_of_three_states_and_each_record_as_in_the_syria_ledger(syria: Ledger) -> None:
    example, _ = read_ledger(template("example"), "example.yaml")
    assert example is not None
    assert {position.actor for position in example.positions} == {"GBR", "LBN", "RUS"}
    for section in (*RECORDS, "stances", "estimators"):
        theirs = {entry.id: entry for entry in getattr(syria, section)}
        assert [entry for entry in getattr(example, section) if theirs.get(entry.id) != entry] == []
    assert [key for key, source in example.sources.items() if syria.sources[key] != source] == []
