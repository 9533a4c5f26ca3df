"""Bytes to a checked ledger, or every fault in them."""

from pathlib import Path
from typing import NamedTuple

from components.document import Fault, Mapping, read
from components.document.limits import FAULTS
from components.ledger import ballots, doubles, plausibility, references
from components.ledger.book import Book
from components.ledger.entries import validate
from components.ledger.model import Ledger

CHECKS = (
    *references.CHECKS,
    *plausibility.CHECKS,
    *doubles.CHECKS,
    *ballots.CHECKS,
)


class Reading(NamedTuple):
    """A ledger without faults, or None with at least one; faults in the order of the file."""

    ledger: Ledger | None
    faults: list[Fault]


class LedgerError(Exception):
    """A file is not a ledger. ``faults`` holds all that is wrong; the message has a line for each."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def read_ledger(data: bytes, name: str) -> Reading:
    """Read a ledger from bytes; ``name`` is what faults call the file. Never raises, whatever the bytes."""
    value, faults = read(data, name)
    if value is None and faults:
        return Reading(None, faults)
    if not isinstance(value, Mapping):
        top = Fault(name, 1, 1, "a ledger begins with `ledger: 1`", expected="sections such as crisis and positions")
        return Reading(None, [*faults, top])
    book = Book(name, value)
    entries, more = validate(book)
    faults += more
    book = book.with_entries(entries)
    for check in CHECKS:
        faults += check(book)
    if not faults:
        return Reading(book.ledger(), [])
    faults = sorted(set(faults), key=lambda fault: (fault.line, fault.column, fault.message))
    if len(faults) > FAULTS:
        rest = len(faults) - FAULTS
        faults = [*faults[:FAULTS], Fault(name, 1, 1, f"and {rest:,} more faults")]
    return Reading(None, faults)


def load(path: Path | str) -> Ledger:
    """Return the ledger in a file. Raises LedgerError with every fault, OSError when it cannot be read."""
    path = Path(path)
    ledger, faults = read_ledger(path.read_bytes(), path.as_posix())
    if ledger is None:
        raise LedgerError(faults)
    return ledger
