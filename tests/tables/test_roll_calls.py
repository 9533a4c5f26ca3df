"""The roll calls of the General Assembly, against the published counts."""

import pytest

from components.tables.assembly import by_group, cast, flows, moves, texts


def test_the_sixteen_texts_reach_two_thirds(view):
    table = texts(view("2025-12-31"))
    assert list(table["short"]) == [
        "66/176", "66/253 A", "66/253 B", "67/183", "67/262", "68/182", "69/189", "70/234", "71/130", "71/203",
        "71/248", "72/191", "73/182", "74/169", "75/193", "76/228",
    ]  # fmt: skip
    assert table["two_thirds"].all()
    assert table["simple"].all()


@pytest.mark.parametrize(
    ("text", "counts", "share"), [("ares-66-253-a", (137, 12, 17), 91.9), ("ares-66-253-b", (133, 12, 31), 91.7)]
)
def test_shares_are_of_those_voting(view, text, counts, share):
    row = texts(view("2012-12-31")).set_index("id").loc[text]
    assert (row["in_favour"], row["against"], row["abstaining"]) == counts
    assert round(100 * row["share"], 1) == share


def test_a_text_without_a_count_has_no_share(view):
    shown = view("2011-12-31")
    proposals = shown.tables["proposals"]
    shown.tables["proposals"] = proposals.assign(
        in_favour=proposals["in_favour"].mask(proposals["id"] == "ares-66-176")
    )
    row = texts(shown).iloc[0]
    assert row["share"] != row["share"]
    assert not row["simple"]


def test_there_is_no_text_in_april_2011(view):
    assert len(texts(view("2011-04-28"))) == 0
    assert len(cast(view("2011-04-28"), "ares-66-253-a")) == 0


def test_ballots_by_regional_group(view):
    table = by_group(view("2012-12-31"), "ares-66-253-a")
    found = {(row.group, row.ballot): row.count for row in table.itertuples(index=False) if row.ballot == "against"}
    assert found == {
        ("African Group", "against"): 1,
        ("Asia-Pacific Group", "against"): 4,
        ("Eastern European Group", "against"): 2,
        ("Latin American and Caribbean Group", "against"): 5,
    }
    names = table.set_index(["group", "ballot"])["names"]
    assert names["African Group", "against"] == "Zimbabwe"
    assert names["Latin American and Caribbean Group", "against"] == "Bolivia, Cuba, Ecuador, Nicaragua, Venezuela"
    assert table["count"].sum() == 193


def test_who_changed_between_the_two_parts_of_66_253(view):
    table = moves(view("2012-12-31"), "ares-66-253-a", "ares-66-253-b").set_index("state")
    ballots = table[["before", "after"]].apply(tuple, axis=1)
    assert ballots["IND"] == ("in_favour", "abstaining")
    assert ballots["MMR"] == ("abstaining", "against")
    assert ballots["ECU"] == ("against", "abstaining")
    assert ballots["GAB"] == ("not_voting", "in_favour")
    assert ballots["RUS"] == ("against", "against")
    assert (table["before"] != table["after"]).sum() == 34


def test_flows_count_members_and_the_largest_comes_first(view):
    table = flows(moves(view("2012-12-31"), "ares-66-253-a", "ares-66-253-b"))
    assert table["count"].sum() == 193
    sizes = {(row.before, row.after): row.count for row in table.itertuples(index=False)}
    assert sizes["in_favour", "in_favour"] == 123
    assert sizes["in_favour", "abstaining"] == 10
    assert sizes["not_voting", "in_favour"] == 8
    assert next(iter(sizes)) == ("in_favour", "in_favour")
    assert dict(zip(table["after"], table["names"], strict=True))["against"] == "Myanmar"


def test_a_filter_by_state_leaves_those_members(view):
    shown = view("2012-12-31", states=("IND", "RUS"))
    assert list(moves(shown, "ares-66-253-a", "ares-66-253-b")["name"]) == ["India", "Russia"]
    assert by_group(shown, "ares-66-253-a")["count"].tolist() == [1, 1]
    assert len(texts(shown)) == 4
