"""Who moved, by word and by deed; words against ballots; silence."""

import pandas as pd

from components.tables.contrasts import contrasts
from components.tables.deeds import deeds, deeds_of, turns_by_deed
from components.tables.moves import moves, paths, preceded, swings
from components.tables.silence import silence
from components.tables.turns import LINE, turns


def told(frame: pd.DataFrame, *columns: str) -> list[list[str]]:
    return frame[list(columns)].astype(str).to_numpy().tolist()


def of(view, actor: str, by: tuple[str, ...] = ("statement", "measure", "ballot"), as_of: str = "2012-12-31"):
    rows = moves(view(as_of))
    return rows[(rows["actor"] == actor) & rows["by"].isin(by)]


def test_a_turn_names_both_records_and_the_days_between():
    line = pd.DataFrame(
        [
            ("2011-04-01", "LBN", "a"),
            ("2011-04-02", "RUS", "a"),
            ("2011-04-05", "LBN", "a"),
            ("2011-04-09", "LBN", "b"),
            ("2011-04-09", "RUS", "a"),
        ],
        columns=["date", "actor", "value"],
    )
    line = line.assign(
        date=pd.to_datetime(line["date"]), precision="day", name=line["actor"], by="statement", label=line["value"],
        effect="none", id=["r0", "r1", "r2", "r3", "r4"],
    )  # fmt: skip
    assert told(turns(line[LINE]), "date", "actor", "from_value", "value", "from_date", "days", "from_id", "id") == [
        ["2011-04-09", "LBN", "a", "b", "2011-04-05", "4", "r2", "r3"]
    ]
    assert turns(line[LINE].iloc[:0]).empty


def test_a_ballot_counts_where_the_text_has_the_topic_and_the_record_names_the_member():
    columns = ["date", "proposal", "topic", "state", "name", "ballot", "named"]
    rows = [
        ("2011-05-01", "ours", "t", "AAA", "A", "against", True),
        ("2011-05-02", "rival", None, "AAA", "A", "in_favour", True),
        ("2011-05-03", "statement", "t", "AAA", "A", "joined", False),  # silence under consensus is no act
        ("2011-05-04", "missed", "t", "AAA", "A", "not_voting", True),
        ("2011-05-05", "secret", "t", "AAA", "A", "unknown", True),
        ("2011-05-06", "agreed", "t", "AAA", "A", "joined", True),
        ("2011-05-07", "last", "t", "AAA", "A", "dissociated", True),
    ]
    frame = pd.DataFrame(rows, columns=columns)
    done = deeds(frame.assign(date=pd.to_datetime(frame["date"])), "t")
    assert told(done, "proposal", "effect") == [["ours", "against"], ["agreed", "for"], ["last", "none"]]
    assert told(turns_by_deed(done), "from_label", "label", "days") == [
        ["Against", "Joined", "5"],
        ["Joined", "Dissociated", "1"],
    ]


def test_lebanon_objected_dissociated_abstained_and_voted_against(view):
    done = deeds_of(view("2011-12-31"))
    assert told(done[done["state"] == "LBN"], "date", "ballot", "effect", "body") == [
        ["2011-04-27", "objected", "against", "security-council"],
        ["2011-08-03", "dissociated", "none", "security-council"],
        ["2011-10-04", "abstaining", "none", "security-council"],
        ["2011-11-12", "against", "against", "league-of-arab-states"],
        ["2011-11-27", "abstaining", "none", "league-of-arab-states"],
        ["2011-12-19", "abstaining", "none", "general-assembly"],
    ]
    assert told(of(view, "LBN"), "date", "by", "from_label", "label", "days") == [
        ["2011-08-03", "statement", "Blocks", "Supports", "98"],
        ["2011-08-03", "ballot", "Objected", "Dissociated", "98"],
        ["2011-11-12", "ballot", "Abstaining", "Against", "39"],
        ["2011-11-27", "ballot", "Against", "Abstaining", "15"],
    ]


def test_what_lebanon_said_and_did_in_order(view):
    shown = view("2012-12-31")
    row = paths(shown, moves(shown)).set_index("actor").loc["LBN"]
    assert row["said"] == "Blocks, Supports"
    assert row["did"] == "Objected, dissociated, abstaining, against, abstaining"
    assert row["moves"] == 4


def test_turkey_turned_from_dialogue_to_departure_to_sanctions(view):
    assert told(of(view, "TUR"), "date", "from_label", "label", "from_effect", "effect", "days", "by") == [
        ["2011-06-10", "Concerned", "Condemns", "none", "for", "2", "statement"],
        ["2011-08-09", "Condemns", "Dialogue", "for", "none", "60", "statement"],
        ["2011-11-15", "Dialogue", "Condemns", "none", "for", "98", "statement"],
        ["2011-11-22", "Condemns", "Departure", "for", "for", "7", "statement"],
        ["2011-11-30", "Departure", "Sanctions", "for", "for", "8", "measure"],
    ]


def test_gabon_went_from_against_in_geneva_to_for_in_new_york(view):
    assert told(of(view, "GAB"), "from_date", "from_id", "from_label", "date", "id", "label", "days", "crossed") == [
        ["2011-04-29", "hrc-2011-04-29", "Against", "2011-10-04", "S-2011-612", "In favour", "158", "True"]
    ]
    assert told(swings(moves(view("2012-12-31"))), "actor", "date", "from_effect", "effect") == [
        ["GAB", "2011-10-04", "against", "for"],
        ["BRA", "2011-12-12", "for", "against"],
        ["BRA", "2012-06-07", "against", "for"],
    ]


