"""The second ledger: what the pages that it cites say, held against literal values."""

import datetime as dt
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from components.council import decide, members, rule_for
from components.ledger import Ledger, load
from components.ledger.ballots import cast
from components.ledger.records import Proposal
from components.ledger.summary import summary
from components.tables import View
from components.tables.opening import open_view

FILE = Path(__file__).resolve().parents[2] / "data" / "libya-2011.yaml"
FIFTEEN = ["BIH", "BRA", "CHN", "COL", "DEU", "FRA", "GAB", "GBR", "IND", "LBN", "NGA", "PRT", "RUS", "USA", "ZAF"]


@cache
def libya() -> Ledger:
    return load(FILE)


def proposal(key: str) -> Proposal:
    return next(each for each in libya().proposals if each.id == key)


def view(as_of: str, topic: str = "force") -> View:
    return open_view(FILE, as_of=as_of, topic=topic)


def stance(actor: str, as_of: str, topic: str = "force") -> str:
    standings = view(as_of, topic).standings.set_index("actor")["stance"]
    return str(standings.get(actor, "unrecorded"))


def test_how_much_it_holds():
    ledger = libya()
    assert summary(ledger) == "122 records, 144 sources, 15 February 2011 to 14 December 2011"
    counts = [len(getattr(ledger, name)) for name in ("positions", "estimates", "defections", "events", "proposals")]
    assert counts == [53, 16, 15, 28, 10]
    assert Counter(position.topic for position in ledger.positions) == {"force": 25, "mandate": 28}
    assert len({estimate.estimator for estimate in ledger.estimates}) == 10


def test_it_opens_on_the_vote():
    crisis = libya().crisis
    assert (crisis.id, crisis.about, crisis.began, crisis.opens_on, crisis.topic) == (
        "libya-2011", "LBY", dt.date(2011, 2, 15), dt.date(2011, 3, 17), "force",
    )  # fmt: skip


def test_the_vote_on_force():
    text = proposal("s-res-1973")
    assert (text.date, text.resolution, text.meeting) == (dt.date(2011, 3, 17), "S/RES/1973 (2011)", "S/PV.6498")
    assert sorted(text.ballots.abstaining) == ["BRA", "CHN", "DEU", "IND", "RUS"]
    assert sorted(text.ballots.in_favour) == ["BIH", "COL", "FRA", "GAB", "GBR", "LBN", "NGA", "PRT", "USA", "ZAF"]
    assert text.ballots.against == []


@pytest.mark.parametrize(
    ("key", "day", "meeting"),
    [
        ("s-res-1970", dt.date(2011, 2, 26), "S/PV.6491"),
        ("s-res-2009", dt.date(2011, 9, 16), "S/PV.6620"),
        ("s-res-2016", dt.date(2011, 10, 27), "S/PV.6640"),
    ],
)
def test_the_unanimous_votes(key: str, day: dt.date, meeting: str):
    text = proposal(key)
    assert (text.date, text.meeting) == (day, meeting)
    assert sorted(text.ballots.in_favour) == FIFTEEN == sorted(seat.state for seat in members(day))


@pytest.mark.parametrize("key", ["s-res-1970", "s-res-1973", "s-res-2009", "s-res-2016"])
def test_the_rule_gives_each_outcome(key: str):
    text = proposal(key)
    rule = rule_for(text.body, text.kind, text.date)
    assert rule is not None
    permanent = {seat.state for seat in members(text.date) if seat.permanent}
    assert decide(rule, cast(text), permanent).outcome == text.outcome.value == "adopted"


def test_the_assembly():
    deferral, seat = proposal("ga-2011-09-16-deferral").tally, proposal("ga-2011-09-16-credentials").tally
    assert deferral is not None
    assert seat is not None
    assert (deferral.in_favour, deferral.against, deferral.abstaining) == (22, 107, 12)
    assert (seat.in_favour, seat.against, seat.abstaining) == (114, 17, 15)


def test_who_stood_where_on_the_day_of_the_vote():
    assert {actor: stance(actor, "2011-03-17") for actor in ("FRA", "GBR", "USA", "LBN", "NGA", "PRT", "ZAF")} == (
        dict.fromkeys(["FRA", "GBR", "USA", "LBN", "NGA", "PRT", "ZAF"], "backs-force")
    )
    assert {actor: stance(actor, "2011-03-17") for actor in ("BRA", "CHN", "DEU", "IND", "RUS")} == (
        dict.fromkeys(["BRA", "CHN", "DEU", "IND", "RUS"], "doubts-force")
    )
    assert {actor: stance(actor, "2011-03-17") for actor in ("BIH", "COL", "GAB")} == (
        dict.fromkeys(["BIH", "COL", "GAB"], "unrecorded")
    )
    assert (stance("AU", "2011-03-17"), stance("LAS", "2011-03-17")) == ("rejects-force", "backs-force")


def test_the_turn_on_the_operation():
    assert stance("LAS", "2011-03-20", "mandate") == "exceeds-mandate"
    assert stance("LAS", "2011-03-21", "mandate") == "urges-restraint"
    assert stance("RUS", "2011-03-28", "mandate") == "exceeds-mandate"
    assert (stance("ZAF", "2011-06-13", "mandate"), stance("ZAF", "2011-06-14", "mandate")) == (
        "urges-restraint",
        "exceeds-mandate",
    )
    assert stance("UNSG", "2011-12-14", "mandate") == "within-mandate"


def test_rival_figures_stay_side_by_side():
    figures = {(each.conflict, each.low, each.high) for each in libya().estimates if each.conflict}
    assert figures == {
        ("dead-2011-02-22", 300, 300),
        ("dead-2011-02-22", 1000, 1000),
        ("soldiers-2011-02-22", 58, 58),
        ("soldiers-2011-02-22", 111, 111),
        ("dead-2011-02", 1000, None),
        ("dead-2011-02", 500, 700),
        ("dead-2011-04", 10000, 10000),
        ("dead-2011-04", 10000, 30000),
        ("dead-2011-08", 50000, 50000),
        ("dead-2011-08", 30000, None),
    }


def test_one_who_left_is_counted_once():
    ghanem = [each for each in libya().defections if each.person == "Shukri Ghanem"]
    assert [(each.status.value, each.same_fact) for each in ghanem] == [("disputed", "ghanem"), ("reported", "ghanem")]
    assert sum(each.count or 0 for each in libya().defections if each.kind.value == "collective") == 10


def test_sources_are_plain_links_read_on_a_day():
    assert all(re.match(r"https?://[a-z0-9]", str(source.url)) for source in libya().sources.values())
    assert {source.read for source in libya().sources.values()} == {dt.date(2026, 11, 24)}


def test_whoever_is_quoted_is_named_and_has_a_source():
    quoted = [record for record in (*libya().positions, *libya().events) if record.quote]
    assert len(quoted) == 47
    assert all(record.sources and (record.speaker or getattr(record, "role", None)) for record in quoted)
