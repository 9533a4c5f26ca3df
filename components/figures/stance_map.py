"""Which states stand where?"""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from components.figures.blank import blank
from components.figures.stances import marks
from components.figures.text import card, literal
from components.figures.theme import CLEAR, FAINT, UNRECORDED, colours, template
from components.findings.nothing import advice, nothing
from components.findings.stance_map import sentence
from components.reference.outlines import equal_earth, outline_table
from components.tables import View
from components.tables.each import each

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Each state is filled by its latest position as of the day, and has that stance's symbol. Hatched states have no "
    "recorded position; pale ones are outside the filter."
)
LIMITS = "Organisations are not on the map. Area says nothing about weight. No recorded position is not a neutral one."

HEIGHT = 400


def rows(view: View) -> pd.DataFrame:
    """One row for each state with a position: since when, the stance, how we know, and the record."""
    table = _states(view)
    evidence = table["evidence"].str.replace("-", " ").str.capitalize()
    return pd.DataFrame(
        {
            "State": table["name"],
            "Stance": table["label"],
            "Since": table["since"].dt.date,
            "Latest": table["date"].dt.date,
        }
        | {"How we know": evidence, "Record": table["id"]}
    ).sort_values("State", kind="stable", ignore_index=True)


def draw(view: View) -> go.Figure:
    """Return a map in the Equal Earth projection: outlines by stance, and a symbol on each state with a position."""
    table = _states(view)
    if table.empty:
        return blank(f"{nothing(view, 'positions of states')} {advice(view)}", "East", "North", HEIGHT)
    outlines = outline_table()
    tints = colours(view.steps)
    stance = outlines["code"].map(table.set_index("actor")["stance"]).to_numpy()
    plain = pd.isna(stance)
    wanted = outlines["code"] if view.wanted is None else view.wanted
    outside = plain & ~outlines["code"].isin(wanted).to_numpy()
    hatch = {"shape": "/", "fgcolor": UNRECORDED, "bgcolor": CLEAR, "size": 5, "solidity": 0.18}
    traces = [_outline(outlines, plain & ~outside, "Unrecorded", fillpattern=hatch, fillcolor=CLEAR)]
    if outside.any():
        traces.append(_outline(outlines, outside, "Not selected", fillcolor=FAINT))
    traces += [
        _outline(outlines, stance == step.stance, literal(step.short), fillcolor=tints[step.stance], opacity=0.75)
        for step in each(view.steps)
        if (stance == step.stance).any()
    ]
    return go.Figure([*traces, *_symbols(view, table), _silent(view, table)]).update_layout(
        template=template(),
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"visible": False, "title": {"text": "East"}, "range": np.array([-2.75, 2.75]), "constrain": "domain"},
        yaxis={"visible": False, "title": {"text": "North"}, "range": np.array([-1.08, 1.34]), "scaleanchor": "x"}
        | {"constrain": "domain", "constraintoward": "top"},
        legend={"orientation": "h", "y": 1, "yref": "container", "yanchor": "top", "x": 0, "xanchor": "left"},
    )


def _states(view: View) -> pd.DataFrame:
    return view.standings[view.standings["kind"] == "state"]


def _outline(outlines: pd.DataFrame, chosen: NDArray[Any], name: str, **fill: Any) -> go.Scatter:
    return go.Scatter(
        x=outlines["x"].to_numpy()[chosen],
        y=outlines["y"].to_numpy()[chosen],
        mode="lines",
        line={"color": UNRECORDED, "width": 0.5},
        fill="toself",
        name=name,
        showlegend=name in ("Unrecorded", "Not selected"),
        hoverinfo="skip",
        **fill,
    )


def _symbols(view: View, table: pd.DataFrame) -> list[go.Scatter]:
    """Return the marks of `stances.marks`, moved from their day to the state's place."""
    positions = view.held[view.held["id"].isin(table["id"])]
    places = view.tables["actors"].set_index("actor")[["lon", "lat"]]
    traces = marks(view, positions, np.zeros(len(positions)), view.steps)
    actor = positions.set_index("id")["actor"]
    for trace in traces:
        lonlat = places.loc[actor.loc[trace.customdata]]
        x, y = equal_earth(lonlat["lon"], lonlat["lat"])
        trace.update(x=x.astype(np.float32), y=y.astype(np.float32))
    return traces


def _silent(view: View, table: pd.DataFrame) -> go.Scatter:
    """Return unseen marks that name the states without a recorded position under the pointer."""
    actors = view.tables["actors"]
    rest = actors[(actors["kind"] == "state") & ~actors["actor"].isin(table["actor"])]
    if view.wanted is not None:
        rest = rest[rest["actor"].isin(view.wanted)]
    x, y = equal_earth(rest["lon"], rest["lat"])
    return go.Scatter(
        x=x.astype(np.float32),
        y=y.astype(np.float32),
        mode="markers",
        marker={"size": 12, "opacity": 0, "color": UNRECORDED},
        hovertext=np.array([card(name, "No position recorded") for name in rest["name"]], dtype=object),
        hoverinfo="text",
        showlegend=False,
    )
