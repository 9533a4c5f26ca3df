"""What single states said and did: positions on every topic, stretches, ballots."""

import pandas as pd

from components.council import WITHOUT_VOTE, members
from components.tables.each import each
from components.tables.stretches import stretches
from components.tables.view import View

NO_MEMBER = "not a member"
NO_VOTE = "no vote taken"


def positions_of(view: View, states: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows of the positions of these actors on every topic, by date."""
    positions = view.tables["positions"]
    return positions[positions["actor"].isin(states)]


def held_by(view: View, states: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows of `stretches` of these actors on every topic, those of the selected stances only."""
    held = stretches(view.held[view.held["actor"].isin(states)], view.as_of)
    return held[held["stance"].isin(view.selection.stances)] if view.selection.stances else held


def votes_of(view: View, states: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows of the ballots of these states in every body, by date."""
    cast = view.every_ballot
    return cast[cast["state"].isin(states)]


def lanes(view: View, states: tuple[str, ...]) -> pd.DataFrame:
    """One row for each state and topic, then one for its ballots where it cast any: actor, name, lane, title, first.

    ``first`` is the day of the first record, missing where there is none.
    """
    names = view.tables["actors"].set_index("actor")["name"]
    positions, cast = positions_of(view, states), votes_of(view, states)
    began = positions.groupby(["actor", "topic"])["date"].min()
    voted = cast.groupby("state")["date"].min()
    rows = []
    for state in states:
        for topic in each(view.tables["topics"]):
            rows.append((state, names[state], topic.topic, topic.title, began.get((state, topic.topic))))
        if state in voted.index:
            rows.append((state, names[state], "ballots", "Ballots", voted[state]))
    frame = pd.DataFrame(rows, columns=["actor", "name", "lane", "title", "first"])
    return frame.astype({"first": "datetime64[us]"})


def council_ballots(view: View, states: tuple[str, ...]) -> pd.DataFrame:
    """One row for each proposal put to the Security Council and each state, numbered by date from 1.

    ``ballot`` is what the state did, unknown, ``not a member`` where it had no seat on the day, or ``no vote taken``.
    """
    proposals = view.tables["proposals"]
    put = proposals[proposals["body"] == "security-council"].reset_index(drop=True)
    put = put.assign(number=range(1, len(put) + 1)).rename(columns={"id": "proposal"})
    put = put.assign(symbol=put["resolution"].where(put["resolution"].notna(), put["symbol"]))
    names = view.tables["actors"].set_index("actor")["name"]
    chosen = pd.DataFrame({"state": list(states), "name": [names[state] for state in states]}).astype(object)
    every = put[["number", "proposal", "date", "body", "kind", "outcome", "symbol", "title"]].merge(chosen, how="cross")
    cast = votes_of(view, states)[["proposal", "state", "ballot"]]
    every = every.merge(cast, how="left", on=["proposal", "state"])
    untaken = every["outcome"].isin(WITHOUT_VOTE) & every["ballot"].isna()
    seated = [
        is_untaken and state in {seat.state for seat in members(on.date())}
        for is_untaken, state, on in zip(untaken, every["state"], every["date"], strict=True)
    ]
    return every.assign(ballot=every["ballot"].mask(pd.Series(seated, dtype=bool), NO_VOTE).fillna(NO_MEMBER))
