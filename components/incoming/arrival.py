"""What a reader's files come to: ledgers that are right, and the faults of the others.

Names are what somebody else wrote: they are shortened, and what does not print in them is spelt out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from components.document import Fault, closest
from components.document.fault import visible
from components.document.limits import FILE_BYTES
from components.export.fields import FIELDS
from components.incoming.archive import Files, unpacked
from components.incoming.sheets import ledger_of
from components.incoming.written import yaml_of
from components.ledger import Ledger, read_ledger

YAML = (".yaml", ".yml")
CSV = ".csv"
KINDS = ".yaml, .zip or .csv"
NAME_CHARACTERS = 120


class Opened(NamedTuple):
    """A ledger that is right, from the file or the tables with this name; ``data`` is its YAML text."""

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

    A file's ending says what it is: ``.yaml`` and ``.yml`` a ledger, ``.zip`` several files, ``.csv`` a table of the
    ledger that all tables together are. In a zip every other file is left unread; of files that come by themselves
    it is a fault.
    """
    arrival = Arrival([], [], [])
    tables: Files = []
    for written, data in files:
        name = readable(written)
        if name.lower().endswith(".zip"):
            _unzipped(arrival, name, data)
        elif name.lower().endswith(YAML):
            _read(arrival, name, data)
        elif name.lower().endswith(CSV):
            tables.append((name, data))
        else:
            _refuse(arrival, Fault(name, 1, 1, "this kind of file is not read", expected=f"a file of {KINDS}"))
    if tables:
        _tables(arrival, "CSV files", tables)
    return arrival


def _unzipped(arrival: Arrival, zip_name: str, data: bytes) -> None:
    """Read what lies in a zip: each ledger, and the tables of each folder as one."""
    found, faults = unpacked(data, zip_name)
    folders: dict[str, Files] = {}
    for written, text in found:
        name = f"{zip_name}/{readable(written)}"
        if name.lower().endswith(YAML):
            _read(arrival, name, text)
        elif name.lower().endswith(CSV):
            folders.setdefault(written.rpartition("/")[0], []).append((name, text))
        else:
            arrival.unread.append(name)
    for tables in folders.values():
        _tables(arrival, zip_name, tables)
    if faults:
        arrival.refused.append(Refused(zip_name, b"", faults))
    elif not any(name.lower().endswith((*YAML, CSV)) for name, _ in found):
        _refuse(arrival, Fault(zip_name, 1, 1, "no ledger is in this zip file", expected="files of .yaml, or tables"))


def _read(arrival: Arrival, name: str, data: bytes) -> None:
    ledger, faults = read_ledger(data, name)
    if ledger is None:
        arrival.refused.append(Refused(name, data if len(data) <= FILE_BYTES else b"", faults))
    else:
        _open(arrival, Opened(name, data, ledger))


def _tables(arrival: Arrival, package: str, files: Files) -> None:
    """Read tables as one ledger; its text is then the YAML that says the same."""
    known: list[tuple[str, str, bytes]] = []
    wrong: list[Fault] = []
    for name, data in files:
        table = name.rpartition("/")[2][: -len(CSV)]
        if table not in FIELDS:
            expected = "a file named as the export names it, such as positions.csv"
            hint = closest(table, FIELDS)
            wrong.append(Fault(name, 1, 1, f"`{table[:60]}` is not a table", "", expected, hint))
        elif any(table == other for other, _, _ in known):
            wrong.append(Fault(name, 1, 1, f"the table `{table}` is here twice", expected="one file a table"))
        else:
            known.append((table, name, data))
    size = sum(len(data) for _, data in files)
    if size > FILE_BYTES:
        wrong.append(Fault(package, 1, 1, f"the tables come to {size:,} bytes", expected=f"{FILE_BYTES:,} at most"))
    ledger, faults = ledger_of(known, package) if not wrong else (None, wrong)
    if ledger is not None:
        _open(arrival, Opened(package, yaml_of(ledger), ledger))
    bytes_of = dict(files)
    for name in dict.fromkeys(fault.file for fault in faults):
        data = bytes_of.get(name, b"") if size <= FILE_BYTES else b""
        arrival.refused.append(Refused(name, data, [fault for fault in faults if fault.file == name]))


def _open(arrival: Arrival, opened: Opened) -> None:
    """Add a ledger, unless one that came with it has its id."""
    for other in arrival.opened:
        if other.ledger.crisis.id == opened.ledger.crisis.id:
            wrong = f"its crisis has the id of the one in {other.name}"
            _refuse(arrival, Fault(opened.name, 1, 1, wrong, expected="an id of its own"))
            return
    arrival.opened.append(opened)


def _refuse(arrival: Arrival, fault: Fault) -> None:
    arrival.refused.append(Refused(fault.file, b"", [fault]))


def readable(name: str) -> str:
    """Return a file's name as it can be shown: on one line, nothing hidden in it, and not too long."""
    name = visible(name)
    return name if len(name) <= NAME_CHARACTERS else f"{name[: NAME_CHARACTERS - 21]}…{name[-20:]}"
