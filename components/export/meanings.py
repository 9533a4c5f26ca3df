"""What a heading means in the table where it stands."""

from collections.abc import Iterable

from components.export.columns import Column
from components.export.fields import FIELDS
from components.export.headings import HEADINGS, OF_ONE, OTHERS


def column(table: str, heading: str) -> Column:
    """Return what a heading means in a table: a chart by its module's name, a laid-out table or a list by its own.

    Raises KeyError for a heading that nobody has described.
    """
    if table in FIELDS and heading in FIELDS[table]:
        return FIELDS[table][heading]
    found = OF_ONE.get((table, heading)) or HEADINGS.get(heading) or OTHERS.get(table)
    if found is None:
        raise KeyError(f"column {heading!r} of {table!r} has no description")
    return found


def columns(table: str, headings: Iterable[str]) -> dict[str, Column]:
    """Return what each heading of a table means, in their order."""
    return {heading: column(table, heading) for heading in headings}
