"""Events and proposals in one numbered list, for marks that have no room for words."""

import datetime as dt

import pandas as pd

from components.tables.layout import Tables
from components.tables.wording import sentence_case, words

COLUMNS = ["number", "date", "kind", "who", "title", "text", "precision", "id"]


def numbering(tables: Tables, first: dt.date | None = None, last: dt.date | None = None) -> pd.DataFrame:
    """One row for each event and proposal between two days, both included, numbered from 1 by date.

    ``kind`` is event or proposal; ``who`` is an event's category or the body; ``text`` what happened or the outcome.
    """
    events, proposals = tables["events"], tables["proposals"]
    happened = events.assign(kind="event", who=events["category"], text=events["what"])
    symbol = proposals["resolution"].where(proposals["resolution"].notna(), proposals["symbol"])
    put = proposals.assign(
        kind="proposal",
        who=proposals["body"],
        text=proposals["kind"].map(words)
        + ", "
        + proposals["outcome"]
        + symbol.map(lambda s: f", {s}" if pd.notna(s) else ""),
    )
    frame = pd.concat([happened[COLUMNS[1:]], put[COLUMNS[1:]]], ignore_index=True)
    frame = frame.sort_values("date", kind="stable", ignore_index=True)
    if first is not None:
        frame = frame[frame["date"] >= pd.Timestamp(first)]
    if last is not None:
        frame = frame[frame["date"] <= pd.Timestamp(last)]
    frame = frame.reset_index(drop=True)
    spelt = {
        name: frame[name].map(lambda text: sentence_case(words(text)) if pd.notna(text) else "") for name in ("who",)
    }
    return frame.assign(number=range(1, len(frame) + 1), **spelt)[COLUMNS]
