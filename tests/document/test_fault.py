"""How a fault reads, and how lists of faults are written."""

import json

import pytest

from components.document import Fault, closest
from components.document.listing import as_github, as_json, as_text

DATE = Fault("data/positions.yaml", 41, 7, "date 2011-04-31 does not exist", 'position "lbn-2011-04-27"')
STANCE = Fault("a.yaml", 2, 1, "stance `condems` is not known", "", "one of condemns", "did you mean `condemns`?")


def test_a_fault_is_one_line() -> None:
    assert str(DATE) == 'data/positions.yaml:41:7 position "lbn-2011-04-27": date 2011-04-31 does not exist'
    assert str(STANCE) == "a.yaml:2:1 stance `condems` is not known; expected one of condemns; did you mean `condemns`?"


def test_what_a_terminal_would_act_on_is_spelt_out() -> None:
    assert str(Fault("a.yaml", 1, 1, "\x1b[2J\n\u202e")) == r"a.yaml:1:1 \x1b[2J\n\u202e"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("condems", "did you mean `condemns`?"),
        ("CONDEMNS", "did you mean `condemns`?"),
        ("weather", ""),
        ("", ""),
        ("condemns" * 10, ""),
    ],
)
def test_the_closest_word(word: str, hint: str) -> None:
    assert closest(word, ["blocks", "condemns"]) == hint


def test_the_closest_of_many_words() -> None:
    assert (
        closest("reuters-2021-431", [f"reuters-2011-{n}" for n in range(1_000)]) == "did you mean `reuters-2011-431`?"
    )


def test_listings() -> None:
    assert as_text([DATE, STANCE]) == f"{DATE}\n{STANCE}\n"
    assert as_text([]) == ""
    assert json.loads(as_json([DATE])) == [
        {
            "file": "data/positions.yaml",
            "line": 41,
            "column": 7,
            "message": "date 2011-04-31 does not exist",
            "record": 'position "lbn-2011-04-27"',
            "expected": "",
            "hint": "",
        }
    ]
    assert json.loads(as_json([])) == []


def test_annotations_escape_what_github_would_read_as_its_own() -> None:
    assert as_github([DATE]) == (
        '::error file=data/positions.yaml,line=41,col=7::position "lbn-2011-04-27": date 2011-04-31 does not exist\n'
    )
    odd = Fault("a,b:c%\n.yaml", 1, 2, "100% of\nit")
    assert as_github([odd]) == "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2::100%25 of\\nit\n"
