"""What two days say each, which standings differ between them, and which records only one of them has."""

import pandas as pd
import streamlit as st

from components.findings.headline import headline
from components.tables import View
from components.tables.days_apart import between, by_kind
from components.tables.records import for_readers
from components.tables.wording import day, long_day, sentence_case
from components.ui.listing import listing
from components.ui.words import fill, put, say, tabled


def two_days(then: View, now: View, found: pd.DataFrame) -> list[str]:
    """Show the finding of each day, what was added or withdrawn, and what moved; return the records opened."""
    for column, one in zip(st.columns(2, gap="medium"), (then, now), strict=True):
        with column:
            say('<div class="sp"><h2>{}</h2><p>{}</p></div>', long_day(one.as_of), headline(one))
    left, right = st.columns(2, gap="medium")
    with left:
        opened = _moved(then, now, found)
    with right:
        opened += _between(then, now)
    return opened


def _moved(then: View, now: View, found: pd.DataFrame) -> list[str]:
    say(
        '<div class="sp"><h2>Which standings differ between the two days?</h2><p class="quiet">{}: {} of the {} '
        "selected actors with a position on either day. Choose a row for the records of both days.</p></div>",
        now.topic["title"],
        len(found),
        len(set(then.standings["actor"]) | set(now.standings["actor"])),
    )
    if found.empty:
        return []
    shown = pd.DataFrame(
        {"Actor": found["name"], day(then.as_of): found["label_then"].fillna("Unrecorded")}
        | {day(now.as_of): found["label_now"].fillna("Unrecorded"), "Change": found["change"].map(sentence_case)}
    )
    ids = found[["id_then", "id_now"]]
    row = listing(
        now,
        shown,
        "moved",
        {"Record": ids["id_now"].fillna(ids["id_then"])},
        alt=f"{len(found)} standings that differ between the two days",
        label="Download these standings",
        note=f"Standings that differ from {day(then.as_of)}.",
        rows=9,
    )
    return [] if row is None else list(ids.iloc[row].dropna())


def _between(then: View, now: View) -> list[str]:
    found, counts = between(then, now), by_kind(then, now)
    rows = [
        (sentence_case(kind) + "s", before, after, added, withdrawn)
        for kind, before, after, added, withdrawn in counts.itertuples(index=False, name=None)
    ]
    heads = ("Kind", day(then.as_of), day(now.as_of), "Added", "Withdrawn")
    put(
        fill('<div class="sp"><h2>Which records does only one of the two days have?</h2>{}', tabled(heads, rows)),
        fill('<p class="quiet">{} records, newest first. Choose a row to open one.</p></div>', len(found)),
    )
    if found.empty:
        return []
    row = listing(
        now,
        for_readers(found).assign(Change=found["change"].map(sentence_case)),
        "between",
        {"Record": found["id"]},
        alt=f"{len(found)} records that only one of the two days has",
        label="Download these records",
        note=f"Records that only one of the two days has, this and {day(then.as_of)}.",
        rows=5,
    )
    return [] if row is None else [found["id"].iloc[row]]
