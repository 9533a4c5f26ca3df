"""One version of a ledger opened, and two of them under one selection."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from components.ledger import read_ledger
from components.selection import Choices, Days, Selection, tidy
from components.tables import View, crisis_facts, lay_out, narrow
from components.tables.opening import WordError
from components.tables.parameters import Query, parameters, selected
from components.versions.records import recorded

Version = dict[str, Any]
"""A ledger as plain values, so that caches may hold it: name, sha256, faults (a list of texts; none of a good one) and,
of a good one, tables, crisis (as `crisis_facts` and `lay_out` give them) and records (as `recorded` does)."""


def opened(data: bytes, name: str) -> Version:
    """Return the version in these bytes, checked; ``name`` is what faults call the file. Never raises."""
    digest = hashlib.sha256(data).hexdigest()
    ledger, faults = read_ledger(data, name)
    version: Version = {"name": name, "sha256": digest, "faults": [str(fault) for fault in faults]}
    if ledger is None:
        return version
    tables = lay_out(ledger)
    crisis = crisis_facts(ledger, tables) | {"sha256": digest}
    return version | {"tables": tables, "crisis": crisis, "records": recorded(ledger)}


def chosen(old: Version, new: Version, query: Query) -> Selection:
    """Return the selection of a link's words that either version understands; without a day it is the last one.

    Raises WordError for words that neither does.
    """
    asked = {name: list(values) for name, values in query.items()}
    rules = [parameters(version["tables"], version["crisis"], asked) for version in (new, old)]
    known = {name: _either(rule, rules[1][name]) for name, rule in rules[0].items()}
    clean, notices = tidy(asked, known, fate="")
    if notices:
        raise WordError(notices)
    return selected(new["crisis"]["id"], clean, known, new["crisis"])


def _either(one: Choices | Days, other: Choices | Days) -> Choices | Days:
    """Return the rule that lets pass what one of two rules does."""
    if isinstance(one, Choices) and isinstance(other, Choices):
        return one._replace(names={**other.names, **one.names})
    if isinstance(one, Days) and isinstance(other, Days):
        return one._replace(first=min(one.first, other.first), last=max(one.last, other.last))
    return one


def days(old: Version, new: Version) -> list[dt.date]:
    """Return the days on which versions are compared unless one is named: the day that pages open on, the last day."""
    last = max(old["crisis"]["last"], new["crisis"]["last"])
    return list(dict.fromkeys([new["crisis"]["opens_on"], last]))


def topics(old: Version, new: Version) -> Mapping[str, str]:
    """Return the titles of the topics of either version by id, those of the new one first."""
    named: dict[str, str] = {}
    for version in (new, old):
        frame = version["tables"]["topics"]
        named = dict(zip(frame["topic"], frame["title"], strict=True)) | named
    order = [*new["tables"]["topics"]["topic"], *old["tables"]["topics"]["topic"]]
    return {topic: named[topic] for topic in dict.fromkeys(order)}


def seen(version: Version, selection: Selection) -> View:
    """Return a version under a selection; its topic may be one that the version does not have."""
    return narrow(version["tables"], version["crisis"], selection)
