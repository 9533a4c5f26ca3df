"""Where are the members that voted in favour, against or not at all?"""

from typing import Any

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.outlines import SHEET, filled, places, unseen
from components.figures.text import card
from components.figures.theme import BALLOTS
from components.findings.assembly_groups import instead, no_ballots
from components.findings.assembly_map import sentence
from components.reference.outlines import disclaimer
from components.tables import View
from components.tables.assembly import cast, texts
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import day, sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Each member is filled by its ballot and has the ballot's symbol. Hatched areas have no ballot, mostly because "
    "they are no members; pale ones are outside the filter."
)
LIMITS = "Area says nothing about weight: every member has one vote. An absent member is not one that abstained."

HEIGHT = 430
SIZE = 7  # of a symbol; small, since 193 of them have to fit


def rows(view: View, *, proposal: str) -> pd.DataFrame:
    """One row for each member: its ballot and the record."""
    table = cast(view, proposal).sort_values("name", kind="stable", ignore_index=True)
    ballots = table["ballot"].map(WORDS).astype(object).map(sentence_case)
    return pd.DataFrame({"Member": table["name"], "Ballot": ballots, "Record": table["proposal"]})


def note() -> str:
    """Return what must stand beneath the map: the sentence on boundaries."""
    return disclaimer()


def usual(view: View) -> dict[str, Any]:
    """Return the newest text, for where it stands alone."""
    return {"proposal": next(iter(texts(view)["id"].iloc[::-1]), "")}


def draw(view: View, *, proposal: str) -> Figure:
    """Return the map of ballots on a text, with a symbol on each member."""
    table = cast(view, proposal)
    if table.empty:
        return blank(f"{no_ballots(view)} {instead(view)}", "East", "North", HEIGHT)
    fills = {
        ballot: (sentence_case(WORDS[ballot]), colour) for ballot, (colour, _) in BALLOTS.items() if ballot != "unknown"
    }
    known = table[table["ballot"] != "unknown"].set_index("state")["ballot"]
    actors = view.tables["actors"]
    rest = actors[(actors["kind"] == "state") & ~actors["actor"].isin(table["state"])]
    if view.wanted is not None:
        rest = rest[rest["actor"].isin(view.wanted)]
    silent = unseen(actors, rest["actor"], [card(name, "No ballot on this text") for name in rest["name"]])
    marks = [_marks(actors, table[table["ballot"] == ballot], ballot) for ballot in BALLOTS]
    marks = [trace for trace in marks if len(trace["x"])]
    outlines = filled(known, fills, view.wanted, "No ballot")
    return figure_of([*outlines, *marks, silent], height=HEIGHT, **SHEET)


def _marks(actors: pd.DataFrame, table: pd.DataFrame, ballot: str) -> Trace:
    colour, symbol = BALLOTS[ballot]
    x, y = places(actors, table["state"])
    word = sentence_case(WORDS[ballot])
    return scatter(
        x=x,
        y=y,
        mode="markers",
        name=word,
        marker={"symbol": symbol, "color": colour, "size": SIZE}
        | ({"line": {"width": 1.4}} if "open" in symbol else {}),
        customdata=table["proposal"].to_numpy(),
        hovertext=np.array(
            [card(row.name, day(row.date), word, row.title) for row in table.itertuples(index=False)], dtype=object
        ),
        hoverinfo="text",
    )
