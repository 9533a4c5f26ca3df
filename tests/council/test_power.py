import datetime as dt
from itertools import combinations, permutations
from math import comb

import pytest
from hypothesis import given, settings

from components.council import banzhaf, banzhaf_share, members, permanent, rule_for, shapley_shubik
from components.council.power import players
from tests.council.completions import (
    ASSEMBLY,
    ELECTED_2011,
    IMPORTANT,
    PERMANENT,
    PRESS,
    PROCEDURE,
    SUBSTANCE,
    outcome_of_known,
    small_councils,
    words,
)

COUNCIL = (*PERMANENT, *ELECTED_2011)
THEN = dt.date(1965, 12, 31)
OF_1965 = (*permanent(THEN), "BOL", "CIV", "JOR", "MYS", "NLD", "URY")


def elected_index(elected: int, needed: int) -> float:
    """Shapley-Shubik by hand: an elected member turns the vote as the last of `needed`, after all five permanent.

    Of all orders it is those with the five, and needed - 6 of the other elected members, before it.
    """
    before = needed - 1
    return comb(elected - 1, needed - 6) / (comb(elected + 4, before) * (elected + 5))


def test_shapley_and_shubik_since_1966():
    index = shapley_shubik(SUBSTANCE, COUNCIL, PERMANENT)
    assert round(index["LBN"], 6) == round(elected_index(10, 9), 6) == 0.001865
    assert round(index["CHN"], 6) == round((1 - 10 * elected_index(10, 9)) / 5, 6) == 0.196270
    assert len(index) == 15
    assert sum(index.values()) == pytest.approx(1, abs=1e-12)


def test_shapley_and_shubik_until_the_end_of_1965():
    rule = rule_for("security-council", "resolution", THEN)
    assert rule is not None
    index = shapley_shubik(rule, OF_1965, permanent(THEN))
    assert round(index["BOL"], 6) == round(elected_index(6, 7), 6) == 0.002165
    assert round(index["SUN"], 6) == round((1 - 6 * elected_index(6, 7)) / 5, 6) == 0.197403
    assert sum(index.values()) == pytest.approx(1, abs=1e-12)


def test_banzhaf_since_1966():
    # Swings of an elected member: five permanent and three of the other nine elected. Of a permanent member: the
    # other four, and at least four of the ten elected.
    elected, veto = comb(9, 3), sum(comb(10, k) for k in range(4, 11))
    assert (elected, veto) == (84, 848)
    index, share = (f(SUBSTANCE, COUNCIL, PERMANENT) for f in (banzhaf, banzhaf_share))
    assert (index["CHN"], index["LBN"]) == (848 / 2**14, 84 / 2**14)
    assert (round(share["CHN"], 4), round(share["LBN"], 4)) == (0.1669, 0.0165)
    assert sum(share.values()) == pytest.approx(1, abs=1e-12)


def test_banzhaf_until_the_end_of_1965():
    rule = rule_for("security-council", "resolution", THEN)
    assert rule is not None
    share = banzhaf_share(rule, OF_1965, permanent(THEN))
    assert (share["SUN"], share["BOL"]) == (57 / 315, 5 / 315)


def test_where_every_member_weighs_alike_so_do_the_indices():
    for rule in (PROCEDURE, PRESS, ASSEMBLY, IMPORTANT):
        assert set(shapley_shubik(rule, COUNCIL, PERMANENT).values()) == {1 / 15}
    assert set(banzhaf(PRESS, COUNCIL, PERMANENT).values()) == {1 / 2**14}


def test_a_bloc_is_one_player_at_the_place_of_its_first_member():
    index = shapley_shubik(SUBSTANCE, COUNCIL, PERMANENT, [("GBR", "FRA"), ["ZAF", "GAB", "NGA"]])
    assert list(index)[:4] == ["CHN", "FRA+GBR", "RUS", "USA"]
    assert len(index) == 12
    assert index["FRA+GBR"] == index["CHN"]
    # The three turn the vote after all four permanent players and one, two or three of the other seven:
    # 7! (5!/1! + 6!/2! + 7!/3!) / 12!
    assert index["GAB+NGA+ZAF"] == pytest.approx(1 / 72)
    assert sum(index.values()) == pytest.approx(1, abs=1e-12)


def test_a_bloc_of_everyone_decides_alone():
    assert shapley_shubik(SUBSTANCE, PERMANENT + ELECTED_2011, PERMANENT, [COUNCIL]) == {"+".join(sorted(COUNCIL)): 1.0}


@pytest.mark.parametrize(
    "blocs", [[("FRA", "ITA")], [("FRA", "GBR"), ("GBR", "USA")], [("FRA",), ("FRA", "GBR")], [()]]
)
def test_a_bloc_takes_members_of_no_other_bloc(blocs):
    with pytest.raises(ValueError):
        banzhaf(SUBSTANCE, COUNCIL, PERMANENT, blocs)


def test_where_nothing_can_be_adopted_nobody_has_power():
    assert set(banzhaf_share(SUBSTANCE, PERMANENT, PERMANENT).values()) == {0.0}


def test_the_members_of_a_day_can_be_given_as_they_sit():
    day = dt.date(2024, 6, 1)
    index = shapley_shubik(SUBSTANCE, [seat.state for seat in members(day)], permanent(day))
    assert round(index["GUY"], 6) == 0.001865


@settings(max_examples=60)
@given(small_councils(most=5))
def test_the_indices_are_those_of_every_coalition_and_every_order(council):
    asked, cast, seated = council
    names = list(cast)
    blocs = [names[:2]] if len(names) > 3 else []
    table = players(asked, names, seated, blocs)
    yes, no = words(asked)[:2]

    def wins(coalition):
        inside = {m for name in coalition for m in name.split("+")}
        return outcome_of_known(asked, {m: yes if m in inside else no for m in names}, seated) == "adopted"

    swings = dict.fromkeys(table, 0)
    for size in range(len(table)):
        for coalition in combinations(table, size):
            for name in set(table) - set(coalition):
                swings[name] += wins((*coalition, name)) and not wins(coalition)
    assert banzhaf(asked, names, seated, blocs) == {m: n / 2 ** (len(table) - 1) for m, n in swings.items()}
    orders = list(permutations(table))
    turns = dict.fromkeys(table, 0)
    for order in orders:
        for place, name in enumerate(order):
            turns[name] += wins(order[: place + 1]) and not wins(order[:place])
    assert shapley_shubik(asked, names, seated, blocs) == pytest.approx({m: n / len(orders) for m, n in turns.items()})
