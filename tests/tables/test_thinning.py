"""Which marks are drawn where thousands would lie on each other, and what a reader is told of the rest."""

import pandas as pd
import pytest

from components.findings.thinning import left_out, newest
from components.tables import thinning
from components.tables.thinning import thinned


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
