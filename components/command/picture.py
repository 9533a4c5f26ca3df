"""A chart of a ledger as a picture, from the command line."""

import argparse
from pathlib import Path

from components.command.files import add_out, written
from components.command.words import add_words, opened

ABOUT = """\
Draws one chart of a ledger to a file, in a Chromium of this machine, and prints its path:

  python -m components picture data/positions.yaml --figure stance_tally --as-of 2011-04-28 --size column

The exit status is 0 when it is drawn, 1 when the ledger has faults, which are listed, 2 when a file cannot be read or
written, a word means nothing in this ledger, there is no such chart, or no Chromium is found.
"""
SIZES = ("slide", "column", "phone")


def add_picture(parser: argparse.ArgumentParser) -> None:
    """Add what `picture` takes."""
    add_words(parser)
    parser.add_argument("--figure", required=True, metavar="CHART", help="the chart, as stance_tally")
    parser.add_argument("--format", choices=("png", "svg"), default="png")
    parser.add_argument("--size", choices=SIZES, default="slide")
    parser.add_argument("--ground", choices=("white", "transparent"), default="white")
    add_out(parser)


def picture(options: argparse.Namespace) -> int:
    """Draw the picture and print its path."""
    view = opened(options)
    if isinstance(view, int):
        return view
    from components.export.drawing import drawn
    from components.export.names import stem

    path = Path(options.out) / f"{stem(view, f'{options.figure}-{options.size}')}.{options.format}"
    asked = (options.figure, options.format, options.size, options.ground)
    return written(path, lambda: drawn(view, *asked))
