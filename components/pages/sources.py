"""Every source behind the records shown: its kind, its day, what it carries; and the records that rest on little."""

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from components.figures import source_tiers
from components.findings.sources import checks, weight
from components.selection import Choices, Days
from components.tables import View
from components.tables.records import KINDS, for_readers, records
from components.tables.sourcing import RESTS, TIERS, carried, desk, resting, supports
from components.tables.wording import day, long_day, sentence_case
from components.ui.chart import chart
from components.ui.fields import one_of, some_of
from components.ui.listing import listing
from components.ui.record import SOURCE, open_records
from components.ui.words import fill, joined, put, say

TITLE = "Sources"
SECTION = "Evidence"
ORDER = 4.1
NAMES = {str(tier): f"Tier {tier}" for tier in TIERS}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "tier": Choices("a tier of sources", NAMES),
        "rests_on": Choices("a way for a record to rest on little", RESTS, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Sources of the records to {}</h1></div>', long_day(view.as_of))
    found = supports(view)
    say('<div class="sp"><p class="finding">{}</p></div>', weight(view, found))
    if found.empty:
        say('<div class="sp"><p>Choose a later day, or take a filter away.</p></div>')
        return
    left, right = st.columns([1, 1.15], gap="medium")
    with left:
        chart(source_tiers, view)
    with right:
        opened = _resting(view, found)
    opened += _desk(view)
    open_records(view, opened)


def _resting(view: View, found: pd.DataFrame) -> list[str]:
    """List the records that rest on little; return the one that the reader opened."""
    say('<div class="sp"><h2>Which records rest on little?</h2></div>')
    how = one_of("Records that rest on", RESTS, "rests_on")
    thin = resting(found, how).iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><p class="quiet">{} of {} records, newest first. Choose a row to open its record. Which side '
        "of the conflict a publisher is on is not recorded, so records of one side alone are not listed.</p></div>",
        len(thin),
        len(found),
    )
    if thin.empty:
        return []
    shown = for_readers(thin).assign(**{"Sources": thin["count"], "Strongest tier": thin["strongest"]})
    row = listing(
        view,
        shown,
        "resting",
        {"Record": thin["id"]},
        alt=f"{len(thin)} records: {RESTS[how].lower()}",
        label="Download these records",
        note=f"{RESTS[how]}.",
        rows=7,
    )
    return [] if row is None else [thin["id"].iloc[row]]


def _desk(view: View) -> list[str]:
    """List the sources; where one is chosen show what it carries, and return the record that the reader opened."""
    say('<div class="sp"><h2>What does each source carry, and when was it read?</h2></div>')
    left, right = st.columns([1, 2.4])
    tiers = some_of("Tier", NAMES, "tier", "All tiers", at=left)
    shown = desk(view, [int(tier) for tier in tiers])
    today = dt.date.today()
    with right:
        say('<div class="sp"><p>{}</p><p class="quiet">{}</p></div>', checks(shown, today), HINT)
    if shown.empty:
        return []
    table = _readable(shown, today)
    row = listing(
        view,
        table,
        "desk",
        {"Address": shown["url"], "Source": shown["source"]},
        alt=f"{len(shown)} sources, the most cited first",
        label="Download these sources",
        note="Sources with what each carries.",
        stays=True,
    )
    return [] if row is None else _carried(view, shown.iloc[row])


HINT = "The most cited first. Alone: records with no other source. Choose a row for the link and for what it carries."


def _readable(shown: pd.DataFrame, today: dt.date) -> pd.DataFrame:
    table = pd.DataFrame(
        {"Publisher": shown["publisher"], "Tier": shown["tier"], "Records": shown["records"], "Alone": shown["alone"]}
        | {sentence_case(kind) + "s": shown[kind] for kind in KINDS}
        | {"Date": shown["date"], "Basis of date": shown["basis"].map(sentence_case), "Language": shown["lang"]}
    )
    since = (pd.Timestamp(today) - shown["read"]).dt.days.astype("Int64")
    return table.assign(
        **{"Read": shown["read"], "Days since": since, "Stored copy": shown["archive"], "Title": shown["title"]}
    )


def _carried(view: View, source: pd.Series) -> list[str]:
    """Show a source with its links out, and the records that cite it; return the one that the reader opened."""
    published = day(source["date"]) or "no date"
    detail = f", {published} ({source['basis']}); tier {source['tier']}; in {source['lang']}"
    detail += f"; read {day(source['read'])}" if pd.notna(source["read"]) else "; no day of reading on record"
    links = [(source["url"], source["title"], source["publisher"], detail)]
    if source["archive"]:
        links.append((source["archive"], "Stored copy", source["publisher"], ""))
    ids = carried(view, source["source"])
    put(
        fill('<div class="sp"><h2>What does this source carry?</h2><ul>{}</ul>', joined(SOURCE, links)),
        fill("<p>{}</p>", source["note"] or ""),
        fill('<p class="quiet">{} records, newest first. Choose a row to open one.</p></div>', len(ids)),
    )
    frame = records(view.tables).set_index("id").loc[ids].reset_index()
    row = listing(
        view,
        for_readers(frame),
        "carried",
        {"Record": frame["id"]},
        alt=f"{len(ids)} records that cite the source",
        label="Download the records of this source",
        note=f"Records that cite {source['source']}.",
        key=f"carried_{source['source']}",
        rows=8,
    )
    return [] if row is None else [ids[row]]
