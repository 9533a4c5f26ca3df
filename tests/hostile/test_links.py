"""Each hostile address opens the default view, and says so in a few short sentences of plain text."""

import datetime as dt

import pytest

from components.selection import CHARACTERS, Choices, Days, tidy
from tests.hostile.texts import TEXTS

KNOWN = {
    "ledger": Choices("a ledger", {"positions": "Syria"}, many=False),
    "states": Choices("a state in this ledger", {"RUS": "Russia", "FRA": "France"}),
    "as_of": Days("the days of this ledger", dt.date(2011, 3, 6), dt.date(2025, 11, 6)),
}
LONGEST = 3 * CHARACTERS + 60

VALUES = TEXTS | {
    "path upwards": "../../etc/passwd",
    "path upwards, encoded": "..%2f..%2fetc%2fpasswd",
    "path of a system": "/etc/passwd",
    "path of Windows": "..\\..\\boot.ini",
    "prototype": "__proto__",
    "constructor": "constructor",
    "invalid encoding": "\ufffd\ufffe",
    "half a pair": "\ud800",
    "NUL": "\x00",
    "60,000 letters": "x" * 60_000,
    "nothing": "",
}


@pytest.mark.parametrize("parameter", [*KNOWN, "unknown"])
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_a_value(parameter: str, value: str) -> None:
    clean, notices = tidy({parameter: [value]}, KNOWN)
    assert clean == {}
    assert 1 <= len(notices) <= 8
    assert all(len(notice) <= LONGEST and notice.isprintable() for notice in notices)


@pytest.mark.parametrize("name", VALUES.values(), ids=VALUES)
def test_a_parameter(name: str) -> None:
    clean, (notice,) = tidy({name: ["x"]}, KNOWN)
    assert clean == {}
    assert len(notice) <= LONGEST
    assert notice.isprintable()


def test_10_000_values_of_one_parameter() -> None:
    clean, notices = tidy({"states": ["RUS"] + ["XXX"] * 9_999}, KNOWN)
    assert clean == {"states": ["Russia"]}
    assert notices == [
        "10,000 values of `states`; the first 250 are read",
        "`XXX` is not a state in this ledger; ignored",
    ]


def test_10_000_values_that_differ() -> None:
    clean, notices = tidy({"states": [f"X{n}" for n in range(10_000)]}, KNOWN)
    assert clean == {}
    assert len(notices) == 21
    assert notices[-1] == "and 231 more like these"


def test_2_000_parameters_that_nobody_knows() -> None:
    clean, notices = tidy({f"x{n}": ["1"] for n in range(2_000)}, KNOWN)
    assert clean == {}
    assert notices[-1] == "and 1,980 more like these"


def test_a_repeated_parameter_of_one_value_takes_the_last() -> None:
    clean, notices = tidy({"ledger": ["../positions", "positions"]}, KNOWN)
    assert clean == {"ledger": ["Syria"]}
    assert notices == ["`../positions` is not a ledger; ignored (did you mean `positions`?)"]


@pytest.mark.parametrize(
    ("query", "clean", "notices"),
    [
        (
            {"states[]": ["RUS"]},
            {},
            ["`states[]` is not a filter; ignored (did you mean `states`?)"],
        ),
        (
            {"States": ["RUS"], "states": ["rus", "RUSSIA", " Russia "]},
            {"states": ["Russia"]},
            ["`States` is not a filter; ignored (did you mean `states`?)"],
        ),
        (
            {"__proto__[states]": ["RUS"], "constructor": ["x"]},
            {},
            ["`__proto__[states]` is not a filter; ignored", "`constructor` is not a filter; ignored"],
        ),
        (
            {"as_of": ["2012-01-01", "2013-01-01"]},
            {"as_of": ["2013-01-01"]},
            [],
        ),
        (
            {"as_of": ["2011-02-29"], "states": ["FRA"]},
            {"states": ["France"]},
            ["`2011-02-29` is not a day as YYYY-MM-DD; ignored"],
        ),
        (
            {"states": ["a\u202eb\u2066c"]},
            {},
            ["`a\ufffdb\ufffdc` is not a state in this ledger; ignored"],
        ),
    ],
    ids=["brackets", "another case", "prototype", "two days", "no leap year", "turned"],
)
def test_a_query(query: dict[str, list[str]], clean: dict[str, list[str]], notices: list[str]) -> None:
    assert tidy(query, KNOWN) == (clean, notices)
