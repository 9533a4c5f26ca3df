"""Which marks are drawn where thousands would lie on each other, and what a reader is told of the rest."""

from collections.abc import Callable

import pandas as pd
import pytest

from components.figures import state_history
from components.findings.thinning import left_out, newest
from components.tables import View, thinning
from components.tables.histories import positions_of
from components.tables.thinning import history_drawn, thinned
from tests.figures.drawing import draw


def frame(days: list[int], actors: str) -> pd.DataFrame:
    start = pd.Timestamp("2011-03-15")
    return pd.DataFrame({"date": [start + pd.Timedelta(day, "D") for day in days], "actor": list(actors)})


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thinning, "MOST", 4)


@pytest.mark.usefixtures("four")
def test_up_to_the_most_all_are_drawn() -> None:
    few = frame([0, 0, 1, 1], "aabb")
    assert thinned(few, "actor") == (few, 0, 4)
    assert left_out(positions=thinned(few, "actor")) == ""


@pytest.mark.usefixtures("four")
def test_of_more_the_last_of_each_stretch_is_drawn_for_each_row() -> None:
    # In single days five would be left: 0 a, 1 a, 2 a, 3 a, 3 b. In two days: 1 a and 3 a, 3 b.
    kept, days, whole = thinned(frame([0, 1, 2, 3, 3], "aaaab"), "actor")
    assert (list(kept.index), days, whole) == ([1, 3, 4], 2, 5)


@pytest.mark.usefixtures("four")
def test_of_one_day_the_last_written_is_drawn() -> None:
    kept, days, _ = thinned(frame([7] * 6, "aaabbb"), "actor")
    assert (list(kept.index), days) == ([2, 5], 1)


@pytest.mark.usefixtures("four")
def test_where_there_are_more_rows_than_marks_each_row_keeps_its_last() -> None:
    kept, _, _ = thinned(frame([0, 1, 2, 3, 4, 5], "abcdef"), "actor")
    assert list(kept["actor"]) == list("abcdef")


@pytest.mark.usefixtures("four")
def test_a_reader_is_told() -> None:
    assert left_out(events_and_proposals=thinned(frame([0, 1, 2, 3, 3], "aaaab"), "actor")) == (
        " Of 5 events and proposals 3 are drawn, the last of each 2 days in its row and kind; the table has all."
    )
    assert newest(150, 1_125, "proposals") == " The newest 150 of 1,125 proposals are drawn; the table has all."
    assert newest(7, 7, "proposals") == ""


@pytest.mark.usefixtures("four")
def test_the_history_of_a_state_is_thinned_and_says_so(view: Callable[..., View]) -> None:
    shown = view("2012-02-04")
    # Days after the first: 0, 1 (on Libya), 21, 54, 98 (dialogue), 160, 163 (dialogue), 229, 280, 283; the others block
    # In stretches of 128 days six would be left, in 256 the last of each stance and topic: 1, 163, 229 and 283.
    chosen = history_drawn(positions_of(shown, ("RUS",)))
    first = pd.Timestamp("2011-04-27")
    assert sorted((chosen.frame["date"] - first).dt.days) == [1, 163, 229, 283]
    assert state_history.sentence(shown, ("RUS",)).startswith(
        "By 4 February 2012, Russia: 10 positions and 6 ballots, last on 4 February 2012: blocks Council action "
        "(4 changes of stance). Of 10 positions 4 are drawn, the last of each 256 days in its row and kind; "
    )
    drawn = draw(state_history, shown, states=("RUS",))
    ids = {
        mark for trace in drawn.data if trace.type == "scatter" and trace.mode == "markers" for mark in trace.customdata
    }
    assert set(chosen.frame["id"]) <= ids
    assert len(ids) == 4 + 4  # of six ballots four, in stretches of 512 days
