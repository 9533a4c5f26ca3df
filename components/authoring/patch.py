"""A ledger's text with more entries in their places, every other byte as it was, and the patch that makes it so."""

import difflib
import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from components.authoring.block import Plain, block
from components.authoring.form import KINDS
from components.authoring.tree import Branch, Entry, Tree, parse
from components.document import Fault, Mapping, read
from components.document.characters import decode
from components.ledger import LedgerError
from components.ledger.book import SECTIONS

FORMAT_FIRST = "run `python -m components format` on the file first"


class PlaceError(ValueError):
    """There is no place in the text for the entry, and the message says why."""


class Added(NamedTuple):
    """The bytes of a ledger with more entries, and the line, from 1, in which each of these begins."""

    data: bytes
    lines: list[int]


class _Page(NamedTuple):
    """A ledger's text as its tree, its values with their places, and its lines."""

    tree: Tree
    value: Mapping
    lines: list[str]


class _Edit(NamedTuple):
    """Blocks to put before a line of the text, counted from 0, each with its number among all that are added."""

    at: int
    blocks: list[tuple[int, list[str]]]
    lead: tuple[str, ...] = ()
    trail: tuple[str, ...] = ()
    instead: int = 0
    """how many lines of the text it takes the place of"""

    def lines(self) -> list[str]:
        """Return all lines, an empty one between blocks."""
        parted = [line for _, block in self.blocks for line in ("", *block)][1:]
        return [*self.lead, *parted, *self.trail]

    def starts(self) -> Iterator[tuple[int, int]]:
        """Yield the number of each block and the line of the edit in which it begins."""
        at = len(self.lead)
        for number, lines in self.blocks:
            yield number, at
            at += len(lines) + 1


