"""A link that opens the same view later: every value written out, with the version of the link and of the ledger.

The address that the browser shows leaves defaults out, and a default may move with the ledger. A permalink writes
them: ids and codes, which stay when names change; ``v``, the version of its spelling; ``data``, the first
characters of the SHA-256 of the ledger that it was made from.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from components.export.names import VERSION as SHORT
from components.selection import TODAY, Choices, Days, Selection, shown
from components.tables import View
from components.tables.records import newest_known
from components.tables.view import LADDER
from components.tables.wording import day, listed

Query = dict[str, list[str]]
Upgrade = Callable[[Query], tuple[Query, list[str]]]

VERSION = 1  # of the spelling of a link
DATA = 16  # characters of the ledger's SHA-256 in a link
OWN = ("v", "data")  # parameters of the link itself, which no widget holds
UPGRADES: Mapping[int, Upgrade] = {}
"""By the version of a link, what makes it a link of the next: a pure function that also names what it changed."""
NEWEST = 3  # records that a notice names


class Opened(NamedTuple):
    """A link as one of this version: its query without ``v`` and ``data``, the ledger's version, and notices."""

    query: Query
    data: str
    notices: list[str]


def query(selection: Selection, sha256: str, own: Mapping[str, list[str]] | None = None) -> Query:
    """Return the parameters of the permalink to a selection, ``own`` being those of the page itself, in ids."""
    written = {
        "v": [str(VERSION)],
        "data": [sha256[:DATA]],
        "ledger": [selection.ledger],
        "topic": [selection.topic],
        "as_of": [selection.as_of.isoformat()],
        "known_on": [selection.known_on.isoformat() if selection.known_on else TODAY],
        "evidence": [selection.evidence or LADDER[-1]],
        "states": list(selection.states),
        "groups": list(selection.groups),
        "stances": list(selection.stances),
    }
    return {name: values for name, values in (written | dict(own or {})).items() if values}


def permalink(address: str, view: View, own: Mapping[str, list[str]] | None = None) -> str:
    """Return the permalink to a view on the page with this address."""
    return f"{address}?{encoded(query(view.selection, view.crisis['sha256'], own))}"


def encoded(parameters: Query) -> str:
    """Return parameters as a query, several values of one separated by commas where none has a comma itself."""
    pairs = [
        (name, value)
        for name, values in parameters.items()
        for value in (values if any("," in value for value in values) else [",".join(values)])
    ]
    return "&".join(f"{quote(name, safe='')}={quote(value, safe=',:')}" for name, value in pairs)


def spelt(rule: Choices | Days, value: Any) -> list[str]:
    """Return what a widget holds as a link spells it: ids, or a day; nothing for what the rule does not know."""
    if isinstance(rule, Days):
        return [value.isoformat()] if isinstance(value, dt.date) else []
    values = value if isinstance(value, list | tuple) else [value]
    found = [str(one) if str(one) in rule.names else rule.key(str(one)) for one in values]
    return [key for key in found if key is not None]


def opened(written: Mapping[str, list[str]], upgrades: Mapping[int, Upgrade] = UPGRADES) -> Opened:
    """Return a link of any version as one of this version; a link that names no version is of the first."""
    rest = {name: list(values) for name, values in written.items() if name not in OWN}
    notices: list[str] = []
    data = _data(written.get("data", []), notices)
    version = _version(written.get("v", []), notices)
    for number in range(version, len(upgrades) + 1):
        rest, said = upgrades[number](rest)
        notices += said
    return Opened(rest, data, notices)


def _version(values: list[str], notices: list[str]) -> int:
    """Return the version that a link names; a newer one than is known is announced, and read as the newest known."""
    if not values:
        return 1
    if not re.fullmatch("[1-9][0-9]{0,3}", values[-1], re.ASCII):
        notices.append(f"`{shown(values[-1])}` is not a version of a link; read as version 1")
        return 1
    version = int(values[-1])
    if version > VERSION:
        notices.append(
            f"This link is of version {version}; links up to version {VERSION} are known here. "
            "It is read as one of those, and may open another view than was meant"
        )
    return version


def _data(values: list[str], notices: list[str]) -> str:
    """Return the version of the ledger that a link names, or nothing."""
    if not values:
        return ""
    if not re.fullmatch(f"[0-9a-f]{{{SHORT},64}}", values[-1]):
        notices.append(f"`{shown(values[-1])}` is not a version of a ledger; ignored")
        return ""
    return values[-1]


def is_current(data: str, sha256: str) -> bool:
    """Return whether a link was made from this version of a ledger, or does not say from which."""
    return sha256.startswith(data)


def changed(data: str, sha256: str, tables: Mapping[str, Any], since: str = "") -> list[str]:
    """Return what a reader must know where the ledger is not the one that a link was made from.

    ``since`` says what changed in the view of the link since then. Where it is empty that version is not at hand, so
    that it cannot be told; named are the records that became known last.
    """
    if is_current(data, sha256):
        return []
    if not since:
        newest = [f"{title} ({day(known)})" for title, known in newest_known(dict(tables), NEWEST)]
        last = f" The records that became known last: {listed(newest)}." if newest else ""
        since = f"Earlier versions are not kept here, so what changed cannot be shown.{last}"
    return [
        f"The ledger has changed since this link was made: version {data[:SHORT]} then, {sha256[:SHORT]} now. {since}"
    ]
