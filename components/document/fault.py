"""One thing that is wrong in a file, and where."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that is wrong: ``file:line:column record: message; expected ...; did you mean ...?``

    Lines and columns count from 1. ``record`` names the record as ``position "gbr-2011-04-27"`` and may be empty.
    """

    file: str
    line: int
    column: int
    message: str
    record: str = ""
    expected: str = ""
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.file}:{self.line}:{self.column}"
        text += f" {self.record}: {self.message}" if self.record else f" {self.message}"
        if self.expected:
            text += f"; expected {self.expected}"
        if self.hint:
            text += f"; {self.hint}"
        return text


def closest(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean `condemns`?`` for the known word most like this one, or nothing."""
    known = list(known)
    folded = {k.casefold(): k for k in known}
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean `{folded[near[0]]}`?" if near else ""
