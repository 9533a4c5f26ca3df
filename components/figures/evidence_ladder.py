"""How does the picture thin when weaker evidence is left out?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import literal, position_cards
from components.figures.theme import UNRECORDED, colours, symbols
from components.findings.evidence_ladder import sentence
from components.findings.nothing import advice, nothing
from components.ledger.vocabulary import Evidence
from components.tables import View
from components.tables.chamber import UNRECORDED as NONE
from components.tables.each import each
from components.tables.ladder import ladder, rungs
from components.tables.publishers import publishers
from components.tables.wording import sentence_case, words

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each rung, the strongest on top; a row admits its own rung and all above it. A symbol is where a "
    "member of the Council stands on that evidence, a ring that nothing is left. Columns are ordered by the stance "
    "that all evidence gives. The row in bold is the one that is selected."
)
LIMITS = (
    "A rung says how a position is known, not whether it is true. Ballots are no positions, so the first rung may be "
    "empty. Where a newer record is left out an older one stands, which may say something else."
)

ROW = 44


def rows(view: View) -> pd.DataFrame:
    """One row for each rung: positions on it and down to it, members with a standing, and by stance."""
    table = rungs(view)
    stances = {step.stance: step.label for step in each(view.steps) if table[step.stance].any()}
    return table.assign(rung=table["rung"].map(_rung))[["rung", "added", "positions", "members", *stances]].rename(
        columns={"rung": "Weakest evidence", "added": "Positions on this rung", "positions": "Positions admitted"}
        | {"members": "Members with a standing"}
        | stances
    )


def records(view: View) -> pd.Series:
    """Return the ids of the positions that are counted."""
    return view.positions["id"]


def draw(view: View) -> Figure:
    """Return rungs by members, each with its symbol."""
    seats, counts = ladder(view), rungs(view)
    if seats.empty:
        return blank(f"{nothing(view, 'positions')} {advice(view)}", "Member of the Security Council", "Evidence")
    codes = list(seats["state"].unique())
    x = seats["state"].map({code: place for place, code in enumerate(codes)}).to_numpy(dtype=np.int16)
    y = -seats["rung"].map({rung: place for place, rung in enumerate(counts["rung"])}).to_numpy(dtype=np.int16)
    return figure_of(
        [*_standing(view, seats, x, y), _nothing(seats, x, y)],
        height=ROW * len(counts) + 110,
        margin={"l": 8, "r": 10, "t": 34, "b": 8},
        xaxis={
            "title": {"text": "Member of the Security Council"},
            "tickvals": np.arange(len(codes)),
            "ticktext": np.array([literal(code) for code in codes], dtype=object),
            "range": [-0.6, len(codes) - 0.4],
            "showgrid": False,
        },
        yaxis={
            "title": {"text": "Weakest evidence admitted"},
            "tickvals": -np.arange(len(counts)),
            "ticktext": np.array([_label(view, row) for row in each(counts)], dtype=object),
            "range": [0.6 - len(counts), 0.6],
        },
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
    )


def _rung(rung: str) -> str:
    return sentence_case(words(rung))


def _label(view: View, row: Any) -> str:
    name = _rung(row.rung)
    if row.rung == (view.selection.evidence or Evidence.INFERENCE.value):
        name = f"<b>{name}</b>"
    positions = f"{row.positions} position{'' if row.positions == 1 else 's'}"
    return f"{name}<br>{positions}, {row.members} member{'' if row.members == 1 else 's'}"


def _standing(view: View, seats: pd.DataFrame, x: NDArray[Any], y: NDArray[Any]) -> list[Trace]:
    """Return one trace for each stance that a member holds on any rung."""
    whole = view.whole["positions"].set_index("id", drop=False)
    tints, shapes = colours(view.steps), symbols(view.steps)
    traces = []
    for step in each(view.steps):
        chosen = (seats["stance"] == step.stance).to_numpy()
        if not chosen.any():
            continue
        ids = seats["id"].to_numpy()[chosen]
        cards = position_cards(whole.loc[ids], publishers(view.tables, seats["id"][chosen]))
        traces.append(
            scatter(
                x=x[chosen],
                y=y[chosen],
                mode="markers",
                name=literal(step.short),
                marker={"color": tints[step.stance], "symbol": shapes[step.stance], "size": 13},
                customdata=ids,
                hovertext=np.array(cards, dtype=object),
                hoverinfo="text",
            )
        )
    return traces


def _nothing(seats: pd.DataFrame, x: NDArray[Any], y: NDArray[Any]) -> Trace:
    chosen = (seats["stance"] == NONE).to_numpy()
    return scatter(
        x=x[chosen],
        y=y[chosen],
        mode="markers",
        name="Unrecorded",
        marker={"color": UNRECORDED, "symbol": "circle-open", "size": 11},
        hovertext=np.array([literal(name) for name in seats["name"][chosen]], dtype=object),
        hoverinfo="text",
    )
