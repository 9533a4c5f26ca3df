"""The report of 28 April 2011 that the Syria ledger starts from: every statement in it has a record.

Each statement below is in our own words, with the ids of the records that carry it. All cite the report.
"""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from components.ledger import Ledger, load

REPORT = "channel4-2011-04-28"
WEDNESDAY = dt.date(2011, 4, 27)
PUBLISHED = dt.date(2011, 4, 28)

RESIGNATIONS = "de-2011-04-27-baath-party-members-from-deraa-p"
ABOUT_400 = "ca-2011-04-27-unattributed-channel-4-n"
AT_LEAST_35 = "ca-2011-04-27-human-rights-groups-unna"
FAILED_STATEMENT = "press-2011-04-27"
TANKS = "ev-2011-04-25-army-enters-deraa"
EXECUTIONS = "ev-2011-04-28-reports-of-soldiers-shot-for-ref"
DISCONTENT = "ev-2011-04-28-discontent-in-the-army"
ASSAD = "ev-2011-04-28-assad-holds-firm"

STATEMENTS = {
    "200 members of the ruling Baath Party resign": [
        RESIGNATIONS,
        "ev-2011-04-27-baath-party-mass-resignation",
    ],
    "the Security Council fails to condemn the violence": [
        FAILED_STATEMENT,
        "ev-2011-04-27-security-council-fails-to-agree-",
    ],
    "around 400 people are thought to have died": [ABOUT_400],
    "the Government sent tanks into Deraa": [TANKS],
    "at least 35 civilians were killed in the attack, human rights groups say": [AT_LEAST_35],
    "President Assad has held firm for about six weeks": [ASSAD],
    "signs of discontent in an army of Sunni soldiers and Alawite officers, diplomats say": [DISCONTENT],
    "soldiers who refused to shoot were executed, a senior diplomat says": [EXECUTIONS],
    "Britain, the United States, France, Germany and Portugal have criticised the authorities": [
        "st-2011-04-27-gbr",
        "st-2011-04-27-usa",
        "st-2011-04-27-fra",
        "st-2011-04-27-deu",
        "st-2011-04-27-prt",
    ],
    "Russia, China and Lebanon blocked the push for a condemnation, envoys say": [
        "st-2011-04-27-rus",
        "st-2011-04-27-chn",
        "st-2011-04-27-lbn",
        FAILED_STATEMENT,
    ],
    "what the British ambassador said": ["st-2011-04-27-gbr"],
    "what the French ambassador told reporters": ["st-2011-04-27-fra"],
    "Russia and China are critical of the intervention in Libya": [
        "st-2011-04-28-rus-libya",
        "st-2011-04-28-chn-libya",
    ],
    "what the Russian envoy said": ["st-2011-04-27-rus"],
}


@cache
def ledger() -> Ledger:
    return load(Path("data/positions.yaml"))


def record(wanted: str) -> Any:
    """Return the record with this id, of whatever section."""
    syria = ledger()
    sections = (syria.positions, syria.estimates, syria.defections, syria.events, syria.proposals)
    return next(entry for section in sections for entry in section if entry.id == wanted)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_statement_has_records_that_cite_the_report(statement: str) -> None:
    for wanted in STATEMENTS[statement]:
        assert REPORT in record(wanted).sources


def test_the_report_itself() -> None:
    source = ledger().sources[REPORT]
    assert source.publisher == "Channel 4 News"
    assert source.title == "Syria crisis: 200 members of government party resign"
    assert source.url == "http://channel4.com/news/syria-crisis-200-members-of-government-party-resign"
    assert (source.date, source.date_basis, source.tier) == (PUBLISHED, "inferred", 2)
    assert source.read == dt.date(2026, 11, 24)


def test_two_hundred_party_members_resigned_on_wednesday() -> None:
    resignations = record(RESIGNATIONS)
    assert resignations.count == 200
    assert resignations.date == WEDNESDAY
    assert (resignations.kind, resignations.group, resignations.place) == ("collective", "party", "Deraa")


def test_around_four_hundred_dead_is_approximate_and_cumulative() -> None:
    dead = record(ABOUT_400)
    assert (dead.low, dead.high, dead.approximate) == (400, 400, True)
    assert (dead.population, dead.scope, dead.date) == ("all", "cumulative", WEDNESDAY)
    assert dead.estimator == "unattributed"


