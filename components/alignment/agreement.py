"""How often members of a body cast the same ballot, and within what bounds that share is known."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

FLOOR = 10  # ballots that two members must share before their agreement is stated as a share
Z = 1.959963984540054  # the standard normal quantile of a two-sided interval of 95 %
NO_BALLOT = -1


class Agreement(NamedTuple):
    """Counts for every pair of members, two symmetric arrays of whole numbers (members by members)."""

    equal: NDArray[np.int64]
    """votes on which both cast the same ballot"""
    both: NDArray[np.int64]
    """votes on which both cast a ballot"""


def agreement(ballots: NDArray[np.integer[Any]]) -> Agreement:
    """Return for every two members how many ballots they share and how many of these are equal.

    ``ballots`` has a row for each member and a column for each vote; what was cast is a whole number from 0, and
    `NO_BALLOT` where the ballot is not known, or the member took no part or had no seat. Such votes count for no
    pair that the member is in. The share ``equal / both`` is the index of agreement of two voters in its plainest
    form (A. Lijphart, American Political Science Review 57, 1963): an abstention is a ballot like any other, and
    no pair of different ballots is nearer than another. Order and units: members as given, counts of votes.
    """
    cast = (ballots != NO_BALLOT).astype(np.int64)
    equal = np.zeros((len(ballots), len(ballots)), dtype=np.int64)
    for ballot in np.unique(ballots[ballots != NO_BALLOT]):
        chose = (ballots == ballot).astype(np.int64)
        equal += chose @ chose.T
    return Agreement(equal, cast @ cast.T)


def wilson(equal: ArrayLike, both: ArrayLike, z: float = Z) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the lower and the upper bound of Wilson's score interval of the share ``equal / both``, from 0 to 1.

    With p the share, n = ``both``::

        (p + z^2 / 2n  -+  z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)

    These are the two values of the true share from which the observed one lies exactly z standard errors away. The
    interval stays within 0 and 1 and holds for few votes, which the usual p -+ z sqrt(p (1 - p) / n) does not.
    Not a number where ``both`` is 0. Source: E. B. Wilson, Probable inference, the law of succession, and
    statistical inference, Journal of the American Statistical Association 22 (158), 1927, pages 209 to 212.
    """
    hits, n = np.asarray(equal, dtype=float), np.asarray(both, dtype=float)
    n = np.where(n > 0, n, np.nan)
    p = hits / n
    middle = p + z**2 / (2 * n)
    reach = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    whole = 1 + z**2 / n
    # At the ends one bound is 0 or 1 exactly; rounding must not carry it across.
    low = np.where(hits == 0, np.where(np.isnan(n), np.nan, 0.0), (middle - reach) / whole)
    high = np.where(hits == n, 1.0, (middle + reach) / whole)
    return low, high
