"""What a citation names: the exact view, or a record by its own source first; `citation` writes it."""

import datetime as dt
import re
from typing import Any, NamedTuple

import pandas as pd

from components.export.names import stem, version
from components.findings.scope import scope
from components.tables import View
from components.tables.records import sources_of
from components.tables.wording import day

NAME = "Standpoint"
AUTHORS = "Standpoint contributors"
COMPILER = "[compiler of the ledger]"  # of a reader's own; who cites it knows the name
UNPUBLISHED = (
    "The ledger is a file of the reader's own and is not published here; the address opens it for nobody else, and the "
    "SHA-256 names the file"
)
REST = "knowledge: all that this version holds"  # where no day of knowledge is set


class Work(NamedTuple):
    """What is cited. Texts are plain; ``url`` is printable ASCII without spaces, braces and backslashes.

    ``accessed`` is the day on which ``url`` was read, where that is known; ``held`` says where it is recorded.
    """

    key: str
    author: str
    title: str
    within: str
    edition: str
    issued: dt.date | None
    inferred: bool
    accessed: dt.date | None
    url: str
    held: str = ""
    kind: str = "page"


def view_cited(view: View, url: str, accessed: dt.date | None, page: str) -> list[Work]:
    """Return the view as one work; ``url`` is its permalink or nothing, ``page`` the title of the page."""
    title = line(f"{view.topic['question']} {scope(view)}").removesuffix(".")
    part = re.sub("[^a-z]+", "-", page.lower())
    return [
        Work(
            f"standpoint-{stem(view, part)}",
            COMPILER if view.own else AUTHORS,
            title,
            f"{NAME}, {line(page)}",
            _edition(view),
            None,
            False,
            accessed,
            _address(url),
            held=UNPUBLISHED if view.own else "",
            kind="data",
        )
    ]


def record_cited(view: View, identifier: str, url: str, accessed: dt.date) -> list[Work]:
    """Return a work for each source of a record, the fullest first; ``url`` is the permalink to the record."""
    held = (
        f"Recorded in {NAME}, {line(view.crisis['title'])}, record {identifier}, {_edition(view)}, "
        f"accessed {day(accessed)}, {_address(url)}{f'. {UNPUBLISHED}' if view.own else ''}"
    )
    return [
        Work(
            f"{source['source']}-{identifier}",
            line(source["publisher"]),
            line(source["title"]),
            "",
            "",
            None if pd.isna(source["date"]) else source["date"].date(),
            source["basis"] != "stated",
            None if pd.isna(source["read"]) else source["read"].date(),
            _address(source["url"]),
            held,
        )
        for source in sources_of(view.tables, [identifier]).to_dict("records")
    ]


def _edition(view: View) -> str:
    known = view.selection.known_on
    return (
        f"ledger {view.crisis['id']}, version {version(view)} (SHA-256 {view.crisis['sha256']}), "
        f"as of {day(view.as_of)}, {f'known on {day(known)}' if known else REST}"
    )


def line(text: Any) -> str:
    """Return text on one line, without characters that end one or do not print."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def _address(url: str) -> str:
    """Return an address that no form can misread: what does not belong into one is written as %XX."""
    return "".join(
        c if "!" <= c <= "~" and c not in '{}\\"<>^`|' else "".join(f"%{byte:02X}" for byte in c.encode()) for c in url
    )
