"""A brief to hand on: the finding, the chamber, words with numbered sources, ranges, ballots, what is not known.

Plain text in plain tuples, which `brief_crisis` and `brief_actor` fill and `brief_html` and `brief_markdown` write.
Every sentence is one that the pages show; nothing is counted here. What does not fit two printed pages is left
out, and the table says so.
"""

from typing import Any, NamedTuple

import pandas as pd

from components.findings.counts import number
from components.findings.scope import filters
from components.tables import View
from components.tables.records import sources_of
from components.tables.wording import dated, day

WORDS = 10  # positions quoted


class Cited(NamedTuple):
    """The records behind a row of a table; their sources are numbered in the brief."""

    records: tuple[str, ...]


Row = tuple[str | Cited, ...]


class Table(NamedTuple):
    """A table of a brief: its caption, the heads of its columns, rows of texts and `Cited` in the last column."""

    caption: str
    heads: tuple[str, ...]
    rows: list[Row]


class Section(NamedTuple):
    """A heading, sentences beneath it, and a table where there are rows."""

    heading: str
    sentences: list[str]
    table: Table | None = None


class Chart(NamedTuple):
    """A chart of a brief: its module's name, its question, what it shows in words, and the options to draw it with."""

    name: str
    question: str
    sentence: str
    options: dict[str, Any]


class Source(NamedTuple):
    """A numbered source: its number counts from 1 in the order of first citation; ``date`` in words."""

    number: int
    title: str
    publisher: str
    date: str
    url: str


class Brief(NamedTuple):
    """What a brief says. ``numbers`` maps a record to the numbers of its sources, ``scope`` are filters in words.

    ``chart`` is drawn where something can draw: a reader's browser, or a Chromium of the command line.
    """

    title: str
    question: str
    finding: list[str]
    sections: list[Section]
    sources: list[Source]
    numbers: dict[str, tuple[int, ...]]
    scope: list[tuple[str, str]]
    citation: str
    chart: Chart


def said(*sentences: str) -> list[str]:
    """Return the sentences that say something."""
    return [sentence for sentence in sentences if sentence]


def numbered(view: View, title: str, finding: list[str], sections: list[Section], citation: str, chart: Chart) -> Brief:
    """Return the brief with its sources numbered in the order in which the sections cite them."""
    tables = [section.table for section in sections if section.table]
    cited = [record for table in tables for row in table.rows for cell in row if isinstance(cell, Cited)
             for record in cell.records]  # fmt: skip
    rows = {row["source"]: row for row in sources_of(view.tables, cited).to_dict("records")}
    citations = view.tables["citations"]
    named = citations[citations["record"].isin(cited)].groupby("record", sort=False)["source"].unique()
    numbers: dict[str, int] = {}
    sources: list[Source] = []
    by_record: dict[str, tuple[int, ...]] = {}
    for record in dict.fromkeys(cited):
        for source in named.get(record, ()):
            if source not in numbers:
                numbers[source] = len(sources) + 1
                sources.append(_source(len(sources) + 1, rows[source]))
            by_record[record] = (*by_record.get(record, ()), numbers[source])
    return Brief(title, view.topic["question"], finding, sections, sources, by_record, filters(view), citation, chart)


def _source(number: int, row: dict[Any, Any]) -> Source:
    return Source(number, row["title"], row["publisher"], day(row["date"]) or "no date", row["url"])


def newest_first(
    heading: str,
    sentences: list[str],
    what: tuple[str, str],
    heads: tuple[str, ...],
    rows: list[Row],
    whole: int,
    nothing: str = "",
) -> Section:
    """Return a section with the first rows of a table; its caption says how many there are of how many.

    ``what`` is what a row is, one and several; ``whole`` counts them all; ``nothing`` is said where there are none.
    """
    if not rows:
        return Section(heading, sentences or said(nothing))
    caption = number(whole, *what) if len(rows) == whole else f"The newest {len(rows)} of {number(whole, *what)}"
    return Section(heading, sentences, Table(f"{caption}, newest first" if whole > 1 else caption, heads, rows))


def quoted(positions: pd.DataFrame, actors: bool = True) -> Section:
    """Return the words of the newest positions, with their actors or, where the title names the one, without."""
    rows: list[Row] = [
        (
            *((row["name"],) if actors else ()),
            dated(row["date"], row["precision"]),
            f"“{row['quote']}”" if row["quote"] else row["summary"] or row["label"],
            ", ".join(part for part in (row["speaker"], row["role"]) if part) or "Not named",
            Cited((row["id"],)),
        )
        for row in positions.iloc[::-1].head(WORDS).to_dict("records")
    ]
    heads = (*(("Actor",) if actors else ()), "Day", "Words, or what was done", "Speaker", "Sources")
    what = ("position", "positions")
    return newest_first("In whose words?", [], what, heads, rows, len(positions), "No position is recorded.")
