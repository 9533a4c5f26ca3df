"""Which states stand where?"""

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of
from components.figures.outlines import SHEET, filled, places, unseen
from components.figures.stances import marks
from components.figures.text import card, literal
from components.figures.theme import colours
from components.findings.nothing import advice, nothing
from components.findings.stance_map import sentence
from components.reference.outlines import disclaimer, source
from components.tables import View
from components.tables.each import each

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Each state is filled by its latest position as of the day, and has that stance's symbol. Hatched states have no "
    "recorded position; pale ones are outside the filter."
)
LIMITS = "Organisations are not on the map. Area says nothing about weight. No recorded position is not a neutral one."

HEIGHT = 400


def note() -> str:
    """Return what must stand beneath the map: the sentence on boundaries, and where the outlines come from."""
    return f"{disclaimer()} {source()}"


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


def draw(view: View) -> Figure:
    """Return a map in the Equal Earth projection: outlines by stance, and a symbol on each state with a position."""
    table = _states(view)
    if table.empty:
        return blank(f"{nothing(view, 'positions of states')} {advice(view)}", "East", "North", HEIGHT)
    tints = colours(view.steps)
    fills = {step.stance: (literal(step.short), tints[step.stance]) for step in each(view.steps)}
    outlines = filled(table.set_index("actor")["stance"], fills, view.wanted)
    return figure_of([*outlines, *_symbols(view, table), _silent(view, table)], height=HEIGHT, **SHEET)


def _states(view: View) -> pd.DataFrame:
    return view.standings[view.standings["kind"] == "state"]


def _symbols(view: View, table: pd.DataFrame) -> list[Trace]:
    """Return the marks of `stances.marks`, moved from their day to the state's place."""
    positions = view.held[view.held["id"].isin(table["id"])]
    traces = marks(view, positions, np.zeros(len(positions)), view.steps)
    actor = positions.set_index("id")["actor"]
    for trace in traces:
        trace["x"], trace["y"] = places(view.tables["actors"], actor.loc[trace["customdata"]])
    return traces


def _silent(view: View, table: pd.DataFrame) -> Trace:
    """Return unseen marks that name the states without a recorded position under the pointer."""
    actors = view.tables["actors"]
    rest = actors[(actors["kind"] == "state") & ~actors["actor"].isin(table["actor"])]
    if view.wanted is not None:
        rest = rest[rest["actor"].isin(view.wanted)]
    return unseen(actors, rest["actor"], [card(name, "No position recorded") for name in rest["name"]])
