"""The rows of a ledger's tables, written to one file."""

import argparse
from pathlib import Path

from components.command.files import written
from components.export.bundle import narrowed
from components.export.formats import FORMATS
from components.tables import View


def rows(view: View, options: argparse.Namespace) -> int:
    """Write the tables asked for, else all, and print the path; return the exit status."""
    bundle = narrowed(view, options.table or (), topic=options.topic is not None)
    chosen = FORMATS[options.format]
    ending, _ = chosen.many if len(bundle.tables) > 1 else chosen.one
    return written(Path(options.out) / f"{bundle.name}.{ending}", lambda: chosen.write(bundle))
