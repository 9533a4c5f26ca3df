"""The records of a view between two days, panel by panel, and which actors there is room for."""

import datetime as dt
from typing import NamedTuple

import pandas as pd

from components.tables.casualties import deaths
from components.tables.departures import departures
from components.tables.roster import roster
from components.tables.stretches import stretches
from components.tables.view import View

ROOM = 14


class Panels(NamedTuple):
    """What each panel of the timeline shows, from ``first`` to ``last``."""

    first: dt.date
    last: dt.date
    positions: pd.DataFrame
    actors: pd.DataFrame
    """the actors that are drawn, as from `roster`"""
    more: int
    """how many more have positions in the span"""
    held: pd.DataFrame
    dead: pd.DataFrame
    left: pd.DataFrame


def panels(view: View, scope: str, first: dt.date | None, last: dt.date | None, room: int = ROOM) -> Panels:
    """Return the panels of a span, both days included; without days, from the beginning to the as-of day.

    Where more than ``room`` actors have positions in the span, those with the most changes of stance are kept, then
    members of the Security Council, then those with the most positions.
    """
    end = min(last or view.as_of, view.as_of)
    seen = [frame["date"].min().date() for frame in (view.positions, view.tables["events"]) if len(frame)]
    begin = first or min([view.crisis["began"], end, *seen])
    positions = _between(view.positions, begin, end)
    everyone = roster(positions, view.chamber)
    ranked = everyone.assign(seat=everyone["actor"].isin(view.chamber["state"]))
    kept = ranked.sort_values(["changes", "seat", "positions"], ascending=False, kind="stable").index[:room]
    actors = everyone.loc[sorted(kept)].reset_index(drop=True)
    held = stretches(view.held[view.held["topic"] == view.selection.topic], end)
    held = held[(held["last"] > pd.Timestamp(begin)) & (held["first"] <= pd.Timestamp(end))]
    if view.selection.stances:
        held = held[held["stance"].isin(view.selection.stances)]
    return Panels(
        first=begin,
        last=end,
        positions=positions,
        actors=actors,
        more=len(everyone) - len(actors),
        held=held.assign(
            first=held["first"].mask(held["first"] < pd.Timestamp(begin), pd.Timestamp(begin)),
            last=held["last"].mask(held["last"] > pd.Timestamp(end), pd.Timestamp(end)),
        ),
        dead=_between(deaths(view.tables["estimates"], scope, "all" if scope == "cumulative" else None), begin, end),
        left=_between(departures(view.tables["defections"]), begin, end),
    )


def _between(frame: pd.DataFrame, first: dt.date, last: dt.date) -> pd.DataFrame:
    return frame[frame["date"].between(pd.Timestamp(first), pd.Timestamp(last))]
