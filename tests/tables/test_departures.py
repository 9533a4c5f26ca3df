"""The ledger-wide count of those who left, by hand."""

import datetime as dt

import pandas as pd

from components.tables.departures import departures, reckoned


def test_the_count_of_28_april_2011_row_by_row(view):
    table = reckoned(departures(view().tables["defections"]))
    assert list(zip(table["who"], table["count"], table["counted"], table["left_out"], strict=True)) == [
        ("Nasser al-Hariri", 1, 1, None),
        ("Khalil al-Rifai", 1, 1, None),
        ("Rizq Abdulrahman Abazeid", 1, 1, None),  # he took it back on 11 May
        ("Baath Party members from Deraa province and nearby", 200, 200, None),
        ("Baath Party members from Banias", 28, 28, None),
        ("Baath Party members, Deraa and Banias together", 228, 0, "running total"),
        ("Baath Party members, Deraa and Banias, as counted by Mustafa Osso", 230, 0, "running total"),
    ]


def test_a_report_stands_until_it_is_taken_back(view):
    def left_out(day: str, **filters: object) -> object:
        table = reckoned(departures(view(day, **filters).tables["defections"])).set_index("who")
        return table["left_out"]["Rizq Abdulrahman Abazeid"]

    assert left_out("2011-05-10") is None
    assert left_out("2011-05-11") == "retracted"
    assert left_out("2011-05-11", known_on=dt.date(2011, 5, 10)) is None


def test_the_same_people_count_once_on_the_shipped_ledger(view):
    table = reckoned(departures(view("2025-12-31").tables["defections"])).set_index("id")
    assert list(table.index[table["left_out"] == "same people as another record"]) == [
        "de-2011-07-30-riad-al-asaad",  # the same person as on 4 July
        "de-2012-06-24-three-military-pilots-two-colone",  # eight pilots by another account
    ]
    # One fact, but different people: a general and the eight officers who left with him.
    assert table["counted"]["de-2012-06-15-adnan-nawras-salou-silou"] == 1
    assert table["counted"]["de-2012-06-15-officers-who-left-with-maj-gen-s"] == 8
    # Each is said to be the first woman: a first lieutenant, and an officer with a name and a higher rank.
    assert table["counted"]["de-2012-03-08-a-woman-first-lieutenant"] == 1
    assert table["counted"]["de-2012-10-15-zubaida-al-meeki"] == 1
    # Nobody counted the units at Jisr al-Shughour; they count as a group that adds no person.
    assert table["counted"]["de-2011-06-05-army-units-at-jisr-al-shughour"] == 0
    assert table["left_out"]["de-2011-06-05-army-units-at-jisr-al-shughour"] is None


def test_reports_that_do_not_stand_never_count(view):
    table = reckoned(departures(view("2025-12-31").tables["defections"]))
    assert table["counted"].sum() == 34 + 435
    apart = table[table["doubted"]]
    assert list(zip(apart["person"], apart["left_out"], apart["counted"], strict=True)) == [
        ("Rizq Abdulrahman Abazeid", "retracted", 0),
        ("Lamia Chakkour", "refuted", 0),
        ("Adnan Mohammad al-Bakkour", "disputed", 0),
    ]


def test_by_hand():
    rows = [
        # id, kind, count, person, role, place, status, same_fact
        ("a", "individual", None, "Ada", "judge", None, "reported", "f"),
        ("b", "individual", 1, "Ada", "former judge", None, "reported", "f"),
        ("c", "individual", 1, "Ada", "judge", None, "disputed", "f"),
        ("d", "collective", 5, None, "clerks", "Homs", "reported", "g"),
        ("e", "collective", 9, None, "clerks", "Homs", "reported", "g"),
        ("f", "collective", None, None, "clerks", "Homs", "reported", "g"),
        ("g", "collective", 4, None, "clerks", "Hama", "reported", "g"),
        ("h", "running-total", 18, None, "clerks", "Homs", "reported", "g"),
    ]
    names = ["id", "kind", "count", "person", "role", "place", "status", "same_fact"]
    frame = pd.DataFrame(rows, columns=names).astype({"count": "Int64"}).assign(group="judiciary")
    table = reckoned(departures(frame)).set_index("id")
    again = "same people as another record"
    assert table["left_out"].to_dict() == {
        "a": again, "b": None, "c": "disputed", "d": again, "e": None, "f": again, "g": None, "h": "running total"
    }  # fmt: skip
    assert table["counted"].to_dict() == {"a": 0, "b": 1, "c": 0, "d": 0, "e": 9, "f": 0, "g": 4, "h": 0}
