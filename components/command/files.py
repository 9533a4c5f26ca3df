"""The files that commands write: whole or not at all, their paths printed."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path


def add_out(parser: argparse.ArgumentParser) -> None:
    """Add the folder to write to."""
    parser.add_argument("--out", default=".", metavar="DIR", help="the folder to write to; made if it is missing")


def written(path: Path, make: Callable[[], bytes]) -> int:
    """Write what ``make`` returns and print the path; return 0, or 2 where it cannot be made or written, and why."""
    try:
        write(path, make())
    except (OSError, ValueError, RuntimeError) as error:  # ValueError for what a workbook cannot hold
        print(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 2
    print(path)
    return 0


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary one beside it, which then takes its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
