"""CSV (RFC 4180) as cells that know their line and column, which the standard library's reader does not tell.

For files of visitors, small and in the form that the export writes, so that a fault leads to its place. Large files and
other marks between cells are for the command line: `components.imports.table`.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from components.document import Fault
from components.document.characters import decode
from components.document.limits import VALUES
from components.document.placed import Place

QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
PLAIN = re.compile(r'[^",\n]*')
COLUMNS = 100  # of a row; no table has half as many


class Cell(NamedTuple):
    """What stands in a cell, and where it begins; lines and columns count from 1."""

    text: str
    line: int
    column: int

    @property
    def at(self) -> Place:
        """Where it begins."""
        return self.line, self.column


def rows(
    data: bytes, name: str, check: Callable[[list[Cell]], list[Fault]] = lambda heads: []
) -> tuple[list[list[Cell]], list[Fault]]:
    """Return the rows of a CSV file in UTF-8, the headings first, or what is wrong. Never raises.

    Every row has as many cells as there are headings. Empty lines are left out. ``check`` is asked about the
    headings before the rest is read.
    """
    text, faults = decode(data, name)
    if faults:
        return [], [fault._replace(expected=fault.expected.replace("YAML", "CSV")) for fault in faults]
    found: list[list[Cell]] = []
    row: list[Cell] = []
    at, line, begins, cells = 0, 1, 0, 0

    def fault(message: str, expected: str) -> tuple[list[list[Cell]], list[Fault]]:
        return [], [Fault(name, line, at - begins + 1, message, expected=expected)]

    while at < len(text):
        cells += 1
        if len(row) >= COLUMNS:
            return fault("too many cells in this row", f"{COLUMNS} at most")
        if cells > VALUES:
            return fault("too many cells", f"{VALUES:,} at most")
        start = Cell("", line, at - begins + 1)
        quoted = text[at] == '"'
        match = (QUOTED if quoted else PLAIN).match(text, at)
        if not match:
            return fault("the quotation marks that open here are not closed", "a closing quotation mark")
        row.append(start._replace(text=match[1].replace('""', '"') if quoted else match[0]))
        if breaks := match[0].count("\n"):
            line, begins = line + breaks, at + match[0].rindex("\n") + 1
        at = match.end()
        if at < len(text) and text[at] not in ",\n":
            return fault("quotation marks within a cell", "the whole cell in quotation marks, those in it doubled")
        if at < len(text) and text[at] == ",":
            at += 1
            if at < len(text):
                continue
            row.append(Cell("", line, at - begins + 1))
        if len(row) > 1 or row[0].text:
            if found and len(row) != len(found[0]):
                at = begins = 0
                line = row[0].line
                return fault(f"{len(row)} cells in this row", f"{len(found[0])}, as there are headings")
            if not found and (wrong := check(row)):
                return [], wrong
            found.append(row)
        row = []
        at, line, begins = at + 1, line + 1, at + 1
    return found, []
