import pandas as pd

from components.tables.standings import changes, standings
from components.tables.tally import tally

STEPS = pd.DataFrame({"stance": ["condemns", "concerned", "blocks"], "rank": [0, 1, 2]})


def positions(*rows: tuple[str, str, str]) -> pd.DataFrame:
    ranks = dict(zip(STEPS["stance"], STEPS["rank"], strict=True))
    frame = pd.DataFrame(rows, columns=["date", "actor", "stance"])
    return frame.assign(
        date=pd.to_datetime(frame["date"]),
        name=frame["actor"].str.title(),
        kind="state",
        rank=frame["stance"].map(ranks),
        label=frame["stance"],
        short=frame["stance"].str.title(),
        effect="none",
        evidence="press-report",
        id=[f"r{n}" for n in range(len(frame))],
    )


LEBANON = positions(
    ("2011-04-27", "LBN", "blocks"),
    ("2011-05-01", "RUS", "blocks"),
    ("2011-06-01", "LBN", "concerned"),
    ("2011-07-01", "LBN", "concerned"),
    ("2011-07-01", "RUS", "concerned"),
    ("2011-07-01", "RUS", "condemns"),
)


def test_the_standing_is_the_latest_position_and_knows_since_when():
    rows = standings(LEBANON)[["actor", "stance", "date", "since", "id", "positions"]].astype(str).to_numpy().tolist()
    assert rows == [
        ["LBN", "concerned", "2011-07-01", "2011-06-01", "r3", "3"],
        ["RUS", "condemns", "2011-07-01", "2011-07-01", "r5", "3"],
    ]


def test_changes_name_both_stances_and_the_days_since_the_last_record():
    moved = changes(LEBANON)[["date", "actor", "from_stance", "stance", "days", "id"]].astype(str).to_numpy().tolist()
    assert moved == [
        ["2011-06-01", "LBN", "blocks", "concerned", "35.0", "r2"],
        ["2011-07-01", "RUS", "blocks", "concerned", "61.0", "r4"],
        ["2011-07-01", "RUS", "concerned", "condemns", "0.0", "r5"],
    ]


def test_the_tally_has_a_row_for_each_day_on_which_a_count_changes():
    rows = tally(LEBANON, STEPS).astype(str).to_numpy().tolist()
    assert rows == [
        ["2011-04-27", "0", "0", "1"],
        ["2011-05-01", "0", "0", "2"],
        ["2011-06-01", "0", "1", "1"],
        ["2011-07-01", "1", "1", "0"],
    ]


def test_without_a_position_there_is_neither_standing_nor_change_nor_tally():
    none = LEBANON.iloc[:0]
    assert standings(none).empty
    assert changes(none).empty
    assert tally(none, STEPS).columns.tolist() == ["date", "condemns", "concerned", "blocks"]
    assert tally(none, STEPS).empty


def test_the_tally_equals_the_standings_of_every_day(view):
    """Two ways to count, on the shipped ledger: the steps, and the standings narrowed day by day."""
    for day in ("2011-04-28", "2011-08-18", "2012-02-04", "2012-12-31"):
        seen = view(day)
        last = tally(seen.positions, seen.steps).iloc[-1].drop("date")
        assert {k: n for k, n in last.items() if n} == seen.standings["stance"].value_counts().to_dict()
