"""What can be taken from a ledger, from the command line: rows, briefs, pictures."""

import argparse
import sys
from typing import NamedTuple

from components.command.files import add_out
from components.command.words import add_words, opened
from components.export.fields import TABLES

ROWS = ("csv", "xlsx", "json", "parquet")
BRIEFS = ("html", "md")
PICTURES = ("png", "svg")
SIZES = ("slide", "column", "phone")
GROUNDS = ("white", "transparent")
ABOUT = """\
Writes what the dashboard gives under the same words, and prints the path of each file:

  python -m components export data/positions.yaml --as-of 2011-04-28 --states RUS,CHN --table positions
  python -m components export data/positions.yaml --as-of 2011-04-28 --format html --actor RUS
  python -m components export data/positions.yaml --as-of 2011-04-28 --format svg --figure stance_tally

Rows: csv is a zip of CSV files with a datapackage.json; xlsx a workbook, a sheet for each table; json one document;
parquet one file, or a zip of several. A file says what it holds: ledger, version, filters, licence, sources, and
what each column means. Briefs: html is a page that prints on two sheets, md is Markdown for pasting. Pictures: png
and svg are drawn in a Chromium of this machine.

The exit status is 0 when all is written, 1 when the ledger has faults, which are listed, 2 when a file cannot be read
or written, a word means nothing in this ledger, there is no such chart, or no Chromium is found to draw with.
"""


class Part(NamedTuple):
    """An option that some formats take: its name and those formats."""

    name: str
    formats: tuple[str, ...]


PARTS = (
    Part("table", ROWS),
    Part("actor", BRIEFS),
    Part("figure", PICTURES),
    Part("size", PICTURES),
    Part("ground", PICTURES),
)


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add what `export` takes."""
    add_words(parser)
    parser.add_argument("--format", choices=(*ROWS, *BRIEFS, *PICTURES), default="csv", help="default: csv")
    parser.add_argument(
        "--table",
        choices=list(TABLES),
        metavar="TABLE",
        action="append",
        help=f"a table to write, repeated for more (default: all): {', '.join(TABLES)}",
    )
    parser.add_argument(
        "--actor", metavar="WORD", help="the state or organisation of a brief, by code or name (default: the crisis)"
    )
    parser.add_argument(
        "--figure", metavar="CHART", action="append", help="a chart, as stance_tally; repeated for more (default: all)"
    )
    parser.add_argument("--size", choices=SIZES, help="of pictures (default: slide)")
    parser.add_argument("--ground", choices=GROUNDS, help="of pictures (default: white)")
    add_out(parser)


def export(options: argparse.Namespace) -> int:
    """Write the files and print their paths; return the exit status."""
    for name, formats in PARTS:
        if getattr(options, name) and options.format not in formats:
            print(f"--{name} goes with --format {', '.join(formats)}, not {options.format}", file=sys.stderr)
            return 2
    view = opened(options)
    if isinstance(view, int):
        return view
    if options.format in PICTURES:
        from components.command.pictures import pictures

        return pictures(view, options)
    if options.format in BRIEFS:
        from components.command.brief import brief

        return brief(view, options)
    from components.command.rows import rows

    return rows(view, options)
