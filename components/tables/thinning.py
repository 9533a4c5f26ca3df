"""Which of thousands of marks a chart draws: more would lie on each other, and a browser takes seconds to draw them.

The rule is one for all charts. Up to `MOST` marks of a kind are all drawn. Of more, only the last in each so many days
is drawn, counted apart for each row and kind of mark; the days are doubled until at most `MOST` are left. Rows of a
chart without a time axis are the newest `ROWS`. Tables and downloads always have every record.
"""

from typing import NamedTuple

import pandas as pd

MOST = 1_000  # marks of one kind in one chart
ROWS = 150  # rows of symbols under each other; more than ten screens


class Thinned(NamedTuple):
    """The rows that are drawn; ``days`` is the length of the stretches of which each is the last, 0 where all are."""

    frame: pd.DataFrame
    days: int
    whole: int
    """how many there are"""


def thinned(frame: pd.DataFrame, *keys: str) -> Thinned:
    """Return which rows of a frame with a column ``date``, in the order of time, are drawn.

    ``keys`` are the columns that tell rows and kinds of marks apart. The index stays that of the frame.
    """
    if len(frame) <= MOST:
        return Thinned(frame, 0, len(frame))
    since = (frame["date"] - frame["date"].min()).dt.days
    days, kept = 1, frame
    while len(kept) > MOST and days <= 2 * int(since.max()) + 1:
        kept = frame[~frame.assign(slot=since // days).duplicated([*keys, "slot"], keep="last")]
        days *= 2
    return Thinned(kept, days // 2, len(frame))


def positions_drawn(positions: pd.DataFrame) -> Thinned:
    """Return the positions that are drawn where each actor has a row."""
    return thinned(positions, "actor", "stance")


def stances_drawn(positions: pd.DataFrame) -> Thinned:
    """Return the positions that are drawn where each stance has a row."""
    return thinned(positions, "stance")


def history_drawn(positions: pd.DataFrame) -> Thinned:
    """Return the positions that are drawn where each actor has a row for each topic."""
    return thinned(positions, "actor", "topic", "stance")


def votes_drawn(ballots: pd.DataFrame) -> Thinned:
    """Return the ballots that are drawn where each state has a row."""
    return thinned(ballots, "state", "ballot")


def deaths_drawn(estimates: pd.DataFrame) -> Thinned:
    """Return the estimates of the dead that are drawn: those of each estimator and kind of figure."""
    return thinned(estimates, "estimator", "mark")


def departures_drawn(departures: pd.DataFrame) -> Thinned:
    """Return the defections that are drawn, persons, groups and totals of each part of the authorities apart."""
    return thinned(departures, "group", "kind", "status")


def happenings_drawn(numbered: pd.DataFrame) -> Thinned:
    """Return the events and proposals that are drawn."""
    return thinned(numbered, "kind")


def moves_drawn(moves: pd.DataFrame) -> Thinned:
    """Return the changes of standing that are drawn: those of each actor, by word and by ballot."""
    return thinned(moves, "actor", "by")
