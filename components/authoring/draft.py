"""A new record in the ledger it is meant for: its block, the ledger with it, and what the reader says of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from components.authoring.block import Plain, block
from components.authoring.form import KINDS
from components.authoring.patch import added
from components.document import Fault, read
from components.document import Mapping as Group
from components.ledger import read_ledger


class Said(NamedTuple):
    """What is wrong with one field of a new entry: the number of the entry, the field's name or nothing, the text."""

    entry: int
    field: str
    text: str


class Draft(NamedTuple):
    """What comes of adding entries to a ledger."""

    block: str
    """the entries, each under the name of its section, ready to paste"""
    data: bytes
    """the ledger with them"""
    said: list[Said]
    """faults in the new entries, empty when they are sound"""
    others: list[Fault]
    """faults elsewhere in the ledger"""


def draft(data: bytes, entries: list[tuple[str, Plain]], name: str = "ledger") -> Draft:
    """Return a ledger with more entries, each a kind and its plain fields, checked by the reader of ledgers.

    Raises LedgerError where the ledger's own text is no plain YAML, PlaceError where there is no place for an entry.
    """
    entries = [(kind, {"id": ""} | entry) for kind, entry in entries]
    whole, begins = added(data, entries, name)
    spans = [_Span.of(kind, entry, line) for (kind, entry), line in zip(entries, begins, strict=True)]
    said: list[Said] = []
    others: list[Fault] = []
    for fault in read_ledger(whole, name).faults:
        number = next((n for n, span in enumerate(spans) if span.first <= fault.line < span.last), None)
        if number is None:
            others.append(fault)
        else:
            field = spans[number].field(fault)
            said.append(Said(number, field, fault._replace(record="").said()))
    begun = [(kind, entry) for kind, entry in entries if any(entry.values())]
    return Draft(blocks(begun), whole, said, others)


def blocks(entries: list[tuple[str, Plain]]) -> str:
    """Return entries as YAML, each under the name of its section."""
    parts: dict[str, list[str]] = {}
    for kind, entry in entries:
        parts.setdefault(KINDS[kind], []).append(block(kind, entry))
    return "\n".join(f"{section}:\n" + "\n".join(texts) for section, texts in parts.items())


def _lines(held: Any) -> dict[str, int]:
    """Return the line of each key of a group that was read; nothing for what is none."""
    return {key: held.key_at(key)[0] for key in held} if isinstance(held, Group) else {}


class _Span(NamedTuple):
    """The lines of a new entry in the ledger: the first, the one after the last, and the first of each field."""

    first: int
    last: int
    at: tuple[int, int]
    """line and column in which its fields begin, where faults of the whole entry lie"""
    fields: Mapping[str, int]

    @classmethod
    def of(cls, kind: str, entry: Plain, line: int) -> "_Span":
        """Return the span of an entry that begins in this line."""
        text = block(kind, entry)
        held: Any = read(f"x:\n{text}".encode(), "")[0]
        held = next(iter(held["x"].values())) if kind == "source" else held["x"][0]
        fields = _lines(held)
        for outer, value in (held or {}).items():
            fields |= {f"{outer}.{inner}": line for inner, line in _lines(value).items()}
        down = line - 2
        at = getattr(held, "at", (0, 0))
        return cls(
            line, line + text.count("\n"), (at[0] + down, at[1]), {field: n + down for field, n in fields.items()}
        )

    def field(self, fault: Fault) -> str:
        """Return the field of a fault: the one that it calls missing, else the last that begins by its line.

        Nothing where the fault is one of the whole entry.
        """
        named = fault.message.split("`")[1::2]
        if fault.message.endswith(" is missing") and named:
            return named[-1]
        if (fault.line, fault.column) == self.at:
            return ""
        begun = [(at, field) for field, at in self.fields.items() if at <= fault.line]
        return max(begun, default=(0, ""))[1]
