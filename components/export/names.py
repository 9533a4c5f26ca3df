"""The names of the files that leave: ledger, table or chart, as-of day, and the version of the ledger."""

import re

from components.tables import View

VERSION = 8  # characters of the ledger's SHA-256 that name a version, as on the pages


def version(view: View) -> str:
    """Return the short name of the ledger's version: the first characters of the SHA-256 of its file."""
    return str(view.crisis["sha256"])[:VERSION]


def stem(view: View, part: str) -> str:
    """Return a file's name without its ending, as ``syria-2011-positions-2011-04-28-1a2b3c4d``."""
    return f"{view.crisis['id']}-{part}-{view.as_of}-{version(view)}"


def dashed(title: str) -> str:
    """Return a page's title as its address and files spell it: ``Your ledger`` as ``your-ledger``."""
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
