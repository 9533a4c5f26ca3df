"""From one record of an actor to its next: where the two differ, the actor has turned."""

import pandas as pd

LINE = ["date", "precision", "actor", "name", "by", "value", "label", "effect", "id"]
FROM = ["value", "label", "effect", "date", "id"]
COLUMNS = [
    "date", "precision", "actor", "name", "by", "from_value", "value", "from_label", "label", "from_effect", "effect",
    "from_date", "days", "from_id", "id",
]  # fmt: skip


def turns(line: pd.DataFrame) -> pd.DataFrame:
    """One row for each record whose ``value`` differs from that of the same actor's record before.

    ``line`` has the columns of `LINE`, by date: ``by`` is how the record was made (statement, measure, ballot),
    ``label`` what it says. ``from_...`` are of the record before, ``days`` is the time since it in days.
    """
    line = line.reset_index(drop=True)
    place = pd.Series(line.index, index=line.index).groupby(line["actor"], sort=False).shift()
    rows = line[place.notna()]
    before = line.iloc[place.dropna().astype(int)][FROM].add_prefix("from_").set_index(rows.index)
    rows = rows.assign(**before, days=(rows["date"] - before["from_date"]).dt.days.astype("Int64"))
    return rows.loc[rows["from_value"] != rows["value"], COLUMNS].reset_index(drop=True)
