"""How often members agree: counts by hand, and Wilson's interval against published values and a second formula."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.alignment import agreement, wilson

NONE = -1


def test_pairs_count_the_votes_that_both_took_part_in():
    # Four votes: A and B share three of them and agree on two; C took part in the last only.
    ballots = np.array([[0, 1, 2, NONE], [0, 0, 2, 1], [NONE, NONE, NONE, 1]])
    found = agreement(ballots)
    assert found.equal.tolist() == [[3, 2, 0], [2, 4, 1], [0, 1, 1]]
    assert found.both.tolist() == [[3, 3, 0], [3, 4, 1], [0, 1, 1]]


def test_members_without_votes_share_none():
    found = agreement(np.empty((2, 0), dtype=int))
    assert found.equal.tolist() == found.both.tolist() == [[0, 0], [0, 0]]


@given(st.lists(st.lists(st.integers(-1, 2), min_size=5, max_size=5), min_size=1, max_size=4))
def test_counts_equal_a_count_one_by_one(rows):
    found = agreement(np.array(rows))
    for i, one in enumerate(rows):
        for j, other in enumerate(rows):
            shared = [(a, b) for a, b in zip(one, other, strict=True) if a >= 0 and b >= 0]
            assert found.both[i, j] == len(shared)
            assert found.equal[i, j] == sum(a == b for a, b in shared)


@pytest.mark.parametrize(
    ("equal", "both", "low", "high"),
    [
        # Table I of R. G. Newcombe, Statistics in Medicine 17, 1998, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        # 41 of 44 by hand: middle 0.975471, reach 0.086327, both over 1.087306.
        (41, 44, 0.8177, 0.9765),
    ],
)
def test_wilson_gives_the_published_bounds(equal, both, low, high):
    found = wilson(equal, both)
    assert [round(float(bound), 4) for bound in found] == [low, high]


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_bounds_are_the_shares_from_which_the_count_is_one_quantile_away(count):
    """The bounds solve (p - q)^2 n = z^2 q (1 - q) in q, here as the roots of the polynomial."""
    equal, both = count
    p, z2 = equal / both, 1.959963984540054**2
    roots = sorted(np.roots([both + z2, -(2 * both * p + z2), both * p * p]).real)
    low, high = wilson(equal, both)
    assert np.allclose([low, high], roots, atol=1e-6)
    assert 0 <= low <= p <= high <= 1


def test_unanimity_and_its_opposite_end_at_the_ends_and_no_vote_has_no_bound():
    low, high = wilson([0, 12, 0], [12, 12, 0])
    assert low[0] == 0
    assert high[1] == 1
    assert np.isnan([low[2], high[2]]).all()
    assert low.round(4).tolist()[1] == 0.7575  # 1 / (1 + z^2 / 12)
