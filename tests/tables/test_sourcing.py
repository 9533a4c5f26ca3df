"""What records rest on, and what sources carry: by hand on the days before the crisis, and in the shipped ledger."""

import datetime as dt
from types import SimpleNamespace

import pandas as pd
import pytest

from components.tables.frame import framed
from components.tables.records import KINDS
from components.tables.sourcing import by_tier, carried, desk, resting, supports

COMMON = "id date known precision confidence note sources"


@pytest.fixture
def small(tables):
    """Four events: e1 on one blog, e2 on two texts of one agency, e3 on an analysis and a blog, e4 on a record."""
    events = framed(
        [
            {"id": name, "date": dt.date(2011, 4, n), "title": name, "category": "violence", "precision": "day"}
            for n, name in enumerate(("e1", "e2", "e3", "e4"), 1)
        ],
        f"{COMMON} title what category place ends speaker quote",
        "date known ends",
    )
    sources = framed(
        [
            {"source": key, "publisher": publisher, "title": key, "date": day, "tier": tier, "lang": "en", "cited": 1}
            for key, publisher, day, tier in (
                ("blog", "Blog", None, 4),
                ("agency-1", "Agency", dt.date(2011, 4, 2), 2),
                ("agency-2", "Agency", dt.date(2011, 4, 9), 2),
                ("analysis", "Institute", dt.date(2011, 4, 3), 3),
                ("record", "Office", dt.date(2011, 4, 4), 1),
                ("unused", "Office", dt.date(2011, 4, 4), 1),
            )
        ],
        "source publisher title url date basis tier read lang archive note cited",
        "date read",
        "tier cited",
    )
    pairs = "e1 blog, e2 agency-1, e2 agency-2, e3 analysis, e3 blog, e4 record"
    citations = pd.DataFrame([pair.split() for pair in pairs.split(", ")], columns=["record", "source"])
    empty = {f"{kind}s": tables[f"{kind}s"].iloc[:0] for kind in KINDS}

    def viewed(known_on: dt.date | None = None) -> SimpleNamespace:
        frames = {**empty, "events": events, "sources": sources, "citations": citations}
        return SimpleNamespace(tables=frames, selection=SimpleNamespace(known_on=known_on))

    return viewed


def test_what_each_record_rests_on(small):
    found = supports(small())[["id", "count", "publishers", "strongest"]].to_numpy().tolist()
    assert found == [["e1", 1, 1, 4], ["e2", 2, 1, 2], ["e3", 2, 2, 3], ["e4", 1, 1, 1]]


@pytest.mark.parametrize(
    ("how", "ids"),
    [
        ("one-source", ["e1", "e4"]),
        ("one-publisher", ["e1", "e2", "e4"]),
        ("tier-3-4", ["e1", "e3"]),
        ("reposts", ["e1"]),
    ],
)
def test_records_that_rest_on_little(small, how, ids):
    assert list(resting(supports(small()), how)["id"]) == ids


def test_a_source_of_a_later_day_carries_nothing_yet(small):
    found = supports(small(dt.date(2011, 4, 3))).set_index("id")
    assert found["count"].to_dict() == {"e1": 1, "e2": 1, "e3": 2, "e4": 0}
    assert pd.isna(found.loc["e4", "strongest"])
    assert list(resting(found.reset_index(), "reposts")["id"]) == ["e1"]


def test_the_desk_lists_what_each_source_carries_the_most_cited_first(small):
    found = desk(small())[["source", "event", "position", "records", "alone"]].to_numpy().tolist()
    assert found == [
        ["blog", 2, 0, 2, 1],
        ["agency-1", 1, 0, 1, 0],
        ["agency-2", 1, 0, 1, 0],
        ["analysis", 1, 0, 1, 0],
        ["record", 1, 0, 1, 1],
    ]
    assert list(desk(small(), [1, 3])["source"]) == ["analysis", "record"]
    assert carried(small(), "blog") == ["e3", "e1"]


def test_the_strongest_tier_of_each_kind(small):
    assert by_tier(small()).to_numpy().tolist() == [
        ["event", 1, 1, "Office"],
        ["event", 2, 1, "Agency"],
        ["event", 3, 1, "Institute"],
        ["event", 4, 1, "Blog"],
    ]


def test_the_shipped_ledger_by_28_april_2011(view):
    table = by_tier(view("2011-04-28"))
    assert table.groupby("tier")["count"].sum().to_dict() == {1: 4, 2: 59, 3: 3, 4: 2}
    top = desk(view("2011-04-28")).iloc[0]
    # The report that the ledger starts from: 20 records, nine of them on it alone.
    assert (top["source"], top["position"], top["event"], top["records"], top["alone"]) == (
        "channel4-2011-04-28", 10, 6, 20, 9,
    )  # fmt: skip


def test_every_citation_is_counted_once(view, syria):
    whole = view("2025-12-31")
    cited = sum(
        len(record.sources)
        for kind in KINDS
        for record in getattr(syria, f"{kind}s")
    )  # fmt: skip
    assert desk(whole)["records"].sum() == supports(whole)["count"].sum() == cited
    assert len(desk(whole)) == len(syria.sources)
