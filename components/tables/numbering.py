"""Events and proposals in one numbered list, for marks that have no room for words."""

import datetime as dt

import pandas as pd

from components.tables.layout import Tables
from components.tables.wording import BODIES, sentence_case, words

COLUMNS = ["number", "date", "kind", "who", "title", "text", "precision", "id"]


def numbering(tables: Tables, first: dt.date | None = None, last: dt.date | None = None) -> pd.DataFrame:
    """One row for each event and proposal between two days, both included, numbered from 1 by date.

    ``kind`` is event or proposal; ``who`` is an event's category or the body; ``text`` what happened or the outcome.
    """
    events, proposals = tables["events"], tables["proposals"]
    category = events["category"].map(lambda text: sentence_case(words(text)))
    happened = events.assign(kind="event", who=category, text=events["what"])
    symbol = proposals["resolution"].where(proposals["resolution"].notna(), proposals["symbol"])
    ending = symbol.map(lambda text: f", {text}" if pd.notna(text) else "")
    became = proposals["kind"].map(lambda kind: sentence_case(words(kind))) + ", " + proposals["outcome"] + ending
    put = proposals.assign(kind="proposal", who=proposals["body"].map(BODIES), text=became)
    frame = pd.concat([happened[COLUMNS[1:]], put[COLUMNS[1:]]], ignore_index=True)
    frame = frame.sort_values("date", kind="stable", ignore_index=True)
    begin, end = pd.Timestamp(first or dt.date.min), pd.Timestamp(last or dt.date.max)
    frame = frame[frame["date"].between(begin, end)].reset_index(drop=True)
    return frame.assign(number=range(1, len(frame) + 1))[COLUMNS]
