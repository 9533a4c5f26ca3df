"""Who once stood further out than now."""

import pandas as pd
import pytest

from components.tables.furthest import furthest

SCALE = ["asks to leave", "condemns", "worries", "blocks", "supports"]
EFFECTS = ["for", "for", "none", "against", "against"]


def steps(turned: bool = False) -> pd.DataFrame:
    ranks = range(4, -1, -1) if turned else range(5)
    return pd.DataFrame({"stance": SCALE, "effect": EFFECTS, "rank": pd.array(list(ranks), dtype="Int64")})


def positions(*rows: tuple[str, str, int], turned: bool = False) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["actor", "stance", "day"])
    frame = frame.merge(steps(turned), on="stance", how="left").sort_values("day", kind="stable", ignore_index=True)
    return frame.assign(name=frame["actor"], date=pd.Timestamp("2011-04-01") + pd.to_timedelta(frame["day"], "D"))


@pytest.mark.parametrize("turned", [False, True])
def test_the_last_position_at_the_furthest_step_of_the_present_side(turned: bool) -> None:
    told = positions(
        ("FRA", "asks to leave", 1),
        ("FRA", "asks to leave", 5),
        ("FRA", "condemns", 9),  # milder now: further out on day 5
        ("GBR", "condemns", 1),
        ("GBR", "asks to leave", 2),  # is at its furthest now
        ("RUS", "supports", 1),
        ("RUS", "blocks", 3),  # on the other side too
        ("IND", "blocks", 1),
        ("IND", "condemns", 4),  # has crossed sides: its objection is not further out
        ("BRA", "asks to leave", 1),
        ("BRA", "worries", 2),  # neither side: nothing is further out
        turned=turned,
    )
    found = furthest(told, steps(turned))
    assert found[["actor", "stance", "day"]].to_records(index=False).tolist() == [
        ("FRA", "asks to leave", 5),
        ("RUS", "supports", 1),
    ]


def test_without_another_side_nothing_is_further() -> None:
    alone = steps().head(2)
    assert furthest(positions(("FRA", "asks to leave", 1), ("FRA", "condemns", 2)), alone).empty


def test_without_positions_there_is_nobody() -> None:
    assert furthest(positions(("FRA", "condemns", 1)).head(0), steps()).empty
