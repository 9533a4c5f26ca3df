"""Two versions of a ledger: which records differ, and what the findings say because of it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from components.command.words import MANY, ONE, add_selection

if TYPE_CHECKING:  # frames are loaded when the command runs
    from components.versions.version import Version

ABOUT = """\
Prints which records were added, changed field by field or withdrawn from an old version of a ledger to a new one, and
what the findings, standings, verdicts, outcomes and figures say because of it:

  python -m components diff old.yaml data/positions.yaml
  python -m components diff HEAD~3:data/positions.yaml data/positions.yaml --as-of 2011-04-28 --format md

Each version is a file, or REVISION:PATH in the git repository of the working folder. Without --as-of, findings are
told for the day that the ledger opens on and for its last day; without --topic, for every topic.
The exit status is 0 where no record differs, 1 where one does, 2 where a version cannot be read or has faults, which
are listed, or a word means nothing in either.
"""
FORMATS = ("text", "json", "md")


def add_diff(parser: argparse.ArgumentParser) -> None:
    """Add what `diff` takes."""
    parser.add_argument("old", metavar="OLD", help="the old version: a file, or REVISION:PATH as HEAD~3:data/x.yaml")
    parser.add_argument("new", metavar="NEW", help="the new version, likewise")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text: lines for a terminal (default); json: one object; md: Markdown, as for a comment",
    )
    add_selection(parser)


def diff(options: argparse.Namespace) -> int:
    """Print what differs; return 0 where nothing does, 1, or 2 for trouble."""
    versions = [_opened(name) for name in (options.old, options.new)]
    old, new = versions
    if old is None or new is None:
        return 2
    from components.export.versions_markdown import as_markdown
    from components.tables.opening import WordError
    from components.versions.plain import as_json, as_text
    from components.versions.report import report

    asked = {name: getattr(options, name) for name in (*ONE, *MANY)}
    query = {name: [value] if isinstance(value, str) else value for name, value in asked.items() if value is not None}
    try:
        found = report(old, new, query)
    except WordError as error:
        for notice in error.notices:
            print(notice, file=sys.stderr)
        return 2
    forms = {"text": as_text, "json": as_json, "md": as_markdown}
    print(forms[options.format](found), end="")
    return 1 if found.change else 0


def _opened(name: str) -> "Version | None":
    """Return a good version, or None with what is wrong told."""
    from components.versions.history import HistoryError, names_revision, shown
    from components.versions.version import opened

    try:
        data = shown(name) if names_revision(name) else Path(name).read_bytes()
    except (HistoryError, OSError, ValueError) as error:  # ValueError for a name that no file can have
        print(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return None
    version = opened(data, name if names_revision(name) else Path(name).as_posix())
    if faults := version["faults"]:
        print("\n".join(faults), file=sys.stderr)
        print(f"{name}: {len(faults):,} {'fault' if len(faults) == 1 else 'faults'}", file=sys.stderr)
        return None
    return version
