"""A file with the words put right of which the check knows what was meant."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from components.document import Fault

MEANT = re.compile(r"did you mean `([^`]+)`\?")
WRITTEN = re.compile(r"`([^`]+)`")


class Correction(NamedTuple):
    """One word put right, and in which line."""

    line: int
    written: str
    meant: str


def corrected(data: bytes, faults: Sequence[Fault]) -> tuple[bytes, list[Correction]]:
    """Return a text with every word replaced for which a hint names the one meant, and what was replaced.

    Only where the word itself stands at the place of the fault; anything else is left for a person.
    """
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return data, []
    done: list[Correction] = []
    for fault in sorted(faults, key=lambda fault: (fault.line, fault.column), reverse=True):  # the last first
        meant, written = MEANT.fullmatch(fault.hint), WRITTEN.search(fault.message)
        if not meant or not written or fault.line > len(lines) or "\r" in lines[fault.line - 1][:-1]:
            continue
        line, at = lines[fault.line - 1], fault.column - 1
        at += line[at : at + 1] in ("'", '"')
        before, rest = line[:at], line[at:]
        if rest.startswith(written[1]) and not re.match(r"[\w-]", rest[len(written[1]) :]):
            lines[fault.line - 1] = before + meant[1] + rest[len(written[1]) :]
            done.append(Correction(fault.line, written[1], meant[1]))
    return "\n".join(lines).encode(), done[::-1]
