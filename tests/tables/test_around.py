"""Changes of standing around an event against random placements within actors."""

import datetime as dt
from math import comb

import numpy as np
import pandas as pd
import pytest

from components.tables.around import (
    LEVEL,
    chosen,
    days_of,
    exceeding,
    gathering,
    happenings,
    judge,
    placements,
    record_days,
    within,
)

STEP_ASIDE = "ev-2011-08-18-western-leaders-tell-assad-to-st"


def positions(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["date", "actor", "stance"])
    return frame.assign(
        date=pd.to_datetime(frame["date"]),
        name=frame["actor"].str.title(),
        short=frame["stance"].str.title(),
        precision=["month" if actor == "EGY" else "day" for actor in frame["actor"]],
        id=[f"r{number}" for number in range(len(frame))],
    )


def exact(actors, changed, inside) -> dict[int, float]:
    """The probability of each count in the window: hypergeometric for each actor, summed over actors."""
    whole = {0: 1.0}
    for actor in np.unique(actors):
        own = actors == actor
        n, k, m = int(own.sum()), int(changed[own].sum()), int(inside[own].sum())
        one = {j: comb(m, j) * comb(n - m, k - j) / comb(n, k) for j in range(max(0, k + m - n), min(k, m) + 1)}
        summed: dict[int, float] = {}
        for i, p in whole.items():
            for j, q in one.items():
                summed[i + j] = summed.get(i + j, 0.0) + p * q
        whole = summed
    return whole


def at_least(chances: dict[int, float], count: int) -> float:
    return sum(p for value, p in chances.items() if value >= count)


def design() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Twelve actors with ten days of record after the first, four changes each, four days in the window."""
    return (
        np.repeat(np.arange(12), 10),
        np.tile([True] * 4 + [False] * 6, 12),
        np.tile([True, True, False, False, False] * 2, 12),
    )


def shuffled(random, actors, changed) -> np.ndarray:
    """The changes of each actor dealt out anew among its own days."""
    order = np.lexsort((random.random(len(actors)), actors))
    found = np.empty_like(changed)
    found[np.argsort(actors, kind="stable")] = changed[order]
    return found


def test_a_day_of_record_counts_from_the_second_on_and_a_vague_one_never():
    rows = record_days(
        positions(
            ("2011-04-01", "LBN", "blocks"),
            ("2011-04-01", "EGY", "blocks"),
            ("2011-04-05", "LBN", "blocks"),
            ("2011-04-06", "EGY", "condemns"),
            ("2011-04-09", "LBN", "condemns"),
            ("2011-04-09", "RUS", "blocks"),
        )
    )
    assert rows[["actor", "from_short", "short", "id", "changed"]].to_numpy().tolist() == [
        ["LBN", "Blocks", "Blocks", "r2", False],
        ["LBN", "Blocks", "Condemns", "r4", True],
    ]


def test_the_window_has_the_day_itself_and_the_days_after_it():
    dates = pd.Series(pd.to_datetime(["2011-08-17", "2011-08-18", "2011-08-21", "2011-08-22"]))
    assert list(within(dates, dt.date(2011, 8, 18), 3)) == [False, True, True, False]


def test_random_placements_keep_each_actor_to_its_own_days():
    # The first actor changes on both its days, the second has no day in the window, the third one of its two.
    actors = np.array([0, 0, 1, 1, 2, 2])
    changed = np.array([True, True, True, False, True, False])
    inside = np.array([True, True, False, False, True, False])
    placed = placements(actors, changed, inside, 4000)
    assert set(placed) == {2, 3}
    assert abs((placed == 3).mean() - 0.5) < 0.04
    assert exact(actors, changed, inside) == {2: 0.5, 3: 0.5}


def test_the_p_value_counts_the_record_itself_and_is_never_nought():
    placed = np.array([1, 2, 3, 4, 0, 0, 0, 0, 0])
    assert exceeding(placed, 3) == 0.3  # (2 + 1) / (9 + 1)
    assert exceeding(placed, 9) == 0.1
    assert exceeding(placed, 0) == 1.0


@pytest.mark.parametrize(
    ("day", "window"), [("2011-08-18", 7), ("2011-11-12", 30), ("2011-08-03", 30), ("2012-02-04", 14)]
)
def test_the_p_value_is_that_of_the_exact_distribution(view, day, window):
    days = days_of(view("2012-12-31"))
    found = gathering(days, dt.date.fromisoformat(day), window)
    inside = within(days["date"], dt.date.fromisoformat(day), window).to_numpy()
    chances = exact(pd.factorize(days["actor"])[0], days["changed"].to_numpy(dtype=bool), inside)
    assert found.p == pytest.approx(at_least(chances, found.inside), abs=0.02)
    assert found.expected == pytest.approx(sum(value * p for value, p in chances.items()))


def test_august_2011_by_hand(view):
    days = days_of(view("2012-12-31"))
    found = gathering(days, dt.date(2011, 8, 18), 7)
    # The United States, Britain, France, Germany and the EU on the 18th, Iran on the 24th; nobody spoke unchanged.
    assert (found.inside, found.open_days, found.changes, found.days) == (6, 6, 66, 128)
    assert found.p == pytest.approx(0.011, abs=0.004)
    assert gathering(days, dt.date(2011, 8, 18), 7) == found


def test_too_few_changes_and_too_few_days_are_said(view):
    opening = days_of(view("2011-04-28"))
    early = gathering(opening, dt.date(2011, 4, 27), 30)
    assert (early.changes, early.p, early.reason) == (1, None, "fewer than 8 changes in all")
    late = gathering(days_of(view("2012-12-31")), dt.date(2012, 7, 12), 3)
    assert late.p is None
    assert late.reason == "too few days of record in the window for any number of changes to stand out"
    none = gathering(opening.iloc[:0], dt.date(2011, 4, 27))
    assert (none.changes, none.inside, none.p) == (0, 0, None)


def test_false_alarms_are_as_rare_as_the_level_says():
    """2,000 ledgers without any gathering: at 0.05 the alarms are neither more nor much fewer than 1 in 20."""
    actors, changed, inside = design()
    chances = exact(actors, changed, inside)
    attainable = max(p for count in chances if (p := at_least(chances, count)) <= LEVEL)
    random = np.random.default_rng(1946)
    sets = 2000
    alarms = 0
    for _ in range(sets):
        p = judge(actors, shuffled(random, actors, changed), inside, shuffles=499).p
        alarms += p is not None and p <= LEVEL
    margin = 3.3 * np.sqrt(sets * LEVEL * (1 - LEVEL))  # the binomial's, at 1 in 1,000
    assert alarms <= sets * LEVEL + margin
    assert alarms >= sets * attainable - margin
    assert attainable > 0.02  # counts are whole numbers, so that 0.05 itself is not reached


def test_a_gathering_is_found():
    actors, _, inside = design()
    found = judge(actors, inside.copy(), inside)
    assert (found.inside, found.changes) == (48, 48)
    assert found.p == 1 / 5000


def test_the_event_is_the_one_asked_for_else_the_latest_on_the_topic(view):
    shown = view("2012-12-31")
    asked = chosen(shown, STEP_ASIDE)
    assert asked is not None
    assert (asked.day, asked.title) == (dt.date(2011, 8, 18), "Western leaders tell Assad to step aside")
    assert chosen(view("2011-08-17"), STEP_ASIDE).id == "prst-2011-16"
    assert chosen(view("2010-01-01")) is None
    assert [happening.day for happening in happenings(view("2011-03-10"))] == sorted(
        happening.day for happening in happenings(view("2011-03-10"))
    )
