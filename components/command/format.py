"""Ledgers put into their canonical form, from the command line."""

import argparse
import sys
from pathlib import Path

from components.command.files import write

ABOUT = """\
Writes each ledger anew in the one form that ledgers are kept in, so that a change to one shows only what it changes:

  python -m components format data/positions.yaml
  python -m components format --check data/*.yaml
  python -m components format - < mine.yaml > tidy.yaml

Order of sections and fields, empty lines, line breaks, quotation marks and indentation are settled; records keep
their order, and every comment is kept. What the ledger says is never changed. Names of files that were written, or
with --check that are in another form, are printed. The exit status is 0 when all is in order, 1 when with --check a
file is in another form or when one is not plain YAML, whose faults are listed, 2 when one cannot be read or written.
"""


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add what `format` takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="ledgers; - for standard input to standard output")
    parser.add_argument("--check", action="store_true", help="write nothing; name the files that are in another form")


def format_files(options: argparse.Namespace) -> int:
    """Put the files into canonical form, or with --check name those that are not."""
    return max(_formatted(name, check=options.check) for name in options.files)


def _formatted(name: str, *, check: bool) -> int:
    from components.authoring.canonical import canonical
    from components.ledger import LedgerError

    piped, shown = name == "-", "<stdin>" if name == "-" else Path(name).as_posix()
    try:
        data = sys.stdin.buffer.read() if piped else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        print(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 2
    try:
        form = canonical(data, shown).encode()
    except LedgerError as error:
        print(error, file=sys.stderr)
        return 1
    if check:
        if form != data:
            print(shown)
        return int(form != data)
    if piped:
        sys.stdout.buffer.write(form)
        sys.stdout.flush()
    elif form != data:
        try:
            write(Path(name).resolve(), form)
        except OSError as error:
            print(f"{name}: cannot be written: {error.strerror or error}", file=sys.stderr)
            return 2
        print(shown)
    return 0
