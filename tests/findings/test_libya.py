"""Sentences on the Libya ledger that the days of the Syria ledger do not lead to."""

from pathlib import Path

import pytest

from components.findings.assembly_lines import sentence as lines
from components.findings.council import pivots
from components.findings.prospects import could_pass
from components.findings.who_moved import told
from components.tables import View
from components.tables.case import open_case
from components.tables.moves import moves
from components.tables.opening import open_view

LEDGER = Path(__file__).resolve().parents[2] / "data" / "libya-2011.yaml"


@pytest.fixture(scope="module")
def october() -> View:
    return open_view(LEDGER, as_of="2011-10-31")


def test_one_member_has_no_position(october):
    assert could_pass(october) == (
        "On these standings whether a press statement can pass is undetermined, and a resolution can pass: "
        "1 of 15 members has no recorded position."
    )


def test_who_is_pivotal_where_nine_are_in_favour_and_one_is_not_known(october):
    # Ballots: 9 in favour (France, United Kingdom and United States among them), 5 abstaining, Bosnia not known. Where
    # a permanent member of the nine is against, eight or nine remain: failed or vetoed, and in no case adopted.
    assert pivots(open_case(october, "resolution")) == (
        "Any one of China and Russia could make it vetoed; any one of France, United Kingdom and United States could "
        "keep it from passing; any one of Colombia, France, Gabon, Lebanon, Nigeria, Portugal, South Africa, United "
        "Kingdom and United States could leave it open, by its ballot alone."
    )


def test_texts_of_which_one_has_no_count(october):
    assert lines(october) == (
        "Of 2 texts, 1 passed two thirds; of 1 no count is recorded; its share is 87.0% (Decision, 16 September 2011)."
    )


def test_one_change_of_standing_is_no_plural(october):
    assert told(october, moves(october)).startswith(
        "By 31 October 2011, 1 change of standing on this topic: 1 in words or measures by 1 state or organisation. "
        "It does not change what it means for the question (for, against or neither). "
    )
