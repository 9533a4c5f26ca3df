"""Who published what a record rests on."""

import pandas as pd

from components.tables.layout import Tables


def publishers(tables: Tables, records: pd.Series) -> pd.Series:
    """Return the publisher of each record's first source, by record ids, on the same index."""
    first = tables["citations"].drop_duplicates("record").set_index("record")["source"]
    names = tables["sources"].set_index("source")["publisher"]
    return records.map(first).map(names).astype(object)


def every_publisher(tables: Tables, records: pd.Series) -> pd.Series:
    """Return the publishers of all of each record's sources, ``VOA, BBC``, by record ids, on the same index."""
    cited = tables["citations"]
    cited = cited[cited["record"].isin(records)]
    names = tables["sources"].set_index("source")["publisher"]
    cited = cited.assign(publisher=cited["source"].map(names)).drop_duplicates(["record", "publisher"])
    return records.map(cited.groupby("record", sort=False)["publisher"].agg(", ".join)).astype(object)
