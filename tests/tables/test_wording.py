import datetime as dt

import pytest

from components.tables.wording import dated, day, figure, listed, long_day, words


@pytest.mark.parametrize(
    ("low", "high", "about", "text"),
    [
        (35, None, False, "at least 35"),
        (None, 500, False, "up to 500"),
        (400, 400, True, "about 400"),
        (350, 400, False, "350 to 400"),
        (454, 454, False, "454"),
        (10_000, None, True, "at least about 10,000"),
        (None, None, False, "no figure"),
        (0, 0, False, "0"),
    ],
)
def test_figures(low, high, about, text):
    assert figure(low, high, about) == text


def test_days():
    on = dt.date(2011, 4, 28)
    assert day(on) == "28 April 2011"
    assert long_day(on) == "Thursday 28 April 2011"
    assert dated(on, "month") == "April 2011"
    assert dated(on, "year") == "2011"
    assert day(None) == ""


def test_words_and_lists():
    assert words("official-statement") == "official statement"
    assert listed([]) == ""
    assert listed(["China"]) == "China"
    assert listed(["China", "Lebanon", "Russia"]) == "China, Lebanon and Russia"
