"""Where what a state said and what it did differ."""

import pandas as pd

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.wording import day, listed


def sentence(view: View, pairs: pd.DataFrame, within: int) -> str:
    """Return in how many of the ballots with words nearby the two differ, and whose are opposed."""
    if pairs.empty:
        return nothing(view, f"ballot on this topic with words of the same state within {number(within, 'day')}")
    apart, opposed = pairs[pairs["differs"]], pairs[pairs["opposed"]]
    text = (
        f"By {day(view.as_of)}, {number(len(pairs), 'ballot')} on this topic "
        f"{'has' if len(pairs) == 1 else 'have'} words of the same state at most {number(within, 'day')} away; "
        f"words and ballot differ in {len(apart) or 'none'}"
    )
    if len(apart):
        text += f" ({listed(sorted(apart['name'].unique()))})"
    if len(opposed):
        names = listed(sorted(opposed["name"].unique()))
        text += f". One was for and the other against in {len(opposed)}: {names}"
    return f"{text}."
