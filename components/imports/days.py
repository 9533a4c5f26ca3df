"""Days as people write them in cells: YYYY-MM-DD, in words, or in numbers whose order somebody has stated."""

import datetime as dt
import re
from typing import NamedTuple

ORDERS = ("dmy", "mdy")
NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(NAMES, 1) for name in names}
ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?")
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
YEAR = re.compile(r"[0-9]{4}")
NUMBERS = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
DAY_FIRST = re.compile(r"([0-9]{1,2})\.?[ -]+([A-Za-z]+)\.?,?[ -]+([0-9]{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]+)\.? +([0-9]{1,2}),? +([0-9]{4})")
IN_MONTH = re.compile(r"([A-Za-z]+)\.?,? +([0-9]{4})")
MOST_MONTHS = 12


class Written(NamedTuple):
    """A day, and how much of it was written: day, month or year. What was not is the first."""

    day: dt.date
    precision: str


def day_in(text: str, order: str = "") -> Written:
    """Return the day that a cell spells; ``order`` is dmy, mdy or nothing.

    Raises ValueError with the reason. 03/04/2011 without an order is such a reason: it is not guessed.
    """
    text = text.strip()
    if found := ISO.fullmatch(text):
        return Written(_day(int(found[1]), int(found[2]), int(found[3]), text), "day")
    if found := MONTH.fullmatch(text):
        return Written(_day(int(found[1]), int(found[2]), 1, text), "month")
    if YEAR.fullmatch(text):
        return Written(_day(int(text), 1, 1, text), "year")
    if found := NUMBERS.fullmatch(text):
        return Written(_numbers(int(found[1]), int(found[2]), int(found[3]), order, text), "day")
    if found := DAY_FIRST.fullmatch(text):
        return Written(_day(int(found[3]), _month(found[2]), int(found[1]), text), "day")
    if found := MONTH_FIRST.fullmatch(text):
        return Written(_day(int(found[3]), _month(found[1]), int(found[2]), text), "day")
    if found := IN_MONTH.fullmatch(text):
        return Written(_day(int(found[2]), _month(found[1]), 1, text), "month")
    raise ValueError("not a day; expected YYYY-MM-DD")


def _day(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise ValueError(f"{text[:30]} does not exist") from None


def _month(name: str) -> int:
    if name.casefold() not in MONTHS:
        raise ValueError("not a day; expected YYYY-MM-DD")
    return MONTHS[name.casefold()]


def _numbers(first: int, second: int, year: int, order: str, text: str) -> dt.date:
    """Return the day of two numbers and a year, in the stated order or in the only one that there can be."""
    if not order:
        if first <= MOST_MONTHS and second <= MOST_MONTHS and first != second:
            raise ValueError("either day or month may come first; say which with --dates dmy or --dates mdy")
        order = "mdy" if second > MOST_MONTHS else "dmy"
    day, month = (first, second) if order == "dmy" else (second, first)
    if month > MOST_MONTHS >= day:
        raise ValueError(f"the month would be {month}; the order is said to be {order}")
    return _day(year, month, day, text)
