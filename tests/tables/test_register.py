"""The register of what was put to the Security Council."""

from components.tables.case import open_case
from components.tables.register import register, strips, vetoes
from components.tables.sides import sides


def test_the_register_is_newest_first_and_narrowed_by_outcome_kind_and_member(view):
    shown = view("2012-12-31")
    assert register(shown)["id"].iloc[-1] == "press-2011-04-27"
    assert list(register(shown, outcomes=["vetoed"])["id"]) == ["S-2012-538", "S-2012-77", "S-2011-612"]
    assert list(register(shown, kinds=["press-statement"], outcomes=["not agreed"])["id"]) == ["press-2011-04-27"]
    # Lebanon sat on the Council until the end of 2011.
    assert list(register(shown, members=["LBN"])["id"]) == ["S-2011-612", "prst-2011-16", "press-2011-04-27"]
    assert len(register(shown, members=["NOR"])) == 0


def test_every_veto_has_its_casters(view):
    shown = view("2025-12-31")
    cast = vetoes(shown, register(shown))
    assert cast["id"].nunique() == 18
    assert cast["state"].value_counts().to_dict() == {"RUS": 18, "CHN": 10}
    assert list(cast.loc[cast["id"] == "S-2011-612", "name"]) == ["China", "Russia"]


def test_a_vote_against_that_is_no_veto_is_not_listed(view):
    shown = view("2012-12-31")
    failed = register(shown, outcomes=["adopted", "not agreed"])
    assert len(vetoes(shown, failed)) == 0
    assert list(vetoes(shown, failed).columns) == list(vetoes(shown, register(shown)).columns)


def test_a_strip_goes_from_support_to_opposition(view):
    shown = view("2011-10-04")
    table = strips(shown, register(shown, outcomes=["vetoed"]))
    assert list(table["place"]) == list(range(1, 16))
    assert list(table["ballot"]) == ["in_favour"] * 9 + ["abstaining"] * 4 + ["against"] * 2
    assert list(table["name"])[-6:] == ["Brazil", "India", "Lebanon", "South Africa", "China", "Russia"]


def test_sides_put_unknown_next_to_support(view):
    table = sides(open_case(view("2011-04-28"), "resolution"))
    assert dict(zip(table["ballot"], table["count"], strict=True)) == {
        "in_favour": 5, "unknown": 6, "abstaining": 1, "against": 3
    }  # fmt: skip
    assert list(table["ballot"]) == ["in_favour", "unknown", "abstaining", "against"]
    assert table["names"].iloc[-1] == "China, Lebanon, Russia"
    assert len(sides(None)) == 0