def test_a_rival_draft_is_no_condemnation(view):
    assert "S-2016-847" in set(view("2016-12-31").every_ballot["proposal"])
    assert "S-2016-847" not in set(deeds_of(view("2016-12-31"))["proposal"])


def test_of_several_records_of_a_day_the_last_is_the_standing(view):
    rows = of(view, "FRA", as_of="2012-05-29")
    # Two records of 29 May 2012; the change is counted from the day before that has one.
    assert told(rows.tail(1), "date", "from_date", "from_label", "label") == [
        ["2012-05-29", "2012-03-12", "Condemns", "Departure"]
    ]


def test_filters_by_state_stance_and_ballots_alone(view):
    assert set(moves(view("2012-12-31", states=("TUR", "NIC")))["actor"]) == {"TUR"}
    narrowed = moves(view("2012-12-31", states=("TUR",), stances=("sanctions",)))
    assert told(narrowed, "from_label", "label") == [["Departure", "Sanctions"]]
    shown = view("2012-12-31")
    few, all_ = moves(shown), moves(shown, everyone=True)
    assert set(few["id"]) <= set(all_["id"])
    assert "MMR" not in set(few["actor"])
    # Myanmar: against in December 2011, abstaining in February 2012, against in August.
    assert told(all_[all_["actor"] == "MMR"], "date", "label") == [
        ["2012-02-16", "Abstaining"],
        ["2012-08-03", "Against"],
    ]


def test_what_was_recorded_in_the_seven_days_before(view):
    shown = view("2011-06-30")
    rows = moves(shown)
    rows = rows[rows["id"] == "st-2011-06-10-tur"]
    before = preceded(shown, rows).iloc[0]
    assert before["events"] == "Fighting at Jisr al-Shughour (4 Jun 2011)"
    assert before["proposals"] == ""
    assert before["deaths"] == (
        "172 civilians killed in two days of violence (5 Jun 2011); "
        'Up to 120 security personnel killed ("up to 120") (6 Jun 2011); '
        "At least 120 security personnel killed around Jisr al-Shughour (6 Jun 2011)"
    )
    assert preceded(shown, rows, days=5).iloc[0]["events"] == ""
    vague = preceded(shown, rows.assign(precision="month")).iloc[0]
    assert list(vague) == ["", "", ""]


def test_what_happened_on_the_day_itself_is_not_before(view):
    shown = view("2011-10-04")
    rows = moves(shown)
    gabon = preceded(shown, rows[rows["actor"] == "GAB"]).iloc[0]
    assert list(gabon) == ["", "", ""]  # the vote and the double veto are of the same day


def test_words_against_ballots_with_both_quoted(view):
    pairs = contrasts(view("2012-12-31"))
    apart = pairs[pairs["differs"]]
    assert len(pairs) == 68
    assert told(apart, "date", "state", "ballot", "said_effect", "apart", "opposed") == [
        ["2011-08-03", "LBN", "dissociated", "against", "0", "False"],
        ["2011-11-27", "LBN", "abstaining", "against", "-13", "False"],
        ["2011-12-19", "BRA", "in_favour", "against", "-7", "True"],
        ["2011-12-19", "IND", "abstaining", "against", "-7", "False"],
        ["2011-12-19", "RUS", "abstaining", "against", "-7", "False"],
        ["2011-12-19", "ZAF", "abstaining", "against", "-7", "False"],
        ["2012-02-04", "IND", "in_favour", "none", "0", "False"],
        ["2012-02-16", "IND", "in_favour", "none", "-12", "False"],
        ["2012-07-19", "IND", "in_favour", "none", "0", "False"],
        ["2012-07-19", "RUS", "against", "none", "-19", "False"],
        ["2012-08-03", "ZAF", "in_favour", "none", "-14", "False"],
    ]
    lebanon = apart.iloc[0]
    assert lebanon["quoted"]
    assert lebanon["words"].startswith("Whatever affects Lebanon, affects Syria")
    assert lebanon["symbol"] == "S/PRST/2011/16"


def test_words_further_away_than_asked_for_do_not_count(view):
    pairs = contrasts(view("2012-12-31"), within=7)
    assert pairs["apart"].abs().max() == 7
    assert told(pairs[pairs["differs"]], "date", "state") == [
        ["2011-08-03", "LBN"], ["2011-12-19", "BRA"], ["2011-12-19", "IND"], ["2011-12-19", "RUS"],
        ["2011-12-19", "ZAF"], ["2012-02-04", "IND"], ["2012-07-19", "IND"],
    ]  # fmt: skip
    assert contrasts(view("2010-01-01")).empty


def test_silence_in_october_2011(view):
    rows = silence(view("2011-10-04"))
    assert len(rows) == 15
    assert told(rows.head(7), "state", "days", "never", "voted") == [
        ["BIH", "203", "True", "2011-10-04"],
        ["COL", "203", "True", "2011-10-04"],
        ["GAB", "203", "True", "2011-10-04"],
        ["NGA", "203", "True", "2011-10-04"],
        ["ZAF", "203", "True", "2011-10-04"],
        ["PRT", "160", "False", "2011-10-04"],
        ["BRA", "62", "False", "2011-10-04"],
    ]
    assert list(rows["spoke"].isna()) == [True] * 5 + [False] * 10
    assert rows["spoke"].iloc[5] == pd.Timestamp("2011-04-27")


def test_silence_of_selected_members_and_before_the_crisis(view):
    assert told(silence(view("2011-10-04", states=("PRT", "NOR"))), "state", "days") == [["PRT", "160"]]
    assert silence(view("2011-03-14")).empty
