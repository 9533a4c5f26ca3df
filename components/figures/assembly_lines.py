"""Did each text of the General Assembly pass, and by how much?"""

from typing import Any

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, bar, figure_of
from components.figures.text import card, literal
from components.figures.theme import BALLOT_INKS, BALLOTS
from components.findings.assembly_lines import none_yet, sentence
from components.tables import View
from components.tables.assembly import texts
from components.tables.each import each
from components.tables.thinning import ROWS
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import day, sentence_case, short_day

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Each bar is all votes in favour and against, the part in favour first, with its share at the end. The three "
    "numbers are members in favour, against and abstaining. The dotted lines are half and two thirds of the votes."
)
LIMITS = (
    "Abstentions and absences are not part of a bar: they are not counted for either line. Whether a text needed half "
    "or two thirds is a decision of the Assembly. Texts without a recorded count have no bar."
)

ROW = 32
LINES = {50.0: ("half", "right"), 200 / 3: ("two thirds", "left")}


def rows(view: View) -> pd.DataFrame:
    """One row for each text: day, symbol, title, counts, share in favour in per cent, the lines, and the record."""
    table = texts(view)
    reached = table["two_thirds"].map({True: "Two thirds", False: "Half"}).astype(object)
    return pd.DataFrame(
        {"Day": table["date"].dt.date, "Symbol": table["resolution"], "Title": table["title"]}
        | {sentence_case(WORDS[name]): table[name] for name in ("in_favour", "against", "abstaining", "not_voting")}
        | {"Share in favour, %": (table["share"] * 100).round(1)}
        | {"Majority": reached.where(table["simple"] | table["two_thirds"], "None"), "Record": table["id"]}
    )


def draw(view: View) -> Figure:
    """Return one bar for each text, in order of time from the top."""
    table = texts(view).tail(ROWS)
    if table.empty:
        return blank(f"{none_yet(view)} Choose a later day.", "Share of votes, %", "Text")
    table = table.assign(y=-np.arange(len(table)))
    shown = table[table["share"].notna()]
    count = len(table)
    label = [f"{literal(text.short)}<br>{short_day(text.date)}" for text in each(table)]
    return figure_of(
        [_part(shown, "in_favour"), _part(shown, "against")],
        height=ROW * count + 110,
        margin={"l": 8, "r": 8, "t": 26, "b": 8},
        barmode="stack",
        bargap=0.22,
        xaxis={"title": {"text": "Share of votes, %"}, "range": [0, 128], "fixedrange": True}
        | {"tickvals": np.array([0, 25, 50, 75, 100])},
        yaxis={"title": {"text": "Text"}, "tickvals": table["y"].to_numpy(), "range": [0.6 - count, 0.6]}
        | {"ticktext": np.array(label, dtype=object), "fixedrange": True, "tickfont": {"size": 11}},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"traceorder": "normal", "itemclick": False, "itemdoubleclick": False},
        shapes=[
            {"type": "line", "xref": "x", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1}
            | {"line": {"dash": "dot", "width": 2}}
            for at in LINES
        ],
        annotations=[
            *(
                {"text": word, "x": at, "xref": "x", "xanchor": side, "y": 1, "yref": "paper", "yanchor": "bottom"}
                | {"showarrow": False}
                for at, (word, side) in LINES.items()
            ),
            *(
                {"text": f"{text.share:.1%}", "x": 101, "y": text.y, "xanchor": "left", "showarrow": False}
                for text in each(shown)
            ),
        ],
    )


def _part(table: pd.DataFrame, ballot: str) -> Trace:
    share = 100 * (table["share"] if ballot == "in_favour" else 1 - table["share"])
    counts = [_counts(text) if ballot == "in_favour" else "" for text in each(table)]
    return bar(
        x=share.to_numpy(dtype=np.float32),
        y=table["y"].to_numpy(),
        orientation="h",
        name=sentence_case(WORDS[ballot]),
        marker={"color": BALLOTS[ballot][0]},
        text=np.array(counts, dtype=object),
        textposition="inside",
        insidetextanchor="start",
        insidetextfont={"color": BALLOT_INKS[ballot]},
        constraintext="none",
        customdata=table["id"].to_numpy(),
        hovertext=np.array([_card(text) for text in each(table)], dtype=object),
        hoverinfo="text",
    )


def _counts(text: Any) -> str:
    abstaining = "" if pd.isna(text.abstaining) else f"-{text.abstaining}"
    return f"{text.in_favour}-{text.against}{abstaining}"


def _card(text: Any) -> str:
    counts = [
        f"{getattr(text, name)} {WORDS[name]}"
        for name in ("in_favour", "against", "abstaining", "not_voting")
        if pd.notna(getattr(text, name))
    ]
    line = "at least two thirds" if text.two_thirds else "more than half" if text.simple else "half or less"
    share = f"{text.share:.1%} of those voting in favour: {line}"
    return card(text.short, day(text.date), text.title, ", ".join(counts), share)
