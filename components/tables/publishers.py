"""Who published what a record rests on."""

import pandas as pd

from components.tables.layout import Tables


def publishers(tables: Tables, records: pd.Series) -> pd.Series:
    """Return the publisher of each record's first source, by record ids, on the same index."""
    named = _named(tables, records)
    return records.map(lambda record: next(iter(named.get(record, ())), None)).astype(object)


def every_publisher(tables: Tables, records: pd.Series) -> pd.Series:
    """Return the publishers of all of each record's sources, ``VOA, BBC``, by record ids, on the same index."""
    named = _named(tables, records)
    return records.map(lambda record: ", ".join(named[record]) if record in named else None).astype(object)


def _named(tables: Tables, records: pd.Series) -> dict[str, list[str]]:
    """Return the publishers of each record's sources, each once, in the order of its sources."""
    names = dict(zip(tables["sources"]["source"], tables["sources"]["publisher"], strict=True))
    wanted = set(records)
    found: dict[str, list[str]] = {}
    for record, source in zip(tables["citations"]["record"], tables["citations"]["source"], strict=True):
        if record in wanted:
            publishers = found.setdefault(record, [])
            if names[source] not in publishers:
                publishers.append(names[source])
    return found
