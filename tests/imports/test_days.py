import datetime as dt

import pytest

from components.imports.days import day_in


@pytest.mark.parametrize(
    ("text", "order", "day", "precision"),
    [
        ("2011-04-27", "", dt.date(2011, 4, 27), "day"),
        ("2011-04-27 00:00:00.000", "", dt.date(2011, 4, 27), "day"),
        ("2011-04-27T10:30:00Z", "", dt.date(2011, 4, 27), "day"),
        ("2011-04", "", dt.date(2011, 4, 1), "month"),
        ("2011", "", dt.date(2011, 1, 1), "year"),
        ("27 April 2011", "", dt.date(2011, 4, 27), "day"),
        ("27-Apr-2011", "", dt.date(2011, 4, 27), "day"),
        ("April 27, 2011", "", dt.date(2011, 4, 27), "day"),
        ("April 2011", "", dt.date(2011, 4, 1), "month"),
        ("27/04/2011", "", dt.date(2011, 4, 27), "day"),
        ("04/27/2011", "", dt.date(2011, 4, 27), "day"),
        ("04/04/2011", "", dt.date(2011, 4, 4), "day"),
        ("03/04/2011", "dmy", dt.date(2011, 4, 3), "day"),
        ("03/04/2011", "mdy", dt.date(2011, 3, 4), "day"),
        ("3.4.2011", "dmy", dt.date(2011, 4, 3), "day"),
        (" 2011-04-27 ", "mdy", dt.date(2011, 4, 27), "day"),
    ],
)
def test_a_day_as_people_write_it(text, order, day, precision):
    assert day_in(text, order) == (day, precision)


@pytest.mark.parametrize(
    ("text", "order", "why"),
    [
        ("03/04/2011", "", "either day or month may come first; say which with --dates dmy or --dates mdy"),
        ("27/04/2011", "mdy", "the month would be 27; the order is said to be mdy"),
        ("2011-04-31", "", "2011-04-31 does not exist"),
        ("31/04/2011", "dmy", "31/04/2011 does not exist"),
        ("27 Avril 2011", "", "not a day; expected YYYY-MM-DD"),
        ("40660", "", "not a day; expected YYYY-MM-DD"),
        ("27/04/11", "dmy", "not a day; expected YYYY-MM-DD"),
        ("", "", "not a day; expected YYYY-MM-DD"),
    ],
)
def test_what_is_no_day_is_not_guessed(text, order, why):
    with pytest.raises(ValueError, match=why):
        day_in(text, order)
