"""The feed as a reader of feeds sees it, and against what RFC 4287 asks of one."""

import datetime as dt
import re
import uuid
from collections.abc import Callable
from xml.etree import ElementTree

import feedparser
import pytest

from components.site.feed import ATOM, LEDGERS, feed, identifier
from components.tables import View
from tests.site.hostile import hostile

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
BASE = "https://example.org/syria/"


def faults(data: bytes) -> list[str]:
    """Return what sections 4.1.1 and 4.1.2 of RFC 4287 ask for and a feed has not, written from the text of it."""
    root = ElementTree.fromstring(data)  # noqa: S314 - made here, no entity
    found = [] if root.tag == f"{{{ATOM}}}feed" else ["root"]
    authored = root.find(f"{{{ATOM}}}author/{{{ATOM}}}name") is not None
    found += [] if authored else ["author"]
    for part in (root, *root.findall(f"{{{ATOM}}}entry")):
        for tag in ("id", "title", "updated"):
            held = part.findall(f"{{{ATOM}}}{tag}")
            found += [] if len(held) == 1 and (held[0].text or "").strip() else [f"one {tag}"]
        stamps = [one.text or "" for tag in ("updated", "published") for one in part.findall(f"{{{ATOM}}}{tag}")]
        found += [f"not RFC 3339: {one}" for one in stamps if not INSTANT.fullmatch(one)]
        found += [] if re.match("(urn|tag):", part.findtext(f"{{{ATOM}}}id") or "") else ["id is no urn or tag"]
        links = [link.attrib for link in part.findall(f"{{{ATOM}}}link")]
        found += ["no href"] * sum(not link.get("href") for link in links)
        found += [] if sum(link.get("rel", "alternate") == "alternate" for link in links) == 1 else ["alternate"]
        found += ["category without term"] * sum("term" not in c.attrib for c in part.findall(f"{{{ATOM}}}category"))
    ids = [one.text for one in root.iter(f"{{{ATOM}}}id")]
    return found + (["an id twice"] if len(set(ids)) < len(ids) else [])


@pytest.fixture
def seen(view: Callable[..., View]) -> View:
    return view()


def test_it_is_a_feed(seen: View) -> None:
    assert faults(feed(seen)) == faults(feed(seen, BASE)) == []


def test_a_missing_part_would_be_found(seen: View) -> None:
    data = feed(seen)
    assert faults(re.sub(rb"<author>.*?</author>", b"", data, flags=re.DOTALL)) == ["author"]
    assert "one updated" in faults(data.replace(b"<updated>", b"<changed>").replace(b"</updated>", b"</changed>"))
    assert "not RFC 3339: 2025-11-06" in faults(data.replace(b"2025-11-06T00:00:00Z", b"2025-11-06"))


def test_a_reader_of_feeds_sees_the_newest_records(seen: View) -> None:
    read = feedparser.parse(feed(seen, BASE))
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == "Syria since the 2011 uprising"
    assert read.feed.updated == "2025-11-06T00:00:00Z"
    assert len(read.entries) == 50
    first = read.entries[0]
    assert first.title == (
        "Security Council: Delisting of Ahmed al-Sharaa and Anas Khattab from the ISIL/Al-Qaida list"
    )
    assert first.updated == "2025-11-06T00:00:00Z"
    assert first.link == "https://example.org/syria/records.html#SRES-2799"
    assert first.summary.startswith("6 November 2025. Resolution, adopted (S/RES/2799 (2025)).")
    assert [tag.term for tag in first.tags] == ["proposal"]
    assert next(link.href for link in first.links if link.rel == "via").startswith("https://www.trtworld.com/")
    assert [link.href for link in read.feed.links if link.rel == "self"] == ["https://example.org/syria/feed.xml"]


def test_it_is_ordered_by_the_day_on_which_a_record_could_be_known(seen: View) -> None:
    days = [entry.updated[:10] for entry in feedparser.parse(feed(seen)).entries]
    assert days == sorted(days, reverse=True)
    known = seen.whole["proposals"].set_index("id")["known"]["prst-2025-6"]
    assert days[1] == known.date().isoformat() == dt.date(2025, 8, 10).isoformat()


def test_without_an_address_links_are_relative_and_ids_are_the_same(seen: View) -> None:
    read, absolute = ElementTree.fromstring(feed(seen)), ElementTree.fromstring(feed(seen, BASE))  # noqa: S314
    rels = [(link.get("rel"), link.get("href")) for link in read.findall(f"{{{ATOM}}}link")]
    assert rels == [("alternate", "index.html")]
    ids = [one.text for one in read.iter(f"{{{ATOM}}}id")]
    assert ids == [one.text for one in absolute.iter(f"{{{ATOM}}}id")]


def test_an_id_is_made_from_ledger_and_record_alone() -> None:
    """These are in the readers of those who follow the feed, and may never change."""
    assert identifier("syria-2011", "SRES-2799") == "urn:uuid:d2abbaf9-9c26-5342-8a30-6be6f609c2ee"
    assert identifier("syria-2011") == "urn:uuid:06e90074-33a1-5bb1-8a1f-7d146f6b3351"
    assert uuid.UUID(identifier("a", "b")) == uuid.uuid5(LEDGERS, "a/b")


def test_hostile_text_stays_text(seen: View) -> None:
    turned = hostile(seen)
    data = feed(turned)
    assert faults(data) == []
    assert b"<script" not in data
    root = ElementTree.fromstring(data)  # noqa: S314
    assert root.findtext(f"{{{ATOM}}}title") == (
        "</script><script>alert(1)</script> ]]> <!-- \ufffd\ufffd\ufffd\ufffd\ufffd & \"q\" 'r' {0} =1+1"
    )
    assert {child.tag.partition("}")[2] for child in root.iter()} == {
        "feed", "id", "title", "subtitle", "updated", "author", "name", "rights", "generator", "link", "entry",
        "published", "category", "summary",
    }  # fmt: skip
