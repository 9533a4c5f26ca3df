from enum import StrEnum

import pytest

from components.ledger import meanings, vocabulary


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (meanings.EVIDENCE, vocabulary.Evidence),
        (meanings.CONFIDENCE, vocabulary.Confidence),
        (meanings.STATUS, vocabulary.Status),
        (meanings.SCOPES, vocabulary.Scope),
        (meanings.POPULATIONS, vocabulary.Population),
        (meanings.GROUPS, vocabulary.Group),
    ],
)
def test_every_word_is_explained_in_a_sentence(said: dict[str, str], words: type[StrEnum]) -> None:
    assert list(said) == list(words)
    assert all(text.endswith(".") for text in said.values())
