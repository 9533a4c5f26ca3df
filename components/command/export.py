"""Files of a ledger's tables, from the command line."""

import argparse
from pathlib import Path

from components.command.files import add_out, written
from components.command.words import add_words, opened
from components.export.fields import TABLES

FORMATS = ("csv", "xlsx", "json", "parquet")
ABOUT = """\
Writes the tables of a ledger to one file and prints its path:

  python -m components export data/positions.yaml --as-of 2011-04-28 --states RUS,CHN --table positions
  syria-2011-positions-2011-04-28-1a2b3c4d.zip

The file says what it holds: ledger, version, filters, licence, sources, and what each column means.
The exit status is 0 when it is written, 1 when the ledger has faults, which are listed, 2 when a file cannot
be read or written or a word means nothing in this ledger.
"""


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add what `export` takes."""
    add_words(parser)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="csv",
        help="csv: a zip of CSV files and a datapackage.json (default); xlsx: a workbook, a sheet for each table; "
        "json: one document; parquet: one file, or a zip of several",
    )
    parser.add_argument(
        "--table",
        dest="tables",
        choices=list(TABLES),
        metavar="TABLE",
        action="append",
        help=f"a table to write, repeated for more (default: all): {', '.join(TABLES)}",
    )
    add_out(parser)


def export(options: argparse.Namespace) -> int:
    """Write the file and print its path."""
    view = opened(options)
    if isinstance(view, int):
        return view
    from components.export.bundle import narrowed
    from components.export.formats import FORMATS as WRITERS

    bundle = narrowed(view, options.tables or (), topic=options.topic is not None)
    chosen = WRITERS[options.format]
    ending, _ = chosen.many if len(bundle.tables) > 1 else chosen.one
    path = Path(options.out) / f"{bundle.name}.{ending}"
    return written(path, lambda: chosen.write(bundle))
