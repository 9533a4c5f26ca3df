"""The front page: the finding, the briefs, the files, and what the ledger is."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from components.export.brief_crisis import of_crisis
from components.export.bundle import Bundle
from components.findings.counts import number
from components.site import feed, licence, listing
from components.site.briefs import Page
from components.site.dataset import described, script
from components.site.markup import element
from components.site.page import page
from components.tables import View
from components.tables.wording import long_day


def front_page(
    view: View,
    bundle: Bundle,
    files: Mapping[str, bytes],
    crisis_briefs: Sequence[Page],
    actor_briefs: Sequence[Page],
    said: Mapping[str, Any],
    base: str = "",
) -> bytes:
    """Return the page; ``files`` are the others of the site by path, ``said`` is what `dataset` says of them."""
    crisis = view.crisis
    seen = view.again(as_of=crisis["last"])
    address = licence.address(crisis["licence"])
    head = [
        element("meta", {"name": "description", "content": described(view)}),
        element("link", {"rel": "alternate", "type": feed.TYPE, "href": "feed.xml", "title": crisis["title"]}),
        element("link", {"rel": "describedby", "type": "application/ld+json", "href": "dataset.jsonld"}),
        *([element("link", {"rel": "license", "href": address})] if address else []),
        *([element("link", {"rel": "canonical", "href": base})] if base else []),
        element("script", {"type": "application/ld+json"}, script(said)),
    ]
    return page(
        crisis["title"],
        head,
        element("h1", crisis["title"]),
        *([element("p", crisis["summary"])] if crisis["summary"] else []),
        element("h2", f"As of {long_day(seen.as_of)}"),
        *_findings(seen),
        element("h2", "Briefs"),
        element("h3", "On the crisis"),
        _links(crisis_briefs),
        *([element("h3", f"On states and organisations, as of {long_day(seen.as_of)}"), _links(actor_briefs, "names")]
          if actor_briefs else []),
        element("h2", "Files"),
        _tables(bundle, files),
        _others(files),
        element("h2", "About the ledger"),
        _about(view, address),
    )  # fmt: skip


def _findings(view: View) -> list[Element]:
    made = []
    for topic in view.tables["topics"]["topic"]:
        brief = of_crisis(view.again(topic=topic))
        made += [element("h3", brief.question), *(element("p", {"class": "finding"}, text) for text in brief.finding)]
    return made


def _links(pages: Sequence[Page], kind: str = "list") -> Element:
    items = (element("li", element("a", {"href": one.path}, one.label)) for one in pages)
    return element("ul", {"class": kind}, *items)


def _tables(bundle: Bundle, files: Mapping[str, bytes]) -> Element:
    heads = (("Table", ""), ("Rows", "number"), ("CSV", "number"), ("JSON", "number"), ("Holds", ""))
    rows = (
        element(
            "tr",
            element("th", {"scope": "row"}, name),
            element("td", {"class": "number"}, f"{len(table.rows):,}"),
            *(_download(f"data/{name}.{ending}", f"{name} as {ending.upper()}", files) for ending in ("csv", "json")),
            element("td", {"class": "wide small"}, table.note),
        )
        for name, table in bundle.tables.items()
    )
    caption = f"{number(len(bundle.tables), 'table', 'tables')} of the ledger, without a filter"
    return element(
        "div",
        {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption},
        element(
            "table",
            element("caption", caption),
            element("thead", element("tr", *(_head(*head) for head in heads))),
            element("tbody", *rows),
        ),
    )


def _head(text: str, kind: str) -> Element:
    return element("th", {"scope": "col"} | ({"class": kind} if kind else {}), text)


def _download(path: str, label: str, files: Mapping[str, bytes]) -> Element:
    named = {"href": path, "aria-label": f"{label}, {size(len(files[path]))}"}
    return element("td", {"class": "number"}, element("a", named, size(len(files[path]))))


def _others(files: Mapping[str, bytes]) -> Element:
    said = (
        ("data/tables.zip", "every table as CSV in a Frictionless Data Package"),
        ("datapackage.json", "the Data Package that describes the CSV files: columns, types, units, sources"),
        ("dataset.jsonld", "the ledger as a schema.org Dataset"),
        ("feed.xml", "the newest records as an Atom feed"),
        (listing.PATH, "every record with its sources, to read"),
    )
    items = (
        element("li", element("a", {"href": path}, path), f", {size(len(files[path]))}: {what}") for path, what in said
    )
    return element("ul", {"class": "list"}, *items, element("li", element("a", {"href": "files.json"}, "files.json"),
                                         ": size and SHA-256 of each file"))  # fmt: skip


def _about(view: View, address: str) -> Element:
    crisis = view.crisis
    name = crisis["licence"]
    said: list[tuple[str, Element | str]] = [
        ("Ledger", crisis["id"]),
        ("Holds", described(view).removeprefix(crisis["summary"]).strip()),
        ("Licence", element("a", {"href": address, "rel": "license"}, name) if address else name),
        ("SHA-256 of its file", crisis["sha256"]),
    ]
    return element("dl", *(part for term, what in said for part in (element("dt", term), element("dd", what))))


def size(count: int) -> str:
    """Return a number of bytes in words: ``312 bytes``, ``48 kB``, ``1.2 MB``; 1 kB has 1,000."""
    if count < 1000:
        return number(count, "byte", "bytes")
    return f"{count / 1000:,.0f} kB" if count < 999_500 else f"{count / 1_000_000:,.1f} MB"
