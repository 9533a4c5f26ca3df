import pandas as pd

from components.tables.casualties import reach
from components.tables.definitions import defined, definitions, series


def test_definitions_in_use_cumulative_ones_first(view):
    assert definitions(view().tables["estimates"]) == {
        "all-cumulative": "all dead, cumulative",
        "civilians-cumulative": "civilians, cumulative",
        "protesters-cumulative": "protesters, cumulative",
        "all-period": "all dead, stated periods",
        "all-incident": "all dead, single incidents",
        "civilians-incident": "civilians, single incidents",
        "protesters-incident": "protesters, single incidents",
    }


def test_the_estimates_of_one_definition(view):
    table = defined(view().tables["estimates"], "civilians-cumulative")
    assert list(zip(table["attributed_to"], table["figure"], table["mark"], strict=True)) == [
        ("Sawasiah", "at least 400", "at least"),
        ("Sawasiah", "at least 500", "at least"),
        ("SOHR (via AFP)", "at least 453", "at least"),
    ]
    assert len(defined(view().tables["estimates"])) == 23


def test_one_row_for_each_estimator_by_kind_then_name_with_its_newest_figure(view):
    table = series(defined(view().tables["estimates"], "all-cumulative"))
    assert list(zip(table["estimator"], table["figure"], table["date"].dt.day, strict=True)) == [
        ("un", "350 to 400", 27),
        ("sohr", "454", 27),
        ("activists", "at least 500", 28),
        ("amnesty-international", "171", 8),
        ("human-rights-watch", "at least 61", 30),
        ("human-rights-groups", "at least 450", 28),
        ("unattributed", "about 400", 27),
    ]


def test_rows_of_one_definition_stand_together(view):
    keys = list(series(defined(view("2025-12-31").tables["estimates"]))["definition"])
    assert len(keys) == 52
    assert [key for place, key in enumerate(keys) if place == 0 or keys[place - 1] != key] == list(dict.fromkeys(keys))


def ends(*pairs: tuple[int | None, int | None]) -> str:
    frame = pd.DataFrame(pairs, columns=["low", "high"]).astype("Int64")
    return reach(frame)


def test_a_reach_is_from_the_lowest_end_to_the_highest():
    assert ends((350, 400), (500, None), (454, 454)) == "350 to 500 or more"
    assert ends((350, 400), (300, None)) == "300 to 400"
    assert ends((35, None)) == "at least 35"
    assert ends((None, 500)) == "up to 500"
    assert ends((43, 43)) == "43"
    assert ends((120, None), (None, 120)) == "at least 120"
    assert ends((None, 17_000), (20_000, None)) == "17,000 to 20,000 or more"
