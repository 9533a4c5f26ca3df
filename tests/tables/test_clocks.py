import datetime as dt

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.tables.clocks import added_later, without_day
from components.tables.view import LADDER

DATED = ("positions", "estimates", "defections", "events", "proposals", "ballots")
EVENING = dt.date(2011, 4, 27)
DAYS = st.dates(dt.date(2011, 1, 1), dt.date(2026, 12, 31))

# Read off the ledger's text by hand: of the 58 records dated to 27 April 2011, those without `known` whose sources
# are all of 28 April 2011 or later. Nine look back from 2012 or 2016, fifteen were printed on the next day.
LOOKING_BACK = {
    "ev-2011-03-06-deraa-schoolboys-detained": "2012-04-30",
    "ev-2011-03-15-first-protest-in-damascus": "2012-05-09",
    "ca-2011-03-18-residents-via-reuters": "2012-05-09",
    "ev-2011-03-18-first-deaths-in-deraa": "2012-05-09",
    "ca-2011-03-25-unattributed-reuters": "2012-05-09",
    "st-2011-03-27-usa": "2012-10-13",
    "ev-2011-03-29-otari-cabinet-resigns": "2012-05-09",
    "ca-2011-04-08-amnesty-international": "2016-03-15",
    "ca-2011-04-22-unattributed-global-news": "2012-12-29",
}
PRINTED_NEXT_DAY = {
    "st-2011-04-27-gbr",
    "st-2011-04-27-fra",
    "st-2011-04-27-rus",
    "st-2011-04-27-chn",
    "st-2011-04-27-ind",
    "st-2011-04-27-gbr-2",
    "st-2011-04-27-syr",
    "ca-2011-04-27-unattributed-channel-4-n",
    "ca-2011-04-27-human-rights-groups-unna",
    "ca-2011-04-27-un-usg-pascoe",
    "ca-2011-04-27-sohr",
    "ca-2011-04-27-sohr-2",
    "ca-2011-04-27-abdullah-abazeid-residen",
    "de-2011-04-27-baath-party-members-from-deraa-p",
    "de-2011-04-27-baath-party-members-deraa-and-ba-2",
}


def test_what_was_not_yet_known_on_the_evening_of_27_april_2011(view):
    added = added_later(view("2011-04-27"), EVENING)
    assert len(added) == 24
    assert dict(zip(added["id"], added["known"].dt.strftime("%Y-%m-%d"), strict=True)) == LOOKING_BACK | dict.fromkeys(
        PRINTED_NEXT_DAY, "2011-04-28"
    )
    assert added["kind"].value_counts().to_dict() == {"estimate": 10, "position": 8, "event": 4, "defection": 2}


def test_it_is_the_difference_of_the_two_views(view):
    now, then = view("2011-04-27"), view("2011-04-27", known_on=EVENING)
    missing = set()
    for name in DATED[:-1]:
        missing |= set(now.tables[name]["id"]) - set(then.tables[name]["id"])
    assert set(added_later(then, EVENING)["id"]) == missing


def test_other_filters_hold(view):
    assert set(added_later(view("2011-04-27", states=("GBR",)), EVENING)["id"]) == (
        set(LOOKING_BACK) | PRINTED_NEXT_DAY
    ) - {"st-2011-03-27-usa", "st-2011-04-27-fra", "st-2011-04-27-rus", "st-2011-04-27-chn", "st-2011-04-27-ind"} - {
        "st-2011-04-27-syr"
    }


def test_nothing_was_added_after_the_last_source(view):
    assert added_later(view("2025-12-31"), dt.date(2026, 12, 31)).empty
    assert added_later(view("2010-01-01"), EVENING).empty


def test_a_record_whose_sources_have_no_date_is_known_on_its_own(view, tables):
    """Five records of the whole ledger have neither a dated source nor `known`; one is of 18 March 2011."""
    assert without_day(view("2011-04-28")) == 1
    assert without_day(view("2025-12-31")) == 5
    estimates = tables["estimates"].set_index("id")
    undated = estimates.loc["ca-2011-03-18-wikipedia-compilation"]
    assert (undated["known_by"], undated["known"]) == ("date", pd.Timestamp("2011-03-18"))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.tuples(DAYS, DAYS).map(sorted),
    st.tuples(DAYS, DAYS).map(sorted),
    st.tuples(st.sampled_from(LADDER), st.sampled_from(LADDER)).map(lambda two: sorted(two, key=LADDER.index)),
)
def test_moving_either_clock_back_never_reveals_a_record(view, as_of, known_on, evidence):
    """Nor does admitting fewer rungs of the ladder."""
    before = view(as_of[0].isoformat(), known_on=known_on[0], evidence=evidence[0])
    for after in (
        view(as_of[1].isoformat(), known_on=known_on[0], evidence=evidence[0]),
        view(as_of[0].isoformat(), known_on=known_on[1], evidence=evidence[0]),
        view(as_of[0].isoformat(), known_on=None, evidence=evidence[0]),
        view(as_of[0].isoformat(), known_on=known_on[0], evidence=evidence[1]),
    ):
        for name in DATED:
            assert set(before.tables[name].index) <= set(after.tables[name].index)
        assert set(before.standings["actor"]) <= set(after.standings["actor"])
    for name in DATED:
        frame = before.tables[name]
        assert (frame["date"] <= pd.Timestamp(as_of[0])).all()
        assert (frame["known"] <= pd.Timestamp(known_on[0])).all()
