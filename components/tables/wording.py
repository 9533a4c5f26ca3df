"""How single values are spelt, in one place: figures, days, ballots, ids made readable."""

import datetime as dt
from typing import Any

import pandas as pd

BALLOTS = {
    "in_favour": "in favour",
    "against": "against",
    "abstaining": "abstaining",
    "not_voting": "not voting",
    "joined": "joined",
    "objected": "objected",
    "dissociated": "dissociated",
    "unknown": "unknown",
}


BODIES = {
    "security-council": "Security Council",
    "general-assembly": "General Assembly",
    "third-committee": "Third Committee",
    "human-rights-council": "Human Rights Council",
    "league-of-arab-states": "League of Arab States",
}


def figure(low: int | None, high: int | None, approximate: bool = False) -> str:
    """Return an estimate as words: ``at least 35``, ``up to 500``, ``about 400``, ``350 to 400``, ``about 281``."""
    about = "about " if approximate else ""
    if low is None and high is None:
        return "no figure"
    if high is None:
        return f"at least {about}{low:,}"
    if low is None:
        return f"up to {about}{high:,}"
    return f"{about}{low:,}" if low == high else f"{about}{low:,} to {high:,}"


def day(value: Any) -> str:
    """Return a day as ``28 April 2011``; nothing for a missing one."""
    if value is None or pd.isna(value):
        return ""
    return f"{value.day} {value:%B %Y}"


def short_day(value: Any) -> str:
    """Return a day as ``28 Apr 2011``; nothing for a missing one."""
    if value is None or pd.isna(value):
        return ""
    return f"{value.day} {value:%b %Y}"


def long_day(value: dt.date) -> str:
    """Return a day as ``Thursday 28 April 2011``."""
    return f"{value:%A} {day(value)}"


def dated(value: Any, precision: str) -> str:
    """Return a record's day with no more precision than is known: ``April 2011``, ``2011``."""
    if precision == "year":
        return f"{value:%Y}"
    return f"{value:%B %Y}" if precision == "month" else day(value)


def words(identifier: str | None) -> str:
    """Return an id of a vocabulary as words: ``official-statement`` as ``official statement``."""
    return (identifier or "").replace("-", " ").replace("_", " ")


def text_put(kind: str, outcome: str) -> str:
    """Return what a proposal is called: a resolution that was not adopted is a draft resolution."""
    return f"draft {words(kind)}" if kind == "resolution" and outcome != "adopted" else words(kind)


def sentence_case(text: str) -> str:
    """Return the text with its first letter large and the rest untouched."""
    return text[:1].upper() + text[1:]


def listed(items: list[str]) -> str:
    """Return ``China, Lebanon and Russia``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
