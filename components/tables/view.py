"""One ledger narrowed to one selection."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from components.ledger.vocabulary import Evidence
from components.selection import Selection
from components.tables.chamber import chamber
from components.tables.groups import members_of
from components.tables.layout import Tables
from components.tables.standings import standings


@dataclass(frozen=True)
class View:
    """The tables of one ledger narrowed to one selection.

    ``tables`` has the frames of `lay_out`, records not later than the as-of day only, positions and ballots of
    the selected actors, positions of the selected stances. ``steps`` is the scale of the selected topic.
    ``standings`` has one row for each selected actor with a position on the topic; ``chamber`` one for each
    seat of the Security Council on the day. ``wanted`` is the set of selected states; None is all of them.
    ``held`` has the positions of the selected actors on every topic, of all stances: durations and counts by day
    are computed from it, since a stance that is filtered out still ends the one before. ``whole`` has the frames
    as laid out, with every record, for `again`.
    """

    crisis: dict[str, Any]
    selection: Selection
    tables: Tables
    steps: pd.DataFrame
    standings: pd.DataFrame
    chamber: pd.DataFrame
    wanted: frozenset[str] | None
    every_ballot: pd.DataFrame
    held: pd.DataFrame
    whole: Tables

    def again(self, **changes: Any) -> "View":
        """Return the view of the same ledger under a selection with these fields changed, as ``known_on=None``."""
        return narrow(self.whole, self.crisis, replace(self.selection, **changes))

    def everyone(self) -> "View":
        """Return the view without the filters by state, group and stance; days, topic and evidence stay."""
        chosen = self.selection
        filtered = chosen.states or chosen.groups or chosen.stances
        return self.again(states=(), groups=(), stances=()) if filtered else self

    @property
    def as_of(self) -> dt.date:
        """The as-of day."""
        return self.selection.as_of

    @property
    def own(self) -> bool:
        """Whether a visitor brought the ledger: nothing of it may be kept where other visitors' runs meet it."""
        return bool(self.crisis.get("own"))

    @cached_property
    def positions(self) -> pd.DataFrame:
        """The positions on the selected topic."""
        positions = self.tables["positions"]
        return positions[positions["topic"] == self.selection.topic]

    @cached_property
    def topic(self) -> dict[str, Any]:
        """The selected topic: topic, title, question."""
        topics = self.tables["topics"]
        return dict(topics[topics["topic"] == self.selection.topic].iloc[0])


def _standing_then(defections: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    """Return the defections with the status that each report had on a day: one retracted later stood until then."""
    later = defections["status_since"] > on
    return defections.assign(status=defections["status"].mask(later, "reported"))


LADDER = tuple(rung.value for rung in Evidence)


def admitted(lowest: str) -> tuple[str, ...]:
    """Return the rungs of the ladder of evidence from the strongest down to the lowest that is admitted."""
    return LADDER[: LADDER.index(lowest) + 1]


DATED = ("positions", "estimates", "defections", "events", "proposals", "ballots")


def narrow(tables: Tables, crisis: dict[str, Any], selection: Selection) -> View:
    """Return the view of a selection.

    No record dated after the as-of day, nor known after known-on, is in it, and no position on a weaker rung of
    evidence than is admitted.
    """
    as_of = pd.Timestamp(selection.as_of)
    known_on = pd.Timestamp(selection.known_on) if selection.known_on else None
    kept = dict(tables)
    for name in DATED:
        frame = tables[name]
        visible = frame["date"] <= as_of
        if known_on is not None:
            visible &= frame["known"] <= known_on
        if name == "positions" and selection.evidence:
            visible &= frame["evidence"].isin(admitted(selection.evidence))
        kept[name] = frame[visible]
    kept["defections"] = _standing_then(kept["defections"], known_on if known_on is not None else as_of)
    wanted: frozenset[str] | None = None
    if selection.states or selection.groups:
        wanted = frozenset(selection.states).union(*(members_of(group, selection.as_of) for group in selection.groups))
    positions, every_ballot = kept["positions"], kept["ballots"]
    standing = standings(positions[positions["topic"] == selection.topic])
    seats = chamber(standing, selection.as_of, wanted)
    if wanted is not None:
        kept["positions"] = positions[positions["actor"].isin(wanted)]
        kept["ballots"] = every_ballot[every_ballot["state"].isin(wanted)]
        standing = standing[standing["actor"].isin(wanted)]
    held = kept["positions"]
    if selection.stances:
        kept["positions"] = kept["positions"][kept["positions"]["stance"].isin(selection.stances)]
        standing = standing[standing["stance"].isin(selection.stances)]
    steps = tables["steps"]
    return View(
        crisis=crisis,
        selection=selection,
        tables=kept,
        steps=steps[steps["topic"] == selection.topic].reset_index(drop=True),
        standings=standing.reset_index(drop=True),
        chamber=seats,
        wanted=wanted,
        every_ballot=every_ballot,
        held=held,
        whole=tables,
    )
