"""Every record of every kind in one table, for searching, listing and the record card."""

from typing import Any

import pandas as pd

from components.tables.layout import Tables
from components.tables.wording import BODIES, dated, day, sentence_case, words

COLUMNS = ["id", "kind", "date", "precision", "who", "title", "text", "place", "confidence", "sources", "note"]
KINDS = ("position", "estimate", "defection", "event", "proposal")


def records(tables: Tables) -> pd.DataFrame:
    """One row for each record: kind, day, who it speaks of, a line that says it, and the longer text."""
    frames = [
        _lines(tables["positions"], "position", "name", "label", "summary", "venue"),
        _estimates(tables["estimates"]),
        _defections(tables["defections"]),
        _lines(
            tables["events"].assign(who=tables["events"]["category"].map(_sentence)),
            "event",
            "who",
            "title",
            "what",
            "place",
        ),
        _proposals(tables["proposals"]),
    ]
    return pd.concat(frames, ignore_index=True).sort_values("date", kind="stable", ignore_index=True)


def _lines(frame: pd.DataFrame, kind: str, who: str, title: str, text: str, place: str) -> pd.DataFrame:
    return frame.assign(kind=kind, who=frame[who], title=frame[title], text=frame[text], place=frame[place])[COLUMNS]


def _sentence(identifier: str | None) -> str:
    return sentence_case(words(identifier))


def _estimates(frame: pd.DataFrame) -> pd.DataFrame:
    title = frame["figure"].map(sentence_case) + ": " + frame["counts"]
    return frame.assign(kind="estimate", who=frame["attributed_to"], title=title, text=None)[COLUMNS]


def _defections(frame: pd.DataFrame) -> pd.DataFrame:
    who = frame["person"].where(frame["person"].notna(), frame["role"])
    count = frame["count"].map(lambda n: f"{n:,} persons" if pd.notna(n) and n != 1 else "").astype(object)
    title = (frame["group"].map(_sentence) + ": " + frame["what"]).astype(object)
    text = frame["role"].fillna("") + count.map(lambda c: f"; {c}" if c else "")
    return frame.assign(kind="defection", who=who, title=title, text=text)[COLUMNS]


def _proposals(frame: pd.DataFrame) -> pd.DataFrame:
    who = frame["body"].map(BODIES)
    symbol = frame["resolution"].where(frame["resolution"].notna(), frame["symbol"])
    text = (
        frame["kind"].map(_sentence) + ", " + frame["outcome"] + symbol.map(lambda s: f" ({s})" if pd.notna(s) else "")
    )
    return frame.assign(kind="proposal", who=who, text=text, place=None)[COLUMNS]


def for_readers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `records` under the headings that readers see: Day, Kind, By or about, What."""
    kind = frame["kind"].map(sentence_case)
    return pd.DataFrame(
        {"Day": frame["date"], "Kind": kind, "By or about": frame["who"], "What": frame["title"]},
    )


def newest_known(tables: Tables, count: int) -> list[tuple[str, pd.Timestamp]]:
    """Return title and day of the records that became known last, the last first."""
    known = pd.concat([tables[f"{kind}s"][["id", "known"]] for kind in KINDS], ignore_index=True)
    last = known.sort_values("known", ascending=False, kind="stable").head(count)
    lines = records(tables).set_index("id")
    named = lines["who"] + ": " + lines["title"]
    return list(zip(last["id"].map(named), last["known"], strict=True))


def sources_of(tables: Tables, identifiers: list[str]) -> pd.DataFrame:
    """Return the rows of the sources that these records cite, each once, in order of first citation."""
    citations = tables["citations"]
    cited = citations[citations["record"].isin(identifiers)]["source"].drop_duplicates()
    return tables["sources"].set_index("source").loc[cited].reset_index()


def find(tables: Tables, identifier: str) -> tuple[str, dict[str, Any]] | None:
    """Return a record's kind and its row as a dict, or None where no table has the id."""
    for kind in KINDS:
        frame = tables[f"{kind}s"]
        row = frame[frame["id"] == identifier]
        if len(row):
            return kind, {str(key): value for key, value in row.iloc[0].items()}
    return None


def rivals(tables: Tables, kind: str, row: dict[str, Any]) -> list[str]:
    """Return a line for each other record that counts the same thing or reports the same fact."""
    tie = {"estimate": "conflict", "defection": "same_fact"}.get(kind)
    if tie is None or not row[tie]:
        return []
    frame = tables[f"{kind}s"]
    others = frame[(frame[tie] == row[tie]) & (frame["id"] != row["id"])]
    if kind == "estimate":
        return [
            f"{sentence_case(o.figure)}: {o.counts} ({o.attributed_to}, {day(o.date)})" for o in others.itertuples()
        ]
    return [
        f"{o.person or o.role}, {f'{o.count:,} persons, ' if pd.notna(o.count) and o.count > 1 else ''}"
        f"{dated(o.date, o.precision)}: {o.what}"
        for o in others.itertuples()
    ]
