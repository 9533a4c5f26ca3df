"""The members of a case by ballot, those who help the proposal first."""

import pandas as pd

from components.tables.case import Case

ORDER = ("in_favour", "joined", "dissociated", "unknown", "abstaining", "not_voting", "against", "objected")


def sides(case: Case | None) -> pd.DataFrame:
    """One row for each ballot that a member cast: ballot, count, names of the members in alphabetical order.

    Unknown ballots stand next to the support that they may add to; opposition comes last.
    """
    if case is None:
        return pd.DataFrame(columns=["ballot", "count", "names"])
    cast = case.seats.groupby("ballot")["name"].agg(lambda names: ", ".join(sorted(names)))
    sizes = case.seats["ballot"].value_counts()
    rows = [(ballot, int(sizes[ballot]), cast[ballot]) for ballot in ORDER if ballot in cast.index]
    return pd.DataFrame(rows, columns=["ballot", "count", "names"])
