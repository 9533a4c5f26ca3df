"""The newest records as an Atom feed: RFC 4287.

A record is as new as the day on which it could first be known; the hour at which a file was written says nothing.
Ids are UUIDs of version 5 (RFC 9562), made from the ids of ledger and record alone, so that they stay when an address
changes.
"""

import datetime as dt
import uuid
from typing import Any
from xml.etree.ElementTree import Element, indent

from components.site import licence
from components.site.listing import cited, line, listing, newest
from components.site.markup import as_xml, element
from components.tables import View

ATOM = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"
NEWEST = 50  # entries
LEDGERS = uuid.UUID("5e8ee1d4-4f0c-4a7e-9a63-0c6b2f3f7d1c")  # the namespace of the ids, chosen once; never changes


def feed(view: View, base: str = "") -> bytes:
    """Return the feed of the newest records; links are relative to the feed where there is no ``base``."""
    crisis = view.crisis
    entries, sources = newest(view, NEWEST), cited(view)
    updated = max((row["known"].date() for row in entries), default=crisis["opens_on"])
    root = element(
        "feed",
        {"xmlns": ATOM},
        element("id", identifier(crisis["id"])),
        element("title", crisis["title"]),
        *([element("subtitle", crisis["summary"])] if crisis["summary"] else []),
        element("updated", _instant(updated)),
        element("author", element("name", f"Ledger {crisis['id']}")),
        element("rights", licence.address(crisis["licence"]) or crisis["licence"]),
        element("generator", "Standpoint"),
        _link("alternate", f"{base}index.html", "text/html"),
        *([_link("self", f"{base}feed.xml", TYPE)] if base else []),
        *(_entry(crisis["id"], row, sources.get(row["id"], []), base) for row in entries),
    )
    indent(root, " ")
    return as_xml(root)


def identifier(ledger: str, record: str = "") -> str:
    """Return the id of a feed, or of a record's entry in it."""
    return uuid.uuid5(LEDGERS, f"{ledger}/{record}").urn


def _entry(ledger: str, row: dict[str, Any], sources: list[dict[Any, Any]], base: str) -> Element:
    said = line(row)
    return element(
        "entry",
        element("id", identifier(ledger, row["id"])),
        element("title", said.title),
        element("updated", _instant(row["known"].date())),
        element("published", _instant(row["known"].date())),
        element("category", {"term": row["kind"]}),
        element("summary", " ".join((f"{said.day}.", *said.texts))),
        _link("alternate", f"{base}{listing(row['id'])}", "text/html"),
        *(_link("via", source["url"], "", source["title"]) for source in sources),
    )


def _instant(day: dt.date) -> str:
    return f"{day}T00:00:00Z"


def _link(rel: str, href: str, kind: str = "", title: str = "") -> Element:
    more = {name: value for name, value in (("type", kind), ("title", title)) if value}
    return element("link", {"rel": rel, "href": href, **more})