def test_thirty_five_civilians_is_a_least_figure() -> None:
    dead = record(AT_LEAST_35)
    assert (dead.low, dead.high, dead.approximate) == (35, None, False)
    assert (dead.population, dead.scope, dead.place) == ("civilians", "incident", "Deraa")
    assert dead.attributed_to == "human rights groups (unnamed)"


def test_tanks_in_deraa() -> None:
    assert record(TANKS).place == "Deraa"
    assert "Tanks move in" in record(TANKS).what


@pytest.mark.parametrize("state", ["gbr", "usa", "fra", "deu", "prt"])
def test_five_states_condemned(state: str) -> None:
    position = record(f"st-2011-04-27-{state}")
    assert (position.actor, position.date) == (state.upper(), WEDNESDAY)
    assert (position.topic, position.stance) == ("council-action", "condemns")


@pytest.mark.parametrize("state", ["rus", "chn", "lbn"])
def test_three_states_blocked(state: str) -> None:
    position = record(f"st-2011-04-27-{state}")
    assert (position.actor, position.date) == (state.upper(), WEDNESDAY)
    assert (position.topic, position.stance) == ("council-action", "blocks")


def test_who_blocked_rests_on_unnamed_diplomats() -> None:
    assert record("st-2011-04-27-chn").evidence == "unnamed-diplomat"
    assert record("st-2011-04-27-lbn").evidence == "unnamed-diplomat"
    assert record("st-2011-04-27-rus").evidence == "official-statement"


def test_the_press_statement_was_not_agreed() -> None:
    attempt = record(FAILED_STATEMENT)
    assert (attempt.body, attempt.kind, attempt.outcome) == (
        "security-council",
        "press-statement",
        "not agreed",
    )
    assert attempt.date == WEDNESDAY
    assert attempt.drafted_by == ["FRA", "DEU", "PRT", "GBR"]
    assert attempt.supported_by == ["USA"]
    assert attempt.ballots.objected == ["RUS", "CHN", "LBN"]
    assert attempt.meeting == "S/PV.6524"
    assert attempt.topic == "council-action"


def test_words_of_the_british_ambassador() -> None:
    position = record("st-2011-04-27-gbr")
    assert (position.speaker, position.role) == ("Mark Lyall Grant", "Ambassador to the UN")
    assert position.quote == (
        "We condemn utterly and without reservation the violence and killings perpetrated by the Syrian security forces"
    )
    assert "against civilians who are expressing their views in peaceful protests" in position.note
    assert '"violent repression"' in position.summary
    assert '"immediate and genuine reform"' in position.summary


def test_words_of_the_french_ambassador() -> None:
    position = record("st-2011-04-27-fra")
    assert (position.speaker, position.evidence) == ("Gérard Araud", "named-diplomat")
    assert "positions were so far apart" in position.summary
    assert "might be issued at some point in the future" in position.summary


def test_words_of_the_russian_envoy_in_both_renderings() -> None:
    position = record("st-2011-04-27-rus")
    assert (position.speaker, position.sources[0]) == ("Alexander Pankin", "rferl-2011-04-28")
    assert position.quote == "the current situation in Syria does not pose a threat to international peace and security"
    assert '"does not present a threat to international peace and security"' in position.note
    assert "protesters had also used violence" in position.summary


@pytest.mark.parametrize("state", ["rus", "chn"])
def test_russia_and_china_on_libya(state: str) -> None:
    position = record(f"st-2011-04-28-{state}-libya")
    assert (position.actor, position.topic, position.stance) == (state.upper(), "libya", "exceeds-mandate")
    assert (position.evidence, position.confidence, position.date) == ("press-report", "medium", PUBLISHED)
    assert "protect civilians in Libya" in position.summary
    assert "oust Muammar Gaddafi" in position.summary


def test_soldiers_executed_for_refusing_to_shoot() -> None:
    account = record(EXECUTIONS)
    assert account.speaker == "a senior diplomat"
    assert account.quote == (
        "soldiers who have refused to obey orders to shoot protesters and were summarily executed on the spot"
    )
    assert "The largest funerals in Syria so far have been for" in account.note
    assert account.confidence == "low"


def test_sunni_soldiers_and_alawite_officers() -> None:
    account = record(DISCONTENT)
    assert account.speaker == "diplomats"
    assert "most troops are Sunni Muslims" in account.what
    assert "most officers belong to the Alawite minority" in account.what


def test_assad_has_held_firm_for_six_weeks() -> None:
    event = record(ASSAD)
    assert event.date == PUBLISHED
    assert "around six weeks despite demands from campaigners to stand down" in event.what
