import datetime as dt

import pandas as pd

from components.tables.stretches import stretches

UNTIL = dt.date(2011, 6, 1)


def positions(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["actor", "date", "stance"])
    return frame.assign(
        topic="t",
        date=pd.to_datetime(frame["date"]),
        name=frame["actor"],
        kind="state",
        rank=0,
        label="",
        short="",
        id=[f"p{place}" for place in range(len(frame))],
    )


def spelt(frame: pd.DataFrame) -> list[tuple[str, str, str, str, int, str]]:
    return [
        (row.actor, row.stance, f"{row.first:%m-%d}", f"{row.last:%m-%d}", row.positions, row.id)
        for row in frame.rename(columns={"first": "first", "last": "last"}).itertuples()
    ]


def test_no_position_no_stretch():
    assert stretches(positions(), UNTIL).empty


def test_a_stance_is_held_until_a_position_differs():
    found = stretches(
        positions(
            ("A", "2011-03-01", "x"), ("B", "2011-03-02", "x"), ("A", "2011-04-01", "x"), ("A", "2011-05-01", "y")
        ),
        UNTIL,
    )
    assert spelt(found) == [
        ("A", "x", "03-01", "05-01", 2, "p0"),
        ("B", "x", "03-02", "06-01", 1, "p1"),
        ("A", "y", "05-01", "06-01", 1, "p3"),
    ]


def test_of_two_positions_on_one_day_the_last_counts():
    found = stretches(positions(("A", "2011-03-01", "x"), ("A", "2011-03-01", "y")), UNTIL)
    assert spelt(found) == [("A", "y", "03-01", "06-01", 2, "p1")]


def test_topics_do_not_end_each_other():
    both = positions(("A", "2011-03-01", "x"), ("A", "2011-04-01", "y"))
    found = stretches(both.assign(topic=["t", "u"]), UNTIL)
    assert spelt(found) == [("A", "x", "03-01", "06-01", 1, "p0"), ("A", "y", "04-01", "06-01", 1, "p1")]
