"""What a reader's files come to: ledgers that are right, and the faults of the others.

Names are what somebody else wrote: they are shortened, and what does not print in them is spelt out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from components.document import Fault
from components.document.fault import visible
from components.document.limits import FILE_BYTES
from components.incoming.archive import unpacked
from components.ledger import Ledger, read_ledger

YAML = (".yaml", ".yml")
NAME_CHARACTERS = 120


class Opened(NamedTuple):
    """A ledger that is right, from the bytes of the file with this name."""

    name: str
    data: bytes
    ledger: Ledger


class Refused(NamedTuple):
    """A file with faults; ``data`` is its text as it came, empty where it has none to quote."""

    name: str
    data: bytes
    faults: list[Fault]


class Arrival(NamedTuple):
    """What came: ledgers, refused files, and names of files in a zip that were left unread."""

    opened: list[Opened]
    refused: list[Refused]
    unread: list[str]


def arrived(files: Sequence[tuple[str, bytes]]) -> Arrival:
    """Return what these files hold, by name and bytes. Never raises, whatever they are.

    A file's ending says what it is: ``.yaml`` and ``.yml`` a ledger, ``.zip`` several files. In a zip every other
    file is left unread; of files that come by themselves it is a fault.
    """
    arrival = Arrival([], [], [])
    for written, data in files:
        name = readable(written)
        if written.lower().endswith(".zip"):
            inner, faults = unpacked(data, name)
            if faults:
                arrival.refused.append(Refused(name, b"", faults))
                continue
            sort(arrival, [(f"{name}/{readable(part)}", text) for part, text in inner])
            if not any(part.lower().endswith(YAML) for part, _ in inner):
                nothing = Fault(name, 1, 1, "no ledger is in this zip file", expected="files that end in .yaml")
                arrival.refused.append(Refused(name, b"", [nothing]))
        elif written.lower().endswith(YAML):
            sort(arrival, [(name, data)])
        else:
            other = Fault(name, 1, 1, "this kind of file is not read", expected="a file that ends in .yaml or .zip")
            arrival.refused.append(Refused(name, b"", [other]))
    return arrival


def sort(arrival: Arrival, files: list[tuple[str, bytes]]) -> None:
    """Put each file where it belongs."""
    for name, data in files:
        if not name.lower().endswith(YAML):
            arrival.unread.append(name)
            continue
        ledger, faults = read_ledger(data, name)
        if ledger is None:
            arrival.refused.append(Refused(name, data if len(data) <= FILE_BYTES else b"", faults))
        elif twin := next((o.name for o in arrival.opened if o.ledger.crisis.id == ledger.crisis.id), None):
            fault = Fault(name, 1, 1, f"its crisis has the id of the one in {twin}", expected="an id of its own")
            arrival.refused.append(Refused(name, b"", [fault]))
        else:
            arrival.opened.append(Opened(name, data, ledger))


def readable(name: str) -> str:
    """Return a file's name as it can be shown: on one line, nothing hidden in it, and not too long."""
    name = visible(name)
    return name if len(name) <= NAME_CHARACTERS else f"{name[: NAME_CHARACTERS - 21]}…{name[-20:]}"
