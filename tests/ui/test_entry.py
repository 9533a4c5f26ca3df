"""The labels and help of a form: words of the code, in which nothing reads as markup."""

import re

import pytest

from components.authoring.form import KINDS, fields
from components.ui.entry import called


@pytest.mark.parametrize("kind", KINDS)
def test_labels_and_help_hold_no_markup(kind: str) -> None:
    for field in fields(kind):
        assert re.fullmatch(r"[A-Z][a-z: -]+", called(field.name))
        assert not re.search(r"[*`\[\]<>#$~|\\]|_\w*_|://", field.help)


def test_labels_are_words() -> None:
    assert [called(name) for name in ("date_precision", "ballots.in_favour", "url", "id")] == [
        "Date precision",
        "Ballots: in favour",
        "Link",
        "Id",
    ]
