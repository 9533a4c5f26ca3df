"""What differs between the records of two versions as a table."""

import pandas as pd

from components.ledger.book import SECTIONS
from components.tables.wording import sentence_case
from components.versions.records import Difference
from components.versions.report import Titles
from components.versions.words import lines, noun

COLUMNS = ["Change", "Kind", "What", "Field", "Before", "After", "Record"]


def rows(change: Difference, titles: Titles) -> pd.DataFrame:
    """One row for each entry added or withdrawn, and for each field that changed, in the order of the format."""
    found: list[tuple[str, ...]] = []
    for section in SECTIONS:
        kind = sentence_case(noun(section))
        for entry in change.added:
            if entry.section == section:
                found.append(("Added", kind, titles[section, entry.id], "", "", "", entry.id))
        for one in change.changed:
            if one.section == section:
                found += [
                    ("Changed", kind, titles[section, one.id], name, old, new, one.id) for name, old, new in lines(one)
                ]
        for entry in change.withdrawn:
            if entry.section == section:
                found.append(("Withdrawn", kind, titles[section, entry.id], "", "", "", entry.id))
        if section in change.reordered:
            found.append(("Another order", kind, "", "", "", ", ".join(change.reordered[section]), ""))
    return pd.DataFrame(found, columns=COLUMNS, dtype=object)
