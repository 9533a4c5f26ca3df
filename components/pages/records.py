"""Every record of every kind in one table: search, facets with counts, sources, rows to take away."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.selection import Choices, Days
from components.tables import View
from components.tables.records import KINDS, records
from components.tables.wording import listed, long_day, sentence_case
from components.ui.download import downloads, rows_of, whole_ledger
from components.ui.fields import some_of
from components.ui.grid import grid
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Records"
SECTION = "Evidence"
ORDER = 4.2
ALL_KINDS = {kind: sentence_case(kind) for kind in KINDS}
GRADES = {grade: sentence_case(grade) for grade in ("high", "medium", "low")}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "kinds": Choices("a kind of record", ALL_KINDS),
        "confidence": Choices("a confidence", GRADES),
        "q": Choices("", {}),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Records to {}</h1></div>', long_day(view.as_of))
    frame = _with_sources(view, records(view.tables))
    search, kinds, confidence = st.columns([2, 1.4, 1.2])
    query = search.text_input("Search in all fields", key="q", max_chars=100, bind="query-params")
    found = frame[_matches(frame, query)]
    wanted_kinds = some_of("Kind", ALL_KINDS, "kinds", "All kinds", at=kinds)
    grades = some_of("Confidence", GRADES, "confidence", "All", at=confidence)
    by_kind = found[found["confidence"].isin(grades)] if grades else found
    by_grade = found[found["kind"].isin(wanted_kinds)] if wanted_kinds else found
    shown = by_kind[by_kind["kind"].isin(wanted_kinds)] if wanted_kinds else by_kind
    shown = shown.iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><p>{} of {} records. <span class="quiet">By kind: {}. By confidence: {}.</span></p></div>',
        f"{len(shown):,}",
        f"{len(frame):,}",
        _counts(by_kind["kind"], KINDS),
        _counts(by_grade["confidence"], tuple(GRADES)),
    )
    if shown.empty:
        say('<div class="sp"><p>No record fits. Clear the search or a filter, or choose a later day.</p></div>')
        return
    table = _readable(shown)
    row = grid(table, "records", alt=f"{len(shown)} records, newest first", rows=16, select=True, links=("Source",),
               explained=True)  # fmt: skip
    downloads(
        rows_of("Download the rows shown", view, table, "records", _fit(query, wanted_kinds, grades)),
        rows_of("Download all records to this day", view, partial(_readable, frame), "all-records"),
        whole_ledger(view),
    )
    open_records(view, [] if row is None else [shown["id"].iloc[row]])


def _with_sources(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """Add publisher and link of each record's fullest source."""
    sources = view.tables["sources"].set_index("source")
    fullest = frame["sources"].str.split().str[0]
    return frame.assign(publisher=fullest.map(sources["publisher"]), url=fullest.map(sources["url"]))


def _matches(frame: pd.DataFrame, query: str) -> pd.Series:
    """Return which rows have every word of the query somewhere, in any case."""
    if not query.strip():
        return pd.Series(True, index=frame.index)
    columns = ["id", "kind", "who", "title", "text", "place", "publisher", "note"]
    text = frame[columns].fillna("").agg(" ".join, axis=1).str.casefold()
    kept = pd.Series(True, index=frame.index)
    for word in query.casefold().split():
        kept &= text.str.contains(word, regex=False)
    return kept


def _fit(query: str, kinds: list[str], grades: list[str]) -> str:
    """Return which records are shown, for who finds the file later."""
    chosen = [("Search", query.strip()), ("Kind", listed(kinds)), ("Confidence", listed(grades))]
    told = "; ".join(f"{name}: {value}" for name, value in chosen if value)
    return f"Records that fit the search. {told}" if told else "Records, newest first."


def _counts(column: pd.Series, values: tuple[str, ...]) -> str:
    counts = column.value_counts()
    return ", ".join(f"{value} {counts.get(value, 0)}" for value in values)


def _readable(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Day": frame["date"],
            "Kind": frame["kind"].map(sentence_case),
            "By or about": frame["who"],
            "What": frame["title"],
            "Details": frame["text"],
            "Place": frame["place"],
            "Confidence": frame["confidence"].map(sentence_case),
            "Publisher": frame["publisher"],
            "Source": frame["url"],
            "Record": frame["id"],
        }
    )
