"""The words of a selection on the command line, as a link has them."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # frames are loaded when a command runs, so that `check` and `--help` stay quick
    from components.tables import View

ONE = {
    "topic": "the topic, by id or title (default: the ledger's first)",
    "as_of": "nothing dated after this day, as YYYY-MM-DD (default: the ledger's last day)",
    "known_on": "only what had been published by this day (default: today's knowledge)",
    "evidence": "the weakest rung of evidence admitted, as named-diplomat (default: every rung)",
}
MANY = {
    "states": "states by code or name, with commas between: RUS,CHN (default: all)",
    "groups": "groups of states by id or name, with commas between: p5,eu (default: all)",
    "stances": "stances by id or name, with commas between (default: all)",
}


def add_words(parser: argparse.ArgumentParser) -> None:
    """Add the ledger and the words of a selection."""
    parser.add_argument("ledger", metavar="LEDGER", help="the ledger to read, as data/positions.yaml")
    add_selection(parser)


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Add the words of a selection alone."""
    chosen = parser.add_argument_group("selection", "the filters of the dashboard, spelt as in its links")
    for name, about in ONE.items():
        day = name in ("as_of", "known_on")
        chosen.add_argument(f"--{name.replace('_', '-')}", metavar="DAY" if day else "WORD", help=about)
    for name, about in MANY.items():
        chosen.add_argument(f"--{name}", metavar="WORDS", action="append", help=about)


def opened(options: argparse.Namespace) -> "View | int":
    """Return the view that the options ask for, or, with what is wrong told, the exit status.

    1 for a ledger with faults, 2 for a file that cannot be read or words that mean nothing in this ledger.
    """
    from components.ledger import LedgerError
    from components.tables.opening import WordError, open_view

    asked = {name: getattr(options, name) for name in (*ONE, *MANY)}
    try:
        return open_view(options.ledger, **{name: value for name, value in asked.items() if value is not None})
    except (OSError, ValueError) as error:
        if isinstance(error, WordError):
            for notice in error.notices:
                print(notice, file=sys.stderr)
        else:
            print(f"{options.ledger}: cannot be read: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 2
    except LedgerError as error:
        print(error)
        count = len(error.faults)
        print(f"{count:,} {'fault' if count == 1 else 'faults'}", file=sys.stderr)
        return 1
