"""What lies between two days: records added or withdrawn, standings that changed."""

from typing import Any

import pandas as pd

from components.tables.records import KINDS, records
from components.tables.standings import standings
from components.tables.view import View

ADDED, WITHDRAWN = "added", "withdrawn"
CHANGED, NEW, GONE = "changed", "first recorded", "no longer recorded"


def between(then: View, now: View) -> pd.DataFrame:
    """One row for each record that only one of two views has, newest first: the columns of `records` and ``change``.

    ``added`` records are in ``now`` only; ``withdrawn`` ones are in ``then`` only, as when ``now`` is the earlier day.
    """
    parts = [_without(now, then).assign(change=ADDED)]
    if any(len(_ids(then, kind) - _ids(now, kind)) for kind in KINDS):
        withdrawn = _without(then, now).assign(change=WITHDRAWN)
        parts = [withdrawn] if parts[0].empty else [*parts, withdrawn]
    return pd.concat(parts).sort_values("date", ascending=False, kind="stable", ignore_index=True)


def _ids(view: View, kind: str) -> set[str]:
    return set(view.tables[f"{kind}s"]["id"])


def _without(one: View, other: View) -> pd.DataFrame:
    """Return the rows of `records` of one view that the other does not have."""
    tables = dict(one.tables)
    for kind in KINDS:
        frame = tables[f"{kind}s"]
        tables[f"{kind}s"] = frame[~frame["id"].isin(_ids(other, kind))]
    return records(tables)


def by_kind(then: View, now: View) -> pd.DataFrame:
    """One row for each kind of record: kind, ``then`` and ``now`` (records of each view), ``added``, ``withdrawn``."""
    rows: list[dict[str, Any]] = []
    for kind in KINDS:
        before, after = _ids(then, kind), _ids(now, kind)
        rows.append(
            {"kind": kind, "then": len(before), "now": len(after)}
            | {ADDED: len(after - before), WITHDRAWN: len(before - after)}
        )
    return pd.DataFrame(rows)


def moved(then: View, now: View) -> pd.DataFrame:
    """One row for each actor whose standing on the topic differs between two views, by name.

    actor, name, ``change`` (changed, first recorded, no longer recorded), stance, label and id of each day, with the
    endings ``_then`` and ``_now``; what a day does not have is missing.
    """
    columns = ["actor", "name", "stance", "label", "id"]
    both = then.standings[columns].merge(now.standings[columns], on="actor", how="outer", suffixes=("_then", "_now"))
    change = pd.Series(CHANGED, index=both.index, dtype=object)
    change = change.mask(both["stance_then"].isna(), NEW).mask(both["stance_now"].isna(), GONE)
    name = both["name_now"].where(both["name_now"].notna(), both["name_then"])
    both = both.assign(name=name, change=change).drop(columns=["name_then", "name_now"])
    differs = both["stance_then"].fillna("") != both["stance_now"].fillna("")
    order = ["actor", "name", "change", "stance_then", "label_then", "id_then", "stance_now", "label_now", "id_now"]
    return both[differs].sort_values("name", kind="stable", ignore_index=True)[order]


def topic_by_topic(view: View, one: str, other: str) -> pd.DataFrame:
    """One row for each topic and the standings of two actors on it.

    topic, title, then label, since and id of each, with the endings ``_one`` and ``_other``, missing where the actor
    has no position by the as-of day, and ``relation``: ``same stance``, ``different`` or ``unrecorded``.
    """
    positions = view.tables["positions"]
    positions = positions[positions["actor"].isin([one, other])]
    rows = []
    for topic, title in view.tables["topics"][["topic", "title"]].itertuples(index=False, name=None):
        row: dict[str, Any] = {"topic": topic, "title": title}
        held = standings(positions[positions["topic"] == topic]).set_index("actor").to_dict("index")
        for side, actor in (("one", one), ("other", other)):
            last = held.get(actor)
            row |= {f"{field}_{side}": None if last is None else last[field] for field in ("label", "since", "id")}
        stances = [held[actor]["stance"] if actor in held else None for actor in (one, other)]
        row["relation"] = (
            "unrecorded" if None in stances else "different" if stances[0] != stances[1] else "same stance"
        )
        rows.append(row)
    columns = [
        "topic",
        "title",
        "label_one",
        "since_one",
        "id_one",
        "label_other",
        "since_other",
        "id_other",
        "relation",
    ]
    days = {"since_one": "datetime64[us]", "since_other": "datetime64[us]"}
    return pd.DataFrame(rows, columns=columns).astype(days)
