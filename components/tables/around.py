"""Whether changes of standing gather in the days from an event on, more than chance would have it.

A permutation test within actors. Under the null hypothesis an actor's changes fall on any of its own days of record
after the first, all choices of as many days being equally likely, and actors do not heed each other. How often
somebody speaks is thereby kept: a week in which everybody speaks has many days of record, and so more changes are
expected in it. The p-value is one-sided, (r + 1) / (m + 1) for r of m random placements with at least as many changes
in the window as recorded: B. Phipson and G. K. Smyth, "Permutation P-values Should Never Be Zero", Statistical
Applications in Genetics and Molecular Biology 9 (2010), article 39.

Two floors say when there is too little to say. Fewer than `FEWEST` changes in all: the few actors that they belong to
decide everything. And a window in which even the most changes that could fall there would not be rarer than `LEVEL`:
no result could then tell, see R. E. Tarone, "A Modified Bonferroni Method for Discrete Data", Biometrics 46 (1990).
Both look only at how many changes and days there are, not at where the changes fall, so that the level is kept.
"""

import datetime as dt
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.tables.moves import words_of
from components.tables.view import View

FEWEST = 8  # changes in all
LEVEL = 0.05
SHUFFLES = 4_999
SEED = 2011
WINDOW = 7  # days

Flags = NDArray[np.bool_]


class Gathering(NamedTuple):
    """What the test found: ``inside`` of ``changes`` fall on the ``open_days`` days of record in the window.

    ``days`` counts all days of record after each actor's first, ``expected`` the changes that random placements put
    into the window in the mean. ``p`` is None where there is too little to say; ``reason`` then says why.
    """

    changes: int
    inside: int
    days: int
    open_days: int
    expected: float
    p: float | None
    reason: str = ""


def record_days(words: pd.DataFrame) -> pd.DataFrame:
    """One row for each day of record of an actor after its first: date, actor, name, short, id, changed.

    ``words`` has one position for each actor and day, by date. Positions whose day is not known are left out.
    """
    known = words[words["precision"] == "day"]
    by_actor = known.groupby("actor", sort=False)
    before = by_actor["stance"].shift()
    rows = known.assign(from_short=by_actor["short"].shift(), changed=before != known["stance"])[before.notna()]
    return rows[["date", "actor", "name", "from_short", "short", "id", "changed"]].reset_index(drop=True)


def within(dates: pd.Series, begin: dt.date, window: int) -> pd.Series:
    """Tell which dates are the day ``begin`` or one of the ``window`` days after it."""
    first = pd.Timestamp(begin)
    return (dates >= first) & (dates <= first + pd.Timedelta(window, "D"))


def gathering(days: pd.DataFrame, begin: dt.date, window: int = WINDOW, shuffles: int = SHUFFLES) -> Gathering:
    """Return the test for the window from a day on, on a frame of `record_days`; the same seed every time."""
    inside = within(days["date"], begin, window).to_numpy(dtype=bool)
    changed = days["changed"].to_numpy(dtype=bool)
    actors = pd.factorize(days["actor"])[0]
    return judge(actors, changed, inside, shuffles)


def judge(actors: NDArray[np.intp], changed: Flags, inside: Flags, shuffles: int = SHUFFLES) -> Gathering:
    """Return the test for one row each day of record: number of its actor, whether it changed, is in the window."""
    kinds = int(actors.max()) + 1 if len(actors) else 0
    size = np.bincount(actors, minlength=kinds)
    moved = np.bincount(actors[changed], minlength=kinds)
    open_ = np.bincount(actors[inside], minlength=kinds)
    changes, found = int(moved.sum()), int((changed & inside).sum())
    expected = float((moved * open_ / np.maximum(size, 1)).sum())
    facts = (changes, found, len(actors), int(open_.sum()), expected)
    if changes < FEWEST:
        return Gathering(*facts, None, f"fewer than {FEWEST} changes in all")
    placed = placements(actors, changed, inside, shuffles)
    if exceeding(placed, int(np.minimum(moved, open_).sum())) > LEVEL:
        return Gathering(*facts, None, "too few days of record in the window for any number of changes to stand out")
    return Gathering(*facts, exceeding(placed, found))


def placements(actors: NDArray[np.intp], changed: Flags, inside: Flags, shuffles: int) -> NDArray[np.int64]:
    """Return how many changes fall in the window in each of ``shuffles`` random placements within actors."""
    random = np.random.default_rng(SEED)
    total = np.zeros(shuffles, dtype=np.int64)
    for actor in range(int(actors.max()) + 1 if len(actors) else 0):
        own = actors == actor
        flags, window = changed[own], inside[own]
        if flags.all() or window.all():
            total += int((flags & window).sum())
        elif flags.any() and window.any():
            total += random.permuted(np.tile(flags, (shuffles, 1)), axis=1)[:, window].sum(axis=1)
    return total


def exceeding(placed: NDArray[np.int64], count: int) -> float:
    """Return the p-value of a count against random placements, never nought: (r + 1) / (m + 1)."""
    return float((int((placed >= count).sum()) + 1) / (len(placed) + 1))


class Happening(NamedTuple):
    """An event or a proposal: id, day, title."""

    id: str
    day: dt.date
    title: str


def happenings(view: View) -> list[Happening]:
    """Return the events and proposals of the view whose day is known, by date."""
    parts = [view.tables[name][["id", "date", "title", "precision"]] for name in ("events", "proposals")]
    frame = pd.concat(parts, ignore_index=True).sort_values("date", kind="stable")
    frame = frame[frame["precision"] == "day"]
    return [Happening(i, d.date(), t) for i, d, t in zip(frame["id"], frame["date"], frame["title"], strict=True)]


def chosen(view: View, around: str = "") -> Happening | None:
    """Return the event or proposal with this id, else the latest proposal on the topic, else the latest of all."""
    offered = happenings(view)
    by_id = {happening.id: happening for happening in offered}
    proposals = view.tables["proposals"]
    on_topic = proposals.loc[proposals["topic"] == view.selection.topic, "id"]
    latest = [by_id[key] for key in on_topic if key in by_id]
    if around in by_id:
        return by_id[around]
    return (latest or offered)[-1] if offered else None


def days_of(view: View) -> pd.DataFrame:
    """Return the days of record of the selected actors on the selected topic, as `record_days`."""
    return record_days(words_of(view))
