"""The line of a file in which a fault lies, taken apart at the place of the fault."""

from collections.abc import Iterable
from typing import NamedTuple

from components.document import Fault
from components.document.characters import OTHER_FILES, WIDE
from components.document.fault import visible

BEFORE, AFTER = 60, 60  # characters that are quoted on either side of a place


class Quotation(NamedTuple):
    """A line up to the place, the character at it, and what follows; a hidden character is spelt out."""

    before: str
    at: str
    after: str


def quotations(data: bytes, faults: Iterable[Fault]) -> list[Quotation | None]:
    """Return for each fault the line it lies in; None where the file has no such line that can be shown."""
    lines = _lines(data)
    return [_quoted(lines[f.line - 1], f.column - 1) if f.line <= len(lines) else None for f in faults]


def _lines(data: bytes) -> list[str]:
    """Return the lines as the reader counts them; none of what is no text."""
    if not data or data.startswith((*WIDE, *(start for start, _ in OTHER_FILES))) or b"\x00" in data[:4]:
        return []
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def _quoted(line: str, at: int) -> Quotation:
    first, last = max(0, at - BEFORE), at + 1 + AFTER
    before, after = line[first:at], line[at + 1 : last]
    return Quotation(
        ("… " if first else "") + visible(before),
        visible(line[at : at + 1]) or " ",
        visible(after) + (" …" if len(line) > last else ""),
    )
