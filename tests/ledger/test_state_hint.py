import pytest

from components.ledger.state_hint import state_hint


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("UK", "GBR"),
        ("Britain", "GBR"),
        ("Russia", "RUS"),
        ("FRANCE", "FRA"),
        ("Germny", "DEU"),
        ("north korea", "PRK"),
    ],
)
def test_a_state_by_name(word, code):
    assert state_hint(word) == f"did you mean `{code}`?"


@pytest.mark.parametrize("word", ["EU", "RU", "", "Atlantis and beyond"])
def test_what_is_no_name_of_a_state_is_no_other_state(word):
    assert state_hint(word) == ""
