"""Sentences on sources, on two days, and on how far two states agree."""

import datetime as dt

import pandas as pd

from components.alignment.pairs import by_body, together
from components.findings import source_tiers
from components.findings.agreement import of_two, percent, sentence
from components.findings.compare import days, topics
from components.findings.sources import checks, weight
from components.tables.days_apart import moved, topic_by_topic
from components.tables.sourcing import desk, supports

FIVE = ("CHN", "FRA", "RUS", "GBR", "USA")
COUNCIL = "security-council"


def test_what_the_records_rest_on(view):
    assert weight(view("2011-04-28"), supports(view("2011-04-28"))) == (
        "Of 68 records by 28 April 2011, 48 rest on one source; 5 on sources of tier 3 and 4 alone, "
        "2 of them on reposts alone."
    )
    assert weight(view("2010-01-01"), supports(view("2010-01-01"))) == "No records recorded by 1 January 2010."


def test_when_sources_were_last_read(view):
    assert checks(desk(view("2011-04-28")), dt.date(2026, 12, 4)) == (
        "Of 40 sources, 1 has a recorded day of reading, 24 November 2026, 10 days ago; 39 have none; "
        "none has a stored copy on record."
    )
    some = pd.DataFrame(
        {
            "read": pd.to_datetime(["2026-11-24", "2026-11-22", None]),
            "archive": ["https://a.example/1", "https://a.example/2", None],
        }
    )
    assert checks(some, dt.date(2026, 11, 25)) == (
        "Of 3 sources, 2 have a recorded day of reading, the oldest 22 November 2026, 3 days ago; 1 has none; "
        "2 have a stored copy on record."
    )
    assert checks(some.iloc[2:], dt.date(2026, 11, 25)) == (
        "Of 1 source, none has a recorded day of reading; none has a stored copy on record."
    )
    assert checks(some.iloc[:0], dt.date(2026, 11, 25)).startswith("No source fits.")


def test_the_tiers(view):
    assert source_tiers.sentence(view("2011-04-28")) == (
        "Of 68 records by 28 April 2011, the strongest source is of tier 1 for 4, tier 2 for 59, tier 3 for 3 and "
        "tier 4 for 2. Estimates most often have none of tier 1 or 2: 3 of 23 estimates."
    )


def test_two_days(view):
    april, october = view("2011-04-28"), view("2011-10-04")
    assert days(april, october, moved(april, october)) == (
        "From 28 April 2011 to 4 October 2011, 105 records were added (52 positions, 28 estimates, 7 defections, "
        "15 events and 3 proposals). On Council action on Syria, 5 of 12 standings on both days changed and "
        "7 actors are first recorded."
    )
    assert days(october, april, moved(october, april)) == (
        "From 4 October 2011 back to 28 April 2011, 105 records were withdrawn (52 positions, 28 estimates, 7 "
        "defections, 15 events and 3 proposals). On Council action on Syria, 5 of 12 standings on both days changed "
        "and 7 actors are no longer recorded."
    )
    assert days(april, april, moved(april, april)) == "Both days are 28 April 2011. Choose two different ones."


def test_china_and_russia(view):
    last = view("2025-12-31")
    assert of_two(last, "CHN", "RUS", by_body(together(last, "CHN", "RUS"))) == [
        "China and Russia cast the same ballot on 53 of 62 recorded votes in the Security Council (85 %, interval "
        "75 to 92 %), and on 31 of the 40 that divided it; left out: 2 votes with a ballot that is not known. "
        "Of 14 texts put for consensus, both joined 11, both objected to 1 and a ballot is not known on 2.",
        "China and Russia cast the same ballot on 16 of 16 recorded votes in the General Assembly (100 %, interval "
        "81 to 100 %).",
        "China and Russia cast the same ballot on 1 of 1 recorded vote in the Human Rights Council: too few to say how "
        "far they agree.",
    ]


def test_agreement_before_any_vote(view):
    day = view("2011-04-28")
    assert of_two(day, "CHN", "RUS", by_body(together(day, "CHN", "RUS"))) == [
        "No recorded vote of China and Russia in the Security Council by 28 April 2011. Of 1 text put for consensus, "
        "both objected to 1."
    ]
    assert of_two(day, "CHN", "LAS", by_body(together(day, "CHN", "LAS"))) == [
        "No proposal on which China and League of Arab States both have a ballot is recorded by 28 April 2011."
    ]


def test_the_pairs_that_agree_most_and_least(view):
    assert sentence(view("2025-12-31"), states=FIVE, body=COUNCIL) == (
        "On recorded votes in the Security Council by 31 December 2025, United Kingdom and United States agreed most "
        "often, on 63 of 63 (100 %, interval 94 to 100 %), China and France least, on 23 of 62 (37 %, interval 26 to "
        "50 %)."
    )
    assert sentence(view("2012-12-31"), states=FIVE, body=COUNCIL) == (
        "On recorded votes in the Security Council by 31 December 2012, no two of these states share 10 ballots, 6 at "
        "most: too few to say."
    )


def test_a_share_is_never_rounded_to_all_or_nothing():
    assert [percent(share) for share in (0, 0.004, 0.854, 0.996, 1)] == ["0", "under 1", "85", "over 99", "100"]


def test_topics_of_two(view):
    table = topic_by_topic(view("2011-04-28"), "CHN", "RUS")
    assert topics(table, "China", "Russia") == (
        "China and Russia hold the same stance on 2 of 2 topics on which both are recorded."
    )
    none = topic_by_topic(view("2010-01-01"), "CHN", "RUS")
    assert topics(none, "China", "Russia") == "On no topic is a position of both China and Russia recorded."
