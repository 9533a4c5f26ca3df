"""The command line: ``python -m components check``, ``schema``, ``picture`` and ``brief``."""

import argparse
import datetime as dt
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from components.document.fault import Fault
from components.document.listing import as_github, as_json, as_text
from components.ledger import read_ledger
from components.ledger.schema import schema_text
from components.ledger.summary import summary

DATA = Path(__file__).resolve().parents[1] / "data"
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
    match options.command:
        case "check":
            return check(options.files, options.format)
        case "picture":
            return picture(options)
        case "brief":
            return brief(options)
        case _:
            return schema()


def check(files: Sequence[str], form: str) -> int:
    """List the faults of these ledgers, or of those in data/; return 0, or 1 with faults, or 2 with a file unread."""
    faults: list[Fault] = []
    unread = 0
    for name in files or _shipped():
        try:
            ledger, found = read_ledger(Path(name).read_bytes(), Path(name).as_posix())
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


def schema() -> int:
    """Print the JSON Schema of the ledger format."""
    print(schema_text(), end="")
    return 0


def picture(options: argparse.Namespace) -> int:
    """Draw a chart of a ledger to a file and print its path; return 0, or 2 with the reason where it cannot be."""
    from components.export.drawing import write_picture  # here, since checking needs neither charts nor frames
    from components.export.opening import open_view

    try:
        view = open_view(Path(options.ledger), options.as_of, options.topic, options.states)
        print(write_picture(view, options.figure, options.format, options.size, options.ground, Path(options.out)))
    except (OSError, ValueError, RuntimeError) as error:  # a ledger with faults is a ValueError
        print(f"{options.ledger}: {error}", file=sys.stderr)
        return 2
    return 0


def brief(options: argparse.Namespace) -> int:
    """Write a brief and return 0, or 2 with the reason where it cannot be."""
    from components.export import brief_page, brief_text  # here, since checking needs neither charts nor frames
    from components.export.brief import brief as written
    from components.export.opening import open_view

    try:
        view = open_view(Path(options.ledger), options.as_of, options.topic, options.states)
        found = written(view, options.state)
        words = brief_page.page(found) if options.format == "html" else brief_text.text(found)
        if options.out:
            Path(options.out).write_text(words, "utf-8")
        else:
            print(words, end="")
    except (OSError, ValueError) as error:
        print(f"{options.ledger}: {error}", file=sys.stderr)
        return 2
    return 0


def _shipped() -> list[str]:
    """Return the ledgers in data/, named from the working directory where they lie below it."""
    here = Path.cwd()
    paths = sorted(DATA.glob("*.yaml"))
    return [str(path.relative_to(here) if path.is_relative_to(here) else path) for path in paths]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Check ledgers, and print their format.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    checking = commands.add_parser(
        "check",
        help="list everything that is wrong with ledgers",
        description=CHECK,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    checking.add_argument("files", nargs="*", metavar="FILE", help="ledgers to read (default: every data/*.yaml)")
    checking.add_argument(
        "--format",
        choices=list(LISTINGS),
        default="text",
        help="text: a line for each fault (default); json: a list of objects; github: annotations of a workflow run",
    )
    commands.add_parser(
        "schema",
        help="print the JSON Schema of the ledger format",
        description="Prints the JSON Schema of the ledger format, which editors use to complete and check a ledger.",
    )
    drawing = commands.add_parser(
        "picture",
        help="draw a chart to a file",
        description="Draws a chart of a ledger to a PNG or SVG file with its question, filters, day, sources and "
        "version. It needs a Chromium on this machine; BROWSER_PATH names one. The exit status is 2 without.",
    )
    _selecting(drawing)
    drawing.add_argument("--figure", required=True, help="the chart, as stance_tally")
    drawing.add_argument("--size", choices=("slide", "column", "phone"), default="slide")
    drawing.add_argument("--ground", choices=("white", "transparent"), default="white")
    drawing.add_argument("--format", choices=("png", "svg"), default="png")
    drawing.add_argument("--out", default=".", metavar="DIR", help="the folder for the picture (default: this one)")
    writing = commands.add_parser(
        "brief",
        help="write a brief of two pages",
        description="Writes a brief on the crisis, or on one state, as an HTML file that prints on two pages of A4, "
        "or as Markdown.",
    )
    _selecting(writing)
    writing.add_argument("--state", metavar="CODE", help="a brief on this state or organisation, as RUS")
    writing.add_argument("--format", choices=("html", "md"), default="html")
    writing.add_argument("--out", metavar="FILE", help="the file to write (default: print it)")
    return parser


def _selecting(command: argparse.ArgumentParser) -> None:
    """Let a command take a ledger and what to see of it."""
    command.add_argument("ledger", metavar="LEDGER", help="the ledger's file")
    command.add_argument("--as-of", type=dt.date.fromisoformat, metavar="DAY", help="YYYY-MM-DD (default: its own)")
    command.add_argument("--topic", help="the topic's id (default: the ledger's main one)")
    command.add_argument(
        "--states", type=lambda text: tuple(text.split(",")), default=(), metavar="CODES", help="as RUS,CHN"
    )


if __name__ == "__main__":
    sys.exit(main())
