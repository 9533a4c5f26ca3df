import pandas as pd

from components.tables import Tables


def test_every_kind_of_record_is_laid_out(tables: Tables):
    counts = {name: len(tables[name]) for name in ("positions", "estimates", "defections", "events", "proposals")}
    assert counts == {"positions": 167, "estimates": 122, "defections": 68, "events": 84, "proposals": 98}


def test_a_position_is_one_row_with_its_stance_spelt_out(tables: Tables):
    row = tables["positions"].set_index("id").loc["st-2011-04-27-gbr"]
    assert row["date"] == pd.Timestamp("2011-04-27")
    assert (row["actor"], row["name"], row["kind"]) == ("GBR", "United Kingdom", "state")
    assert (row["stance"], row["label"], row["effect"], row["rank"]) == ("condemns", "Condemns the crackdown", "for", 3)
    assert row["speaker"] == "Mark Lyall Grant"
    assert row["sources"].split()[0] == "channel4-2011-04-28"
    assert row["known"] == pd.Timestamp("2011-04-28")  # the day its only source was published


def test_missing_text_is_none_and_missing_days_are_nat(tables: Tables):
    row = tables["positions"].set_index("id").loc["st-2011-04-27-chn"]
    assert row["speaker"] is None
    estimate = tables["estimates"].set_index("id").loc["ca-2011-04-27-human-rights-groups-unna"]
    assert estimate["low"] == 35
    assert pd.isna(estimate["high"])
    assert pd.isna(estimate["since"])
    assert estimate["figure"] == "at least 35"


def test_unnamed_members_joined_a_statement_that_was_agreed_and_are_unknown_where_it_was_not(tables: Tables):
    ballots = tables["ballots"].set_index("proposal")
    failed = ballots.loc["press-2011-04-27"].set_index("state")["ballot"]
    assert failed.value_counts().to_dict() == {"unknown": 12, "objected": 3}
    assert sorted(failed[failed == "objected"].index) == ["CHN", "LBN", "RUS"]
    agreed = ballots.loc["prst-2011-16"].set_index("state")["ballot"]
    assert agreed.value_counts().to_dict() == {"joined": 14, "dissociated": 1}
    assert agreed["LBN"] == "dissociated"


def test_totals_are_counted_where_every_ballot_is_known(tables: Tables):
    totals = tables["proposals"].set_index("id")[["in_favour", "against", "abstaining", "not_voting"]]
    assert totals.loc["S-2011-612"].tolist() == [9, 2, 4, 0]
    assert totals.loc["ares-66-253-a"].tolist() == [137, 12, 17, 27]
    assert totals.loc["press-2011-04-27"].isna().all()
    assert totals.loc["las-2011-11-27"].isna().all()  # two members are named, no count was agreed on


def test_sources_know_how_many_records_cite_them(tables: Tables):
    cited = tables["sources"].set_index("source")["cited"]
    assert cited["channel4-2011-04-28"] == 20
    assert cited.min() == 1
