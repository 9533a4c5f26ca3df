"""A record put into a ledger, from the command line."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from components.command.files import write
from components.document.fault import visible

if TYPE_CHECKING:
    from components.ledger import Ledger

ABOUT = """\
Makes a new record from its fields and checks it in the ledger it is meant for; prints its lines:

  python -m components add data/positions.yaml --kind position --field date=2011-04-26 --field actor=Britain
      --field topic=council-action --field stance=condemns --field evidence=official-statement
      --field "summary=Said that the violence must stop." --field sources=channel4-2011-04-28 --field confidence=high

States are written by code or name, lists with commas; ballots as ballots.against=RUS,CHN. A source that the ledger
has not yet comes with --source id=... --source publisher=... and so on. With --patch a patch for `git apply` is
printed, with --write the ledger itself is changed: the lines are put at their places, nothing else. The exit status is
0 when the record is sound, 1 when it or the ledger has faults, which are listed, 2 when the ledger cannot be read or
written.
"""


def add_add(parser: argparse.ArgumentParser) -> None:
    """Add what `add` takes."""
    parser.add_argument("ledger", metavar="LEDGER", help="the ledger that the record is meant for")
    parser.add_argument(
        "--kind", required=True, choices=("position", "estimate", "defection", "event", "proposal"), help="what it is"
    )
    parser.add_argument(
        "--field", action="append", default=[], metavar="NAME=TEXT", type=_pair, help="a field of the record"
    )
    parser.add_argument(
        "--source", action="append", default=[], metavar="NAME=TEXT", type=_pair, help="a field of a new source"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--patch", action="store_true", help="print a patch for git apply")
    how.add_argument("--write", action="store_true", help="put it into the ledger")


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise argparse.ArgumentTypeError(f"{text} is not NAME=TEXT")
    return name.strip(), value


def add(options: argparse.Namespace) -> int:
    """Print the record's lines or its patch, or write the ledger with it."""
    from components.authoring.draft import draft
    from components.authoring.patch import PlaceError, patch
    from components.ledger import LedgerError, read_ledger

    name = Path(options.ledger).as_posix()
    try:
        data = Path(options.ledger).read_bytes()
    except (OSError, ValueError) as error:
        print(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 2
    ledger, faults = read_ledger(data, name)
    if ledger is None:
        print(LedgerError(faults), file=sys.stderr)
        return 1
    entries = _entries(options, ledger)
    try:
        made = draft(data, entries, name)
    except PlaceError as error:
        print(f"{name}: there is no place for this record: {error}", file=sys.stderr)
        return 1
    for number, _, text in made.said:
        print(visible(f"{entries[number][0]}: {text}"), file=sys.stderr)
    for fault in made.others:
        print(fault, file=sys.stderr)
    if made.said or made.others:
        return 1
    if not options.write:
        print(patch(data, made.data, _from_here(options.ledger)) if options.patch else made.block, end="")
        return 0
    try:
        write(Path(options.ledger).resolve(), made.data)
    except OSError as error:
        print(f"{name}: cannot be written: {error.strerror or error}", file=sys.stderr)
        return 2
    print(name)
    return 0


def _from_here(name: str) -> str:
    """Return the path as ``git apply`` takes it in the folder where the command runs."""
    path, here = Path(name).resolve(), Path.cwd().resolve()
    return (path.relative_to(here) if path.is_relative_to(here) else Path(path.name)).as_posix()


def _entries(options: argparse.Namespace, ledger: "Ledger") -> list[tuple[str, dict[str, Any]]]:
    """Return the record and its new source, if there is one, with ids where none is given."""
    from components.authoring.block import plain, suggested
    from components.authoring.known import known

    names = known(ledger)
    record = plain(options.kind, dict(options.field), names["organisations"])
    record.setdefault("id", suggested(options.kind, record, names["records"]))
    if not options.source:
        return [(options.kind, record)]
    source = plain("source", dict(options.source))
    source.setdefault("id", suggested("source", source, set(names["sources"])))
    if source["id"] not in record.get("sources", []):
        record["sources"] = [*record.get("sources", []), source["id"]]
    return [(options.kind, record), ("source", source)]
