"""What became of one text of the General Assembly, in a sentence."""

import pandas as pd

from components.tables import View
from components.tables.assembly import texts
from components.tables.wording import day, listed


def text_of(view: View, proposal: str) -> pd.Series | None:
    """Return the row of a text, or None where it is not there by the as-of day."""
    table = texts(view)
    found = table[table["id"] == proposal]
    return None if found.empty else found.iloc[0]


def named(view: View, proposal: str) -> str:
    """Return ``66/253 A (16 February 2012)``."""
    text = text_of(view, proposal)
    return "" if text is None else f"{text['short']} ({day(text['date'])})"


def passed(view: View, proposal: str) -> str:
    """Return what became of a text: counts, the share of those voting, and which lines it reaches."""
    text = text_of(view, proposal)
    if text is None:
        return "No such text by this day."
    words = {"in_favour": "in favour", "against": "against", "abstaining": "abstaining", "not_voting": "not voting"}
    counts = listed([f"{text[ballot]} {word}" for ballot, word in words.items() if pd.notna(text[ballot])])
    begin = f"{named(view, proposal)} was {text['outcome']}"
    if pd.isna(text["share"]):
        return f"{begin}; {counts or 'no count is recorded'}."
    reached = "at least two thirds" if text["two_thirds"] else "more than half, less than two thirds"
    if not text["simple"]:
        reached = "half or less"
    return f"{begin}: {counts}. {text['share']:.1%} of those voting were in favour, {reached}."
