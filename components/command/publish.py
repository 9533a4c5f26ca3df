"""A ledger as a site of static files, from the command line."""

import argparse
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from components.command.words import MANY, ONE, opened

ABOUT = """\
Writes a ledger as a site of static files, and prints the path of its front page:

  python -m components publish data/positions.yaml --out public --base-url https://example.org/syria/

  index.html       the finding, links to everything else; schema.org metadata in its head
  records.html     every record with its sources
  briefs/          a brief on the crisis, on its last day and on the day it opens on, and on each state and organisation
                   that holds a position
  data/            each table as CSV and JSON, and all of them in tables.zip
  datapackage.json Frictionless Data Package of the CSV files
  dataset.jsonld   the metadata of index.html as a file
  feed.xml         Atom feed of the newest records
  files.json       size and SHA-256 of each file

The same ledger gives the same bytes. The folder must be new, empty, or hold a site published earlier; files of that
site are replaced, and those that are no longer part of it are taken away unless they were changed.
The exit status is 0 when all is written, 1 when the ledger has faults, which are listed, 2 when a file cannot be read
or written, the folder holds other files, or the address is none.
"""
MANY_BRIEFS = 50  # from when on the progress is told
STEP = 25


def add_publish(parser: argparse.ArgumentParser) -> None:
    """Add what `publish` takes: no filters, because the whole ledger is published."""
    parser.add_argument("ledger", metavar="LEDGER", help="the ledger to read, as data/positions.yaml")
    parser.add_argument("--out", required=True, metavar="DIR", help="the folder to write to; made if it is missing")
    parser.add_argument(
        "--base-url",
        metavar="URL",
        default="",
        help="the address at which the folder will stand; with it the links of feed and metadata are absolute, "
        "without it relative",
    )
    parser.set_defaults(**dict.fromkeys((*ONE, *MANY)))


def publish(options: argparse.Namespace) -> int:
    """Write the site and print the path of its front page."""
    if options.base_url and not _is_address(options.base_url):
        print(f"{options.base_url!r} is not an address as https://example.org/syria/", file=sys.stderr)
        return 2
    view = opened(options)
    if isinstance(view, int):
        return view
    from components.command.folder import keep
    from components.site.whole import site

    folder = Path(options.out)
    base = f"{options.base_url.rstrip('/')}/" if options.base_url else ""
    about = {"ledger": view.crisis["id"], "ledger_sha256": view.crisis["sha256"]}
    try:
        notices = keep(folder, site(view, base, _told), about)
    except (OSError, ValueError) as error:
        place = error.filename if isinstance(error, OSError) and error.filename else folder
        print(f"{place}: cannot be written: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 2
    for notice in notices:
        print(notice, file=sys.stderr)
    print(folder / "index.html")
    return 0


def _is_address(text: str) -> bool:
    """Return whether this is a plain http(s) address of a folder; a port and a local name are allowed."""
    try:
        parts = urlsplit(text)
        plain = parts.port != 0 and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        return False
    written = re.fullmatch(r"https?://[\x21-\x7e]+", text) and not re.search(r"[\\<>\"'`{}|^?#@]", text)
    return bool(plain and written and parts.hostname)


def _told(done: int, whole: int) -> None:
    if whole > MANY_BRIEFS and (done % STEP == 0 or done == whole):
        print(f"{done} of {whole} briefs", file=sys.stderr)
