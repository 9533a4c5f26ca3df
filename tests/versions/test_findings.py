"""What two versions of the Syria ledger say differently."""

import datetime as dt
from pathlib import Path

import pytest

from components.tables.opening import WordError
from components.versions.findings import Said, Turn, on_the_ground, on_topic, turned
from components.versions.report import report
from components.versions.version import Version, chosen, days, opened, seen, topics
from components.versions.words import told

DATA = Path(__file__).resolve().parents[2] / "data"
FRANCE = "st-2011-04-27-fra-2"
ON = {"as_of": ["2011-04-28"], "topic": ["council-action"]}


def edited(*changes: tuple[str, str]) -> Version:
    """The Syria ledger with texts replaced, each at its first place after the mark that it begins with."""
    text = (DATA / "positions.yaml").read_text("utf-8")
    for mark, new in changes:
        start, old = mark.split("|")
        before, found, after = text.partition(start)
        assert found
        assert old in after
        text = before + found + after.replace(old, new, 1)
    version = opened(text.encode(), "new")
    assert version["faults"] == []
    return version


@pytest.fixture(scope="module")
def old() -> Version:
    return edited()


@pytest.fixture(scope="module")
def new() -> Version:
    return edited(
        (f"id: {FRANCE}\n|stance: condemns", "stance: concerned"),
        ("id: de-2011-04-27-baath-party-members-from-deraa-p|count: 200", "count: 230"),
    )


def test_a_stance_that_changes_moves_finding_verdict_and_standing(old: Version, new: Version) -> None:
    views = [seen(version, chosen(old, new, ON)) for version in (old, new)]
    found = turned(*map(on_topic, views))
    assert [(turn.part, turn.about) for turn in found] == [
        ("Finding", "Overview"), ("Verdict", "Procedural motion"), ("Standing", "France"),
    ]  # fmt: skip
    assert found[0].new == (
        "Of the 15 members of the Security Council, 4 condemn the crackdown, 1 voices concern, 1 calls for restraint "
        "or dialogue and 3 block Council action; 6 have no recorded position."
    )
    assert found[2][3:] == ("Condemns the crackdown", "Voices concern")


def test_a_number_that_changes_moves_the_count_of_defections(old: Version, new: Version) -> None:
    views = [seen(version, chosen(old, new, ON)) for version in (old, new)]
    (turn,) = turned(*map(on_the_ground, views))
    assert turn.part == "Defections"
    assert "2 groups of 228 persons in all" in turn.old
    assert "2 groups of 258 persons in all" in turn.new


def test_outcomes_and_ranges_of_the_dead() -> None:
    before = edited()
    after = edited(
        ("id: press-2011-04-27|outcome: not agreed", "outcome: withdrawn"),
        ("\nestimates:|low: 400", "low: 402"),
    )
    views = [seen(version, chosen(before, after, {"as_of": ["2011-04-28"]})) for version in (before, after)]
    parts = {turn.part: turn for turn in turned(*map(on_the_ground, views))}
    assert parts["Outcome"][2:] == ("Press statement, 27 Apr 2011", "Not agreed", "Withdrawn")
    assert parts["Deaths"][2:] == (
        "Civilians, cumulative",
        "Civilians, cumulative: 400 to 500 or more, by 2 estimators in the week to 28 April 2011.",
        "Civilians, cumulative: 402 to 500 or more, by 2 estimators in the week to 28 April 2011.",
    )


def test_what_only_one_version_says() -> None:
    one = [Said("Standing", "FRA", "France", "Condemns")]
    assert turned([], one) == [Turn("Standing", "FRA", "France", "Unrecorded", "Condemns")]
    assert turned(one, []) == [Turn("Standing", "FRA", "France", "Condemns", "Unrecorded")]
    assert turned(one, one) == []


def test_a_report_has_the_day_that_pages_open_on_and_the_last(old: Version, new: Version) -> None:
    assert days(old, new) == [dt.date(2011, 4, 28), dt.date(2025, 11, 6)]
    found = report(old, new, {})
    assert [(stage.day.isoformat(), stage.topic) for stage in found.stages] == [
        ("2011-04-28", "Council action on Syria"), ("2011-04-28", ""), ("2025-11-06", ""),
    ]  # fmt: skip
    assert told(found) == "2 records changed; the finding changes on 28 April 2011."
    assert found.titles["positions", FRANCE] == "27 April 2011, France: Voices concern"


def test_a_version_and_itself(old: Version) -> None:
    found = report(old, old, {})
    assert not found.change
    assert found.stages == []
    assert told(found) == "The two versions are the same."


def test_a_topic_of_one_version_only(old: Version) -> None:
    more = edited(
        ("topics:\n|  - id: council-action", "  - {id: aid, question: Should aid cross?}\n  - id: council-action")
    )
    assert list(topics(old, more)) == ["aid", "council-action", "libya"]
    found = report(old, more, {"topic": ["aid"], "as_of": ["2011-04-28"]})
    said = {(turn.part, turn.about): turn[3:] for stage in found.stages for turn in stage.turns}
    assert said["Finding", "Overview"] == (
        "", "None of the 15 members of the Security Council has a recorded position on this topic.",
    )  # fmt: skip


def test_words_that_neither_version_knows(old: Version, new: Version) -> None:
    with pytest.raises(WordError, match="`nothing` is not a topic of this ledger"):
        report(old, new, {"topic": ["nothing"]})


def test_a_ledger_with_faults_is_listed_and_not_laid_out() -> None:
    version = opened(b"ledger: 1\n", "broken.yaml")
    assert "tables" not in version
    assert version["faults"][0].startswith("broken.yaml:1:")
