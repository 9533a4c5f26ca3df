import datetime as dt

import pandas as pd
import pytest

from components.council import rule_for
from components.tables.power import powers

PERMANENT = ["China", "France", "Russia", "United Kingdom", "United States"]
ELECTED = [f"E{number}" for number in range(10)]


def rows(bloc=()):
    seats = pd.DataFrame(
        {"state": PERMANENT + ELECTED, "name": PERMANENT + ELECTED, "permanent": [True] * 5 + [False] * 10}
    )
    table = powers(rule_for("security-council", "resolution", dt.date(2011, 4, 28)), seats, bloc)
    return table.to_dict("records")


def test_permanent_members_weigh_the_same_and_so_do_the_elected():
    """Shapley-Shubik as published; Banzhaf: 848 coalitions in which a permanent member decides, 84 an elected one."""
    swings = 5 * 848 + 10 * 84
    assert rows() == [
        {
            "seat": "permanent",
            "members": "China, France, Russia, United Kingdom, United States",
            "shapley_shubik": pytest.approx(0.196270, abs=5e-7),
            "banzhaf": pytest.approx(848 / swings),
        },
        {
            "seat": "elected",
            "members": ", ".join(ELECTED),
            "shapley_shubik": pytest.approx(0.001865, abs=5e-7),
            "banzhaf": pytest.approx(84 / swings),
        },
    ]


def test_members_that_vote_together_are_one_player():
    together, permanent, elected = rows(("China", "Russia"))
    assert (together["seat"], together["members"]) == ("together", "China + Russia")
    assert permanent["members"] == "France, United Kingdom, United States"
    assert together["shapley_shubik"] + 3 * permanent["shapley_shubik"] + 10 * elected["shapley_shubik"] == (
        pytest.approx(1)
    )


def test_one_member_alone_is_no_bloc():
    assert rows(("China",)) == rows()
