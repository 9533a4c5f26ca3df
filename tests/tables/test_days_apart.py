"""Two days of the shipped ledger side by side, counted by hand, forwards and back."""

import pandas as pd

from components.tables.days_apart import between, by_kind, moved, topic_by_topic

APRIL, OCTOBER = "2011-04-28", "2011-10-04"


def test_records_by_kind_are_added_going_on_and_withdrawn_going_back(view):
    then, now = view(APRIL), view(OCTOBER)
    assert by_kind(then, now).to_numpy().tolist() == [
        ["position", 21, 73, 52, 0],
        ["estimate", 23, 51, 28, 0],
        ["defection", 7, 14, 7, 0],
        ["event", 16, 31, 15, 0],
        ["proposal", 1, 4, 3, 0],
    ]
    assert by_kind(now, then)["withdrawn"].tolist() == [52, 28, 7, 15, 3]
    assert by_kind(now, then)["added"].sum() == 0


def test_the_records_between_are_listed_newest_first(view):
    found = between(view(APRIL), view("2011-04-30"))
    assert set(found["change"]) == {"added"}
    assert found["date"].is_monotonic_decreasing
    assert found["date"].min() > view(APRIL).tables["events"]["date"].max()
    back = between(view("2011-04-30"), view(APRIL))
    assert set(back["change"]) == {"withdrawn"}
    assert sorted(back["id"]) == sorted(found["id"])
    assert between(view(APRIL), view(APRIL)).empty


def test_moved_names_each_actor_with_then_and_now(view):
    found = moved(view(APRIL), view(OCTOBER)).set_index("actor")
    assert found["change"].value_counts().to_dict() == {"first recorded": 7, "changed": 5}
    lebanon = found.loc["LBN"]
    assert (lebanon["stance_then"], lebanon["stance_now"]) == ("blocks", "supports-authorities")
    assert (lebanon["id_then"], lebanon["id_now"]) == ("st-2011-04-27-lbn", "st-2011-08-03-lbn")
    back = moved(view(OCTOBER), view(APRIL)).set_index("actor")
    assert back["change"].value_counts().to_dict() == {"no longer recorded": 7, "changed": 5}
    assert moved(view(APRIL), view(APRIL)).empty


def test_an_actor_whose_standing_holds_is_not_listed(view):
    assert "RUS" not in set(moved(view(APRIL), view(OCTOBER))["actor"])


def test_two_actors_topic_by_topic(view):
    rows = topic_by_topic(view(APRIL), "CHN", "LBN").set_index("topic")
    council, libya = rows.loc["council-action"], rows.loc["libya"]
    assert (council["relation"], council["id_one"], council["id_other"]) == (
        "same stance", "st-2011-04-27-chn", "st-2011-04-27-lbn",
    )  # fmt: skip
    assert libya["relation"] == "unrecorded"
    assert pd.isna(libya["id_other"])
    assert topic_by_topic(view(APRIL), "CHN", "GBR").set_index("topic").loc["council-action", "relation"] == "different"
