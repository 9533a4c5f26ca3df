"""One thing that is wrong in a file, and where."""

import difflib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

HINT_CHARACTERS = 60  # a longer word is not a slip of one that is known
HINT_WORDS = 500  # among more than these, only words as long that share a half with it are compared


class Fault(NamedTuple):
    """One thing that is wrong; as text ``file:line:column record: message; expected ...; did you mean ...?``.

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
        """Return it on one line."""
        return visible(f"{self.file}:{self.line}:{self.column} {self.said()}")

    def said(self) -> str:
        """Return all of it but the place."""
        text = f"{self.record}: {self.message}" if self.record else self.message
        if self.expected:
            text += f"; expected {self.expected}"
        if self.hint:
            text += f"; {self.hint}"
        return text


def visible(text: str) -> str:
    r"""Return text from a file on one line, with ``\n`` and the like for what a terminal would act on or hide."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def one_of(words: Sequence[str]) -> str:
    """Return ``one of a, b`` for what a fault expects, or the only word there is."""
    return words[0] if len(words) == 1 else f"one of {', '.join(words)}"


def closest(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean `condemns`?`` for the known word most like this one, or nothing."""
    if len(word) > HINT_CHARACTERS:
        return ""
    folded = {k.casefold(): k for k in known}
    word = word.casefold()
    words = list(folded)
    if len(words) > HINT_WORDS:
        start, end = word[: len(word) // 2], word[len(word) // 2 :]
        alike = (k for k in words if k.endswith(end) or k.startswith(start))
        words = [k for k in alike if abs(len(k) - len(word)) <= 1][:HINT_WORDS]
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    return f"did you mean `{folded[near[0]]}`?" if near else ""
