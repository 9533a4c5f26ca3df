"""One line on what a ledger holds."""

import datetime as dt

from components.ledger.book import RECORDS
from components.ledger.model import Ledger


def summary(ledger: Ledger) -> str:
    """Return ``539 records, 431 sources, 6 March 2011 to 2 May 2025``."""
    dates = [record.date for section in RECORDS for record in getattr(ledger, section)]
    parts = [_count(len(dates), "record"), _count(len(ledger.sources), "source")]
    if dates:
        first, last = _written(min(dates)), _written(max(dates))
        parts.append(first if first == last else f"{first} to {last}")
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _written(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"
