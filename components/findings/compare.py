"""What lies between two days, and where two actors stand."""

import pandas as pd

from components.findings.counts import number
from components.tables import View
from components.tables.days_apart import ADDED, CHANGED, GONE, NEW, WITHDRAWN, by_kind
from components.tables.wording import day, listed


def days(then: View, now: View, found: pd.DataFrame) -> str:
    """Return how many records of which kind were added or withdrawn from one day to another, and what moved.

    ``found`` is the table of `moved`.
    """
    if then.as_of == now.as_of:
        return f"Both days are {day(now.as_of)}. Choose two different ones."
    back = "back " if now.as_of < then.as_of else ""
    span = f"From {day(then.as_of)} {back}to {day(now.as_of)}"
    table = by_kind(then, now)
    parts = []
    for change in (ADDED, WITHDRAWN):
        count = int(table[change].sum())
        if count:
            kinds = [number(n, kind) for kind, n in zip(table["kind"], table[change], strict=True) if n]
            parts.append(f"{number(count, 'record')} {'was' if count == 1 else 'were'} {change} ({listed(kinds)})")
    if not parts:
        return f"{span}, no record was added or withdrawn."
    return f"{span}, {listed(parts)}. {standings(then, now, found)}"


def standings(then: View, now: View, found: pd.DataFrame) -> str:
    """Return how many standings on the topic changed between two days, and how many are only on one of them."""
    sizes = found["change"].value_counts()
    both = len(set(then.standings["actor"]) & set(now.standings["actor"]))
    changed = int(sizes.get(CHANGED, 0))
    parts = [f"{changed or 'none'} of {number(both, 'standing')} on both days changed"] if both else []
    parts += [f"{number(int(sizes[kind]), 'actor')} {verb} {kind}" for kind, verb in _verbs(sizes)]
    if not parts:
        return f"On {then.topic['title']} no standing is recorded on either day."
    return f"On {then.topic['title']}, {listed(parts)}."


def _verbs(sizes: pd.Series) -> list[tuple[str, str]]:
    return [(kind, "is" if sizes[kind] == 1 else "are") for kind in (NEW, GONE) if kind in sizes.index]


def topics(table: pd.DataFrame, one: str, other: str) -> str:
    """Return on how many topics two actors, by name, have the same stance, from a table of `topic_by_topic`."""
    sizes = table["relation"].value_counts()
    both = int(sizes.get("same stance", 0) + sizes.get("different", 0))
    if not both:
        return f"On no topic is a position of both {one} and {other} recorded."
    same = int(sizes.get("same stance", 0))
    return f"{one} and {other} hold the same stance on {same} of {number(both, 'topic')} on which both are recorded."
