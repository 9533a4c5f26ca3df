"""How much of what differs between two versions is in one view."""

from typing import NamedTuple

from components.ledger.book import RECORDS
from components.tables import View
from components.versions.records import Difference


class Within(NamedTuple):
    """How many records of a view were added, changed and withdrawn from one version to another."""

    added: int
    changed: int
    withdrawn: int


def within(old: View, new: View, change: Difference) -> Within:
    """Return how many records differ in the same view of two versions, under its days and filters."""
    before, after = ({str(i) for section in RECORDS for i in view.tables[section]["id"]} for view in (old, new))
    changed = {one.id for one in change.changed if one.section in RECORDS}
    return Within(len(after - before), len(after & before & changed), len(before - after))
