"""Every record on one page, each at its own anchor: what the feed's entries lead to."""

from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

import pandas as pd

from components.findings.counts import number
from components.site.markup import element
from components.site.page import page
from components.tables import View
from components.tables.records import KINDS, records
from components.tables.wording import dated, sentence_case

PATH = "records.html"
MORE = ["id", "known", "quote", "speaker", "role"]  # what a list of records leaves out


class Line(NamedTuple):
    """A record in words: its day, who and what, and longer texts."""

    day: str
    title: str
    texts: tuple[str, ...]


def listing(identifier: str) -> str:
    """Return where a record is listed, from the site's front."""
    return f"{PATH}#{identifier}"


def line(row: dict[str, Any]) -> Line:
    """Return a row of `newest` in words; what is missing is left out."""
    named = [str(row[key]) for key in ("who", "title") if _given(row[key])]
    texts = [_ended(str(row[key])) for key in ("text", "note") if _given(row[key])]
    if _given(row["quote"]):
        by = ", ".join(str(row[key]) for key in ("speaker", "role") if _given(row[key]))
        texts.insert(0, f"\u201c{row['quote']}\u201d{f' ({by}).' if by else ''}")
    return Line(dated(row["date"], row["precision"]), ": ".join(named) or row["id"], tuple(texts))


def _given(value: Any) -> bool:
    return not pd.isna(value) and bool(str(value).strip())


def _ended(text: str) -> str:
    return sentence_case(text if text.endswith((".", "?", "!")) else f"{text}.")


def newest(view: View, count: int) -> list[dict[str, Any]]:
    """Return the records of a ledger, those first that became known last, then by day and id."""
    more = pd.concat([view.whole[f"{kind}s"].reindex(columns=MORE) for kind in KINDS]).set_index("id")
    lines = records(view.whole).join(more, on="id")
    ordered = lines.sort_values(["known", "date", "id"], ascending=[False, False, True], kind="stable")
    return [{str(key): value for key, value in row.items()} for row in ordered.head(count).to_dict("records")]


def cited(view: View) -> dict[str, list[dict[Any, Any]]]:
    """Return the sources of every record by its id, the fullest first; made once, because a ledger may be long."""
    sources = {row["source"]: row for row in view.whole["sources"].to_dict("records")}
    found: dict[str, list[dict[Any, Any]]] = {}
    for record, source in view.whole["citations"][["record", "source"]].itertuples(index=False):
        found.setdefault(record, []).append(sources[source])
    return found


def records_page(view: View) -> bytes:
    """Return the page."""
    sources = cited(view)
    rows = newest(view, len(records(view.whole)))
    title = f"{view.crisis['title']}: records"
    return page(
        title,
        [],
        element("p", element("a", {"href": "index.html"}, view.crisis["title"])),
        element("h1", "Records"),
        element("p", f"{number(len(rows), 'record', 'records')}, those first that became known last."),
        element("ol", {"class": "records"}, *(_item(row, sources.get(row["id"], [])) for row in rows)),
    )


def _item(row: dict[str, Any], sources: list[dict[Any, Any]]) -> Element:
    said = line(row)
    links = [
        element("li", element("a", {"href": source["url"], "rel": "noopener noreferrer nofollow"}, source["title"]),
                f", {source['publisher']}")
        for source in sources
    ]  # fmt: skip
    return element(
        "li",
        {"id": row["id"]},
        element("p", {"class": "small"}, f"{said.day} \u00b7 {sentence_case(row['kind'])} \u00b7 {row['id']}"),
        element("p", element("strong", said.title)),
        *(element("p", text) for text in said.texts),
        element("ul", {"class": "small"}, *links),
    )
