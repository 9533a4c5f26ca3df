"""The command line, ``python -m components``: check, format, add, import, show, export, publish and others."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from components.command import add, diff, export, format, imports, publish, show
from components.command.words import add_words
from components.document import content
from components.document.fault import Fault
from components.document.listing import as_github, as_json, as_text
from components.export.dictionary import dictionary
from components.ledger import read_ledger
from components.ledger.place import VARIABLE, ledger_files, nothing_there, place
from components.ledger.schema import schema_text
from components.ledger.summary import summary

LISTINGS = {"text": as_text, "json": as_json, "github": as_github}
CHECK = """\
Reads each ledger and lists everything that is wrong with it, a line for each fault:

  data/positions.yaml:41:7 position "lbn-2011-04-27": date 2011-04-31 does not exist

that is file, line, column, record and what to correct. The exit status is 0 when there is no fault,
1 when there is one, 2 when a file cannot be read at all.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    if options.command == "check":
        return check(options.files, options.format)
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "format": format.format_files,
        "add": add.add,
        "show": show.show,
        "export": export.export,
        "diff": diff.diff,
        "publish": publish.publish,
        "import": imports.imports,
    }
    return commands[options.command](options) if options.command in commands else printed(options.command)


def check(files: Sequence[str], form: str) -> int:
    """List the faults of these ledgers, or of the server's; return 0, or 1 with faults, or 2 with a file unread."""
    faults: list[Fault] = []
    unread = 0
    names = files or _shipped()
    if not names:
        print(nothing_there(place(), str(place())), file=sys.stderr)
        return 2
    for name in names:
        try:
            ledger, found = read_ledger(content(Path(name)), Path(name).as_posix())
        except (OSError, ValueError) as error:  # ValueError for a name that no file can have
            print(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
            unread += 1
            continue
        faults += found
        if ledger and form != "json":
            print(f"{Path(name).as_posix()}: no fault; {summary(ledger)}")
    print(LISTINGS[form](faults), end="")
    if faults:
        print(f"{len(faults):,} {'fault' if len(faults) == 1 else 'faults'}", file=sys.stderr)
    return 2 if unread else 1 if faults else 0


def printed(what: str) -> int:
    """Print the JSON Schema of the ledger format, or the data dictionary."""
    print(schema_text() if what == "schema" else dictionary(), end="")
    return 0


def _shipped() -> list[str]:
    """Return the ledgers that a server shows, named from the working directory where they lie below it."""
    here = Path.cwd()
    paths = ledger_files(place())
    return [str(path.relative_to(here) if path.is_relative_to(here) else path) for path in paths]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m components",
        description="Check ledgers, show what they say, write their tables to files, and print their format.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    checking = commands.add_parser(
        "check",
        help="list everything that is wrong with ledgers",
        description=CHECK,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    checking.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=f"ledgers to read (default: what {VARIABLE} names, else every data/*.yaml)",
    )
    checking.add_argument(
        "--format",
        choices=list(LISTINGS),
        default="text",
        help="text: a line for each fault (default); json: a list of objects; github: annotations of a workflow run",
    )
    for name, about, more, takes in (
        ("format", "write ledgers in their canonical form", format.ABOUT, format.add_format),
        ("add", "put a new record into a ledger, or print its lines or patch", add.ABOUT, add.add_add),
        ("show", "print the finding and where each actor stands", show.ABOUT, add_words),
        ("export", "write tables, a brief or charts to files", export.ABOUT, export.add_export),
        ("diff", "compare two versions of a ledger", diff.ABOUT, diff.add_diff),
        ("publish", "write a ledger as a site of static files", publish.ABOUT, publish.add_publish),
        ("import", "make a ledger of a table or a published data set", imports.ABOUT, imports.add_import),
    ):
        takes(
            commands.add_parser(
                name, help=about, description=more, formatter_class=argparse.RawDescriptionHelpFormatter
            )
        )
    commands.add_parser(
        "dictionary",
        help="print what every column of a file means",
        description="Prints what every column of a file means, as Markdown: docs/data-dictionary.md.",
    )
    commands.add_parser(
        "schema",
        help="print the JSON Schema of the ledger format",
        description="Prints the JSON Schema of the ledger format, which editors use to complete and check a ledger.",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
