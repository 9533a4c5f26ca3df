"""How did each regional group vote on the text?"""

from typing import Any

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, bar, figure_of
from components.figures.text import card, folded
from components.figures.theme import BALLOT_GLYPHS, BALLOT_INKS, BALLOTS, CLEAR
from components.figures.threshold import HATCH
from components.findings.assembly_groups import instead, no_ballots, sentence
from components.tables import View
from components.tables.assembly import ORDER, by_group, texts
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One bar for each regional group, one part for each ballot, with its number of members. Choose a part for the text."
)
LIMITS = (
    "Groups differ in size, so that lengths compare numbers, not unity. They are the groups of today; a group is where "
    "a state takes part in elections at the United Nations, not a side it takes."
)

HEIGHT = 330


def rows(view: View, *, proposal: str) -> pd.DataFrame:
    """One row for each group and ballot: how many members, which, and the record."""
    table = by_group(view, proposal)
    return pd.DataFrame(
        {"Group": table["group"], "Ballot": table["ballot"].map(WORDS).astype(object).map(sentence_case)}
        | {"Count": table["count"], "Members": table["names"]}
    ).assign(Record=proposal)


def usual(view: View) -> dict[str, Any]:
    """Return the newest text, for where it stands alone."""
    return {"proposal": next(iter(texts(view)["id"].iloc[::-1]), "")}


def draw(view: View, *, proposal: str) -> Figure:
    """Return stacked bars of members by ballot, one for each group."""
    table = by_group(view, proposal)
    if table.empty:
        return blank(f"{no_ballots(view)} {instead(view)}", "Members", "Regional group", HEIGHT)
    groups = list(table["group"].unique())
    ballots = [ballot for ballot in (*ORDER, "unknown") if (table["ballot"] == ballot).any()]
    return figure_of(
        [_part(table[table["ballot"] == ballot], ballot, groups, proposal) for ballot in ballots],
        height=HEIGHT,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        barmode="stack",
        bargap=0.25,
        xaxis={"title": {"text": "Members"}, "rangemode": "tozero", "fixedrange": True},
        yaxis={"title": {"text": "Regional group"}, "tickvals": np.arange(0, -len(groups), -1), "fixedrange": True}
        | {
            "ticktext": np.array(
                [folded(group.removesuffix(" Group").removesuffix(" group"), 16, 2) for group in groups]
            )
        }
        | {"range": [0.6 - len(groups), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"traceorder": "normal", "itemclick": False, "itemdoubleclick": False},
    )


def _part(table: pd.DataFrame, ballot: str, groups: list[str], proposal: str) -> Trace:
    word = sentence_case(WORDS[ballot])
    fill = {"color": CLEAR, "pattern": HATCH} if ballot == "unknown" else {"color": BALLOTS[ballot][0]}
    members = [f"{count} member{'' if count == 1 else 's'}" for count in table["count"]]
    return bar(
        x=table["count"].to_numpy(),
        y=np.array([-groups.index(group) for group in table["group"]]),
        orientation="h",
        name=f"{BALLOT_GLYPHS[ballot]} {word}",
        marker=fill,
        text=table["count"].astype(str).to_numpy(dtype=object),
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": BALLOT_INKS[ballot]},
        customdata=np.full(len(table), proposal, dtype=object),
        hovertext=np.array(
            [card(group, word, *row) for group, *row in zip(table["group"], members, table["names"], strict=True)],
            dtype=object,
        ),
        hoverinfo="text",
    )
