"""What a column of a table means: its type, its unit and a sentence, for readers and for programs."""

from typing import NamedTuple


class Column(NamedTuple):
    """One column. ``kind`` is string, integer, number, boolean, date or link; ``means`` one sentence."""

    kind: str
    means: str
    unit: str = ""


def text(means: str) -> Column:
    """Return a column of text."""
    return Column("string", means)


def whole(means: str, unit: str = "") -> Column:
    """Return a column of whole numbers."""
    return Column("integer", means, unit)


def decimal(means: str, unit: str = "") -> Column:
    """Return a column of numbers."""
    return Column("number", means, unit)


def day(means: str) -> Column:
    """Return a column of days."""
    return Column("date", means)
