import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.selection import CHARACTERS, VALUES, Choices, Days, Selection, tidy

STATES = Choices("a state in this ledger", {"RUS": "Russia", "CIV": "Côte d'Ivoire", "COD": "Congo, Dem. Rep. of the"})
TOPIC = Choices("a topic of this ledger", {"council": "Council action", "libya": "Libya"}, many=False)
DAYS = Days("the days of this ledger", dt.date(2011, 3, 6), dt.date(2025, 11, 6))
KNOWN = {"states": STATES, "topic": TOPIC, "as_of": DAYS}


@pytest.mark.parametrize(
    ("query", "clean", "notices"),
    [
        ({}, {}, []),
        ({"states": ["Russia"]}, {"states": ["Russia"]}, []),
        ({"states": ["RUS", "côte d'ivoire"]}, {"states": ["Russia", "Côte d'Ivoire"]}, []),
        ({"states": ["RUS,CIV"]}, {"states": ["Russia", "Côte d'Ivoire"]}, []),
        ({"states": ["Congo, Dem. Rep. of the"]}, {"states": ["Congo, Dem. Rep. of the"]}, []),
        ({"states": ["RUS", "Russia"]}, {"states": ["Russia"]}, []),
        ({"states": ["XXX"]}, {}, ["`XXX` is not a state in this ledger; ignored"]),
        (
            {"states": ["XXX", "RUS"]},
            {"states": ["Russia"]},
            ["`XXX` is not a state in this ledger; ignored"],
        ),
        (
            {"states": ["Rusia"]},
            {},
            ["`Rusia` is not a state in this ledger; ignored (did you mean `Russia`?)"],
        ),
        ({"topic": ["libya"]}, {"topic": ["Libya"]}, []),
        ({"topic": ["council", "libya"]}, {"topic": ["Libya"]}, ["`topic` takes one value; `Libya` is used"]),
        ({"as_of": ["2011-04-28"]}, {"as_of": ["2011-04-28"]}, []),
        ({"as_of": ["2011-04-31"]}, {}, ["`2011-04-31` is not a day as YYYY-MM-DD; ignored"]),
        ({"as_of": []}, {}, ["`` is not a day as YYYY-MM-DD; ignored"]),
        (
            {"as_of": ["2010-01-01"]},
            {},
            ["2010-01-01 is outside the days of this ledger (2011-03-06 to 2025-11-06); ignored"],
        ),
        ({"state": ["RUS"]}, {}, ["`state` is not a filter; ignored (did you mean `states`?)"]),
        ({"q": ["tanks"]}, {"q": ["tanks"]}, []),
    ],
)
def test_a_query_is_tidied_and_what_is_wrong_is_named(query, clean, notices):
    assert tidy(query, KNOWN, ["q"]) == (clean, notices)


def test_only_so_many_values_are_read():
    clean, notices = tidy({"states": ["RUS"] * (VALUES + 1)}, KNOWN)
    assert clean == {"states": ["Russia"]}
    assert notices == ["251 values of `states`; the first 250 are read"]


def test_values_behind_commas_are_counted_as_well():
    clean, notices = tidy({"states": [",".join(["RUS"] * VALUES + ["CIV"])]}, KNOWN)
    assert clean == {"states": ["Russia"]}
    assert notices == ["251 values of `states`; the first 250 are read"]


def test_no_day_has_a_word_of_its_own_where_a_day_may_be_missing():
    known = {"known_on": DAYS._replace(none="today"), "as_of": DAYS}
    assert tidy({"known_on": ["today"]}, known) == ({}, [])
    assert tidy({"as_of": ["today"]}, known).notices == ["`today` is not a day as YYYY-MM-DD; ignored"]


def test_a_notice_repeats_a_value_cut_and_without_control_characters():
    (notice,) = tidy({"states": ["\x00" + "x" * 5_000]}, KNOWN).notices
    assert notice == f"`\N{REPLACEMENT CHARACTER}{'x' * (CHARACTERS - 2)}…` is not a state in this ledger; ignored"


@given(st.dictionaries(st.text(), st.lists(st.text())))
def test_whatever_a_link_says_only_known_names_come_out(query):
    clean, _ = tidy(query, KNOWN)
    assert set(clean) <= set(KNOWN)
    assert all(set(names) <= set(KNOWN[key].names.values()) for key, names in clean.items() if key != "as_of")
    assert tidy(clean, KNOWN) == (clean, [])


def test_the_key_tells_selections_apart():
    day = dt.date(2011, 4, 28)
    plain = Selection("positions", "libya", day)
    others = [
        Selection("positions", "libya", day, states=("RUS",)),
        Selection("positions", "libya", day, groups=("RUS",)),
        Selection("positions", "libya", day, stances=("RUS",)),
        Selection("positions", "libya", day, known_on=day),
        Selection("positions", "libya", dt.date(2011, 4, 29)),
        Selection("positions", "libya", day, evidence="official-statement"),
    ]
    assert len({plain.key(), *(other.key() for other in others)}) == 7
    assert plain.key() == Selection("positions", "libya", day).key()
