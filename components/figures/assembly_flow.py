"""Which members changed ballot from one text to the other?"""

from typing import Any

import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, figure_of
from components.figures.text import card, literal
from components.figures.theme import BALLOT_GLYPHS, BALLOTS, FAINT, HALF
from components.findings.assembly import named
from components.findings.assembly_flow import none_on_both, sentence
from components.findings.assembly_groups import instead
from components.tables import View
from components.tables.assembly import ORDER, flows, moves, texts
from components.tables.each import each
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Left the ballots on the first text, right those on the second; a band is as high as it has members. Pale bands "
    "are members that cast the same ballot again, coloured ones changed to the ballot of that colour."
)
LIMITS = "Texts differ in what they ask for: another ballot is not by itself another position. Absence can be chance."

HEIGHT = 380


def rows(view: View, *, before: str, after: str) -> pd.DataFrame:
    """One row for each member that changed its ballot: before, after, and the record of the later text."""
    table = moves(view, before, after)
    changed = table[table["before"] != table["after"]].reset_index(drop=True)
    return pd.DataFrame(
        {"Member": changed["name"]}
        | {
            name.capitalize(): changed[name].map(WORDS).astype(object).map(sentence_case)
            for name in ("before", "after")
        }
    ).assign(Record=after)


def usual(view: View) -> dict[str, Any]:
    """Return the two newest texts, for where it stands alone."""
    newest = ["", "", *texts(view)["id"]][-2:]
    return {"before": newest[0], "after": newest[1]}


def draw(view: View, *, before: str, after: str) -> Figure:
    """Return the flow of members from the ballots on one text to those on another."""
    table = moves(view, before, after)
    if table.empty:
        return blank(f"{none_on_both(view)} {instead(view)}", "Text", "Members", HEIGHT)
    known = [ballot for ballot in (*ORDER, "unknown") if ballot in {*table["before"], *table["after"]}]
    left = [ballot for ballot in known if ballot in set(table["before"])]
    right = [ballot for ballot in known if ballot in set(table["after"])]
    bands = flows(table)
    node = {
        "label": [_label(table, "before", ballot) for ballot in left]
        + [_label(table, "after", ballot) for ballot in right],
        "color": [BALLOTS[ballot][0] for ballot in (*left, *right)],
        "pad": 18,
        "thickness": 16,
        "line": {"width": 0},
        "hovertemplate": "%{label}<extra></extra>",
    }
    link = {
        "source": [left.index(ballot) for ballot in bands["before"]],
        "target": [len(left) + right.index(ballot) for ballot in bands["after"]],
        "value": bands["count"].tolist(),
        "color": [
            FAINT if b == a else BALLOTS[a][0] + HALF for b, a in zip(bands["before"], bands["after"], strict=True)
        ],
        "customdata": [_card(band) for band in each(bands)],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    titles = [(before, 0, "left"), (after, 1, "right")]
    return figure_of(
        [{"type": "sankey", "arrangement": "fixed", "node": node, "link": link, "textfont": {"shadow": "auto"}}],
        height=HEIGHT,
        margin={"l": 8, "r": 8, "t": 42, "b": 12},
        xaxis={"visible": False, "title": {"text": "Text"}},
        yaxis={"visible": False, "title": {"text": "Members"}},
        annotations=[
            {
                "text": literal(named(view, text)).replace(" (", "<br>("),
                "x": x,
                "y": 1,
                "xref": "paper",
                "yref": "paper",
                "xanchor": side,
            }
            | {"yanchor": "bottom", "showarrow": False}
            for text, x, side in titles
        ],
    )


def _label(table: pd.DataFrame, side: str, ballot: str) -> str:
    return f"{BALLOT_GLYPHS[ballot]} {sentence_case(WORDS[ballot])}: {int((table[side] == ballot).sum())}"


def _card(band: Any) -> str:
    again = "again" if band.before == band.after else f"then {WORDS[band.after]}"
    count = f"{band.count} member{'' if band.count == 1 else 's'}"
    return card(f"{sentence_case(WORDS[band.before])}, {again}", count, band.names).replace("%{", "%&#123;")