def added(data: bytes, entries: list[tuple[str, Plain]], name: str = "ledger") -> Added:
    """Return a ledger with these entries, each a kind and its plain fields, in their places.

    Records stand after those of the same day or an earlier one, sources before the first whose id comes after. Raises
    LedgerError where the text is no plain YAML, PlaceError where a section is written so that nothing can be put in.
    """
    value, faults = read(data, name)
    if faults or not isinstance(value, Mapping):
        raise LedgerError(faults or [Fault(name, 1, 1, "this is not a ledger")])
    decoded = decode(data, name)[0]
    page = _Page(parse(decoded), value, decoded.removesuffix("\n").split("\n"))
    if page.tree.top.flow:
        raise PlaceError(f"the ledger stands in braces; {FORMAT_FIRST}")
    edits = sorted((e for section in SECTIONS for e in _edits(page, section, entries)), key=lambda edit: edit.at)
    lines = lines_of(data)  # with the line ends of the file, and a mark at its beginning if it has one
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if edits and not lines[-1].endswith("\n"):
        lines[-1] += end
    begins, more = [0] * len(entries), 0
    for edit in edits:
        for number, line in edit.starts():
            begins[number] = edit.at + more + line + 1
        more += len(edit.lines()) - edit.instead
    for edit in reversed(edits):
        lines[edit.at : edit.at + edit.instead] = [line + end for line in edit.lines()]
    return Added("".join(lines).encode(), begins)


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a file with their line breaks, which are line feeds alone or after a carriage return."""
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8"))


def _edits(page: _Page, section: str, entries: list[tuple[str, Plain]]) -> Iterator[_Edit]:
    """Yield what is to be put into one section."""
    key = "id" if section == "sources" else "date"
    new = [(n, kind, entry) for n, (kind, entry) in enumerate(entries) if KINDS[kind] == section]
    new.sort(key=lambda item: str(item[2].get(key, "")).casefold())
    blocks = [(n, block(kind, entry).splitlines()) for n, kind, entry in new]
    top = page.tree.top.entries
    number = next((n for n, entry in enumerate(top) if entry.key == section), None)
    if not new:
        return
    if number is None:
        yield _new_section(page, section, blocks)
        return
    branch, held = top[number].value, page.value[section]
    if not isinstance(branch, Branch) or not branch.entries:
        yield _filled(page, section, blocks)
        return
    if branch.flow or branch.keyed != (section == "sources"):
        raise PlaceError(f"the section `{section}` stands in brackets; {FORMAT_FIRST}")
    column = held.at[1] - 1
    shifted = {n: [" " * column + line[2:] if line else "" for line in lines] for n, lines in blocks}
    places = [(_index(held, str(entry.get(key, ""))), n) for n, _, entry in new]
    for index, group in groupby(places, key=lambda place: place[0]):
        here = [(n, shifted[n]) for _, n in group]
        if index < len(branch.entries):
            yield _Edit(_first_line(page, branch.entries[index], _line(held, index)), here, trail=("",))
        else:
            yield _Edit(_after_text(page, _end(page, number, branch)), here, lead=("",))


def _index(held: Any, key: str) -> int:
    """Return how many entries of a section stand before a new one with this id or day."""
    if isinstance(held, Mapping):
        return next((n for n, other in enumerate(held) if other.casefold() > key.casefold()), len(held))
    days = (item.get("date") if isinstance(item, Mapping) else None for item in held)
    return max((n for n, day in enumerate(days, 1) if not key or (isinstance(day, str) and day <= key)), default=0)


def _line(held: Any, index: int) -> int:
    """Return the line, from 0, in which an entry of a section begins."""
    place = held.key_at(list(held)[index]) if isinstance(held, Mapping) else held.item_at(index)
    return int(place[0]) - 1


def _line_at(page: _Page, at: int) -> int:
    """Return the line, from 0, of a place in the text."""
    for n, line in enumerate(page.lines):
        at -= len(line) + 1
        if at < 0:
            return n
    return len(page.lines)


def _first_line(page: _Page, entry: Entry, own: int) -> int:
    """Return the line in which an entry begins with the comments above it; ``own`` is that of its first word."""
    while own and entry.key is None and not page.lines[own].lstrip().startswith("-"):
        own -= 1  # the dash stands on a line of its own
    return min(own, _line_at(page, entry.before[0].at)) if entry.before else own


def _end(page: _Page, number: int, branch: Branch) -> int:
    """Return the line before which the text of a section ends, without the comments at its end."""
    if branch.tail:
        return _line_at(page, branch.tail[0].at)
    top = page.tree.top
    if number + 1 < len(top.entries):
        return _key_line(page, top.entries[number + 1])
    return _line_at(page, top.tail[0].at) if top.tail else len(page.lines)


def _key_line(page: _Page, entry: Entry) -> int:
    return _first_line(page, entry, page.value.key_at(str(entry.key))[0] - 1)


def _after_text(page: _Page, stop: int) -> int:
    """Return the line after the last one before ``stop`` that is not empty."""
    while stop and not page.lines[stop - 1].strip():
        stop -= 1
    return stop


def _new_section(page: _Page, section: str, blocks: list[tuple[int, list[str]]]) -> _Edit:
    """Return a section that the ledger has not yet, before the first that comes after it in the format."""
    order = list(SECTIONS)
    later = order[order.index(section) + 1 :]
    following = next((entry for entry in page.tree.top.entries if entry.key in later), None)
    if following is None:
        return _Edit(_after_text(page, len(page.lines)), blocks, lead=("", f"{section}:"))
    return _Edit(_key_line(page, following), blocks, lead=(f"{section}:",), trail=("",))


def _filled(page: _Page, section: str, blocks: list[tuple[int, list[str]]]) -> _Edit:
    """Return an empty section with its first entries."""
    line = page.value.key_at(section)[0] - 1
    key = rf"({re.escape(section)}:)\s*(?:\[\s*\]|\{{\s*\}}|~|null)?(\s*#.*)?"
    found = re.fullmatch(key, page.lines[line].rstrip())
    if not found:
        raise PlaceError(f"the section `{section}` is not written as a list; {FORMAT_FIRST}")
    return _Edit(line, blocks, lead=(found[1] + (found[2] or ""),), instead=1)


def patch(before: bytes, after: bytes, path: str) -> str:
    """Return the difference of two texts as a unified diff of the file at this path, for ``git apply``."""
    names = [f"{side}/{path.lstrip('/')}" for side in "ab"]
    if not path.isprintable() or '"' in path or "\\" in path:  # as git quotes a name
        names = [json.dumps(name, ensure_ascii=False) for name in names]
    elif " " in path:
        names = [f"{name}\t" for name in names]
    out = difflib.unified_diff(lines_of(before), lines_of(after), names[0], names[1])
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in out)
