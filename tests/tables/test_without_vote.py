"""Texts that were withdrawn or never put to a vote: they have no ballots, and nothing says that ballots are unknown."""

import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import pytest

from components.export.brief_crisis import of_crisis
from components.export.bundle import everything
from components.export.formats import FORMATS
from components.figures import ballot_history, roll_strip
from components.findings.headline import latest_proposal
from components.findings.proposals import no_ballots, outcome, tally
from components.findings.weight import outcome_hangs
from components.incoming import arrived
from components.ledger import load
from components.tables import View
from components.tables.case import open_case
from components.tables.histories import council_ballots
from components.tables.opening import open_view
from components.tables.register import register, strips
from components.tables.weight import deciding
from tests.figures.drawing import draw

PATH = Path(__file__).resolve().parents[1] / "ledgers" / "withdrawn.yaml"
WITHOUT = ["draft-withdrawn", "draft-not-put", "statement-withdrawn"]


@pytest.fixture(scope="module")
def seen() -> View:
    return open_view(PATH)


def test_only_who_is_named_has_a_ballot(seen: View):
    ballots = seen.every_ballot
    rows = ballots[ballots["proposal"].isin(WITHOUT)]
    assert rows[["proposal", "state", "ballot", "named"]].values.tolist() == [
        ["statement-withdrawn", "LBN", "objected", True]
    ]
    assert (ballots["proposal"] == "draft-voted").sum() == 15
    assert "unknown" not in set(ballots["ballot"])


def test_the_words_for_it(seen: View):
    names = seen.tables["actors"].set_index("actor")["name"]
    rows = seen.tables["proposals"].set_index("id", drop=False)
    assert [outcome(rows.loc[key], names) for key in (*WITHOUT, "draft-voted")] == [
        "withdrawn by Russia; no vote was taken",
        "not put to a vote",
        "withdrawn; no decision was taken",
        "vetoed",
    ]
    assert no_ballots("resolution") == (
        "No vote was taken on this text, so it has no ballots. Choose ballots of another above."
    )
    assert tally(seen, register(seen)) == (
        "4 proposals in the Security Council by 13 May 2011: 1 vetoed, 2 withdrawn and 1 not put to a vote. "
        "Vetoes cast: Russia 1."
    )


def test_the_overview_says_who_withdrew_the_latest_text(seen: View):
    assert latest_proposal(seen) == ("The draft resolution of 10 May 2011 was withdrawn by Russia; no vote was taken.")
    assert deciding(seen).empty
    assert outcome_hangs(seen) == (
        "No ballot decided what became of the draft resolution of 10 May 2011: no vote was taken."
    )


def test_no_case_is_made_of_it(seen: View):
    assert [open_case(seen, "resolution", key) for key in WITHOUT] == [None, None, None]
    assert open_case(seen, "resolution", "draft-voted").prospect.outcome.outcome == "vetoed"


def test_the_register_keeps_it_for_those_who_had_a_seat(seen: View):
    newest_first = ["draft-voted", "statement-withdrawn", "draft-not-put", "draft-withdrawn"]
    assert list(register(seen, members=["PRT"])["id"]) == newest_first
    assert list(register(seen, members=["NOR"])["id"]) == []
    assert list(register(seen, outcomes=["withdrawn"])["id"]) == ["statement-withdrawn", "draft-withdrawn"]


def test_beside_other_votes_it_is_neither_unknown_nor_a_missing_seat(seen: View):
    table = council_ballots(seen, ("RUS", "LBN", "NOR"))
    assert table.groupby("state", sort=False)["ballot"].agg(list).to_dict() == {
        "RUS": ["no vote taken", "no vote taken", "no vote taken", "against"],
        "LBN": ["no vote taken", "no vote taken", "objected", "abstaining"],
        "NOR": ["not a member"] * 4,
    }
    assert ballot_history.sentence(seen, states=("RUS", "NOR")) == (
        "Of 4 proposals by 13 May 2011, Russia: 1 against and 3 without a vote; Norway: no seat on any of these days."
    )
    figure = draw(ballot_history, seen, states=("RUS", "NOR"))
    assert {trace.name: len(trace.x) for trace in figure.data} == {"Against": 1, "Not a member": 4, "No vote taken": 3}
    assert list(ballot_history.rows(seen, states=("RUS",))["Ballot"]) == [*["No vote taken"] * 3, "Against"]


def test_the_strips_say_that_no_vote_was_taken(seen: View):
    assert list(strips(seen, register(seen))["id"].value_counts(sort=False)) == [15, 1]
    assert roll_strip.sentence(seen) == (
        "16 ballots on 2 proposals: 9 in favour, 1 against, 5 abstaining and 1 objected. "
        "On 3 proposals no vote was taken."
    )
    figure = draw(roll_strip, seen)
    assert "Unknown" not in {trace.name for trace in figure.data}
    words = next(trace for trace in figure.data if trace.mode == "text")
    # Rows count down from the newest; behind the one symbol of Lebanon the words begin further right.
    assert list(words.y) == [-1, -2, -3]
    assert list(words.text) == ["No vote taken"] * 3
    assert [round(float(x), 1) for x in words.x] == [1.6, 0.6, 0.6]
    rows = roll_strip.rows(seen)
    assert rows[rows["Ballot"] == "No vote taken"][["Member", "Outcome", "Record"]].values.tolist() == [
        ["", "Withdrawn", "statement-withdrawn"],
        ["", "Not put to a vote", "draft-not-put"],
        ["", "Withdrawn", "draft-withdrawn"],
    ]


def test_texts_without_a_vote_alone_are_drawn(seen: View):
    alone = ("draft-withdrawn", "draft-not-put")
    assert roll_strip.sentence(seen, proposals=alone) == "No ballots. On 2 proposals no vote was taken."
    figure = draw(roll_strip, seen, proposals=alone)
    assert [list(trace.text) for trace in figure.data] == [
        ["No vote taken", "No vote taken"],
        ["Not put to a vote", "Withdrawn"],
    ]


def test_the_brief_says_it_in_words(seen: View):
    section = next(part for part in of_crisis(seen).sections if part.heading.startswith("What was put"))
    assert [row[2:4] for row in section.table.rows] == [
        ("Vetoed", "9 in favour, 1 against (Russia), 5 abstaining"),
        ("Withdrawn; no decision was taken", "Lebanon objected"),
        ("Not put to a vote", ""),
        ("Withdrawn by Russia; no vote was taken", ""),
    ]


def test_exports_have_no_ballot_of_it_and_come_back_whole():
    whole = everything(open_view(PATH))
    files = zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(whole)))
    ballots = files.read("ballots.csv").decode("utf-8")
    assert [line.split(",")[0] for line in ballots.splitlines()[1:]] == ["statement-withdrawn"] + ["draft-voted"] * 15
    rows = json.loads(FORMATS["json"].write(whole))["tables"]["proposals"]["rows"]
    assert [row["withdrawn_by"] for row in rows] == ["RUS", "", "", ""]
    arrival = arrived([("whole.zip", FORMATS["csv"].write(whole))])
    assert arrival.refused == []
    assert arrival.opened[0].ledger.proposals == load(PATH).proposals


def test_before_the_text_nothing_is_said_of_it():
    assert latest_proposal(open_view(PATH, as_of="2011-05-09")) == ""
    assert open_view(PATH, as_of="2011-05-09").as_of == dt.date(2011, 5, 9)
