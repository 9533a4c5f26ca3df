"""Bytes to a checked ledger, or every fault in them."""

from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from components.document import Fault, Mapping, content, read
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
        """Keep the faults beside the message."""
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def read_ledger(data: bytes, name: str) -> Reading:
    """Read a ledger from bytes; ``name`` is what faults call the file. Never raises, whatever the bytes."""
    return checked(*read(data, name), name)


def checked(value: Any, faults: list[Fault], name: str) -> Reading:
    """Return the ledger that a document holds, given the faults found in its text; never raises.

    ``value`` is what `components.document.read` returns. Places are taken from it, so that it may come from
    another kind of file as well.
    """
    if value is None and faults:
        return Reading(None, _in_order(faults))
    if not isinstance(value, Mapping):
        top = Fault(
            name, 1, 1, "this is not a ledger", expected="`ledger: 1`, then sections such as crisis and positions"
        )
        return Reading(None, _in_order(faults or [top]))
    book = Book(name, value, whole=not faults)
    book, more = validate(book)
    if len(more) < FAULTS and not value.marred:
        for check in CHECKS:
            more += islice(check(book), FAULTS + 1)
    if not faults and not more:
        return Reading(book.ledger(), [])
    told = {fault.line for fault in faults}  # what else is wrong in the same line comes of it
    return Reading(None, _in_order([*faults, *(fault for fault in more if fault.line not in told)]))


def _in_order(faults: list[Fault]) -> list[Fault]:
    """Return the faults as they stand in the file, the first of them when there are too many to read."""
    faults = sorted(set(faults), key=lambda fault: (fault.line, fault.column, fault.message))
    if len(faults) <= FAULTS:
        return faults
    rest = faults[FAULTS]
    return [
        *faults[:FAULTS],
        Fault(rest.file, rest.line, rest.column, f"more faults from here on; {FAULTS} are listed"),
    ]


def load(path: Path | str) -> Ledger:
    """Return the ledger in a file. Raises LedgerError with every fault, OSError when it cannot be read."""
    path = Path(path)
    ledger, faults = read_ledger(content(path), path.as_posix())
    if ledger is None:
        raise LedgerError(faults)
    return ledger
