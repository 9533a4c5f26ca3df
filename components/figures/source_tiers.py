"""How strong is the best source behind each kind of record?"""

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, bar, figure_of
from components.figures.text import card
from components.figures.theme import SERIES
from components.findings.nothing import advice, nothing
from components.findings.source_tiers import sentence
from components.ledger.meanings import TIERS
from components.tables import View
from components.tables.records import KINDS
from components.tables.records import records as every_record
from components.tables.sourcing import by_tier
from components.tables.wording import sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One bar for each kind of record, one part for each tier with the number of records whose strongest source is of "
    "that tier: 1 is an official record, 2 a news agency or established news organisation, 3 a compilation or an "
    "analysis, 4 a repost, blog, mirror or wiki. Tiers follow one another from left to right."
)
LIMITS = (
    "A tier says what kind of publication a source is, not whether it is right. Which side of a conflict a publisher "
    "is on is not recorded, so records that rest on one side's sources alone cannot be counted. Sources that repeat "
    "one another count as several."
)

HEIGHT = 300
# Colour of each tier, and of a number on it (4.5:1).
LOOKS = {1: (SERIES[0], "#ffffff"), 2: (SERIES[4], "#1b1f27"), 3: (SERIES[1], "#1b1f27"), 4: (SERIES[3], "#ffffff")}


def rows(view: View) -> pd.DataFrame:
    """One row for each kind of record and tier: what the tier is, how many records, the publishers cited most."""
    table = by_tier(view)
    return pd.DataFrame(
        {"Kind": table["kind"].map(sentence_case), "Tier": table["tier"], "What it is": table["tier"].map(TIERS)}
        | {"Records": table["count"], "Most cited": table["most"]}
    )


def records(view: View) -> pd.Series:
    """Return the ids of all records, whose sources are counted."""
    ids: pd.Series = every_record(view.tables)["id"]
    return ids


def draw(view: View) -> Figure:
    """Return stacked bars of records by their strongest tier, one for each kind."""
    table = by_tier(view)
    if table.empty:
        return blank(f"{nothing(view, 'records')} {advice(view)}", "Records", "Kind of record", HEIGHT)
    kinds = [kind for kind in KINDS if (table["kind"] == kind).any()]
    return figure_of(
        [_part(table, tier, kinds) for tier in LOOKS if (table["tier"] == tier).any()],
        height=HEIGHT,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        barmode="stack",
        uniformtext={"minsize": 11, "mode": "hide"},
        bargap=0.3,
        xaxis={"title": {"text": "Records"}, "rangemode": "tozero", "fixedrange": True},
        yaxis={"title": {"text": "Kind of record"}, "tickvals": np.arange(0, -len(kinds), -1), "fixedrange": True}
        | {"ticktext": np.array([sentence_case(kind) + "s" for kind in kinds], dtype=object)}
        | {"range": [0.6 - len(kinds), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"}
        | {"traceorder": "normal", "itemclick": False, "itemdoubleclick": False},
    )


def _part(table: pd.DataFrame, tier: int, kinds: list[str]) -> Trace:
    colour, ink = LOOKS[tier]
    own = table[table["tier"] == tier]
    cards = [
        card(
            f"Tier {tier}: {sentence_case(kind)}s",
            f"{count} record{'' if count == 1 else 's'}",
            TIERS[tier],
            f"Most cited: {most}",
        )
        for kind, count, most in zip(own["kind"], own["count"], own["most"], strict=True)
    ]
    return bar(
        x=own["count"].to_numpy(),
        y=np.array([-kinds.index(kind) for kind in own["kind"]]),
        orientation="h",
        name=f"Tier {tier}",
        marker={"color": colour},
        text=own["count"].astype(str).to_numpy(dtype=object),
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": ink},
        hovertext=np.array(cards, dtype=object),
        hoverinfo="text",
    )
