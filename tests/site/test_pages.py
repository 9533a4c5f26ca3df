"""The pages as a strict parser of HTML reads them."""

import json
from collections.abc import Callable
from typing import Any

import html5lib
import pytest

from components.site.front import size
from components.site.whole import site
from components.tables import View
from tests.site.hostile import TITLE, hostile

CLEAN = TITLE.translate(dict.fromkeys(map(ord, "\x00\x07\x1b\x7f\ufffe"), "\ufffd"))


def parsed(data: bytes) -> Any:
    """Return the root; any error of the syntax of HTML is raised."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode())


def texts(root: Any, tag: str) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(tag)]


@pytest.fixture(scope="module")
def made(syria: Any, tables: Any) -> dict[str, bytes]:
    import datetime as dt

    from components.selection import Selection
    from components.tables import crisis_facts, narrow

    crisis = crisis_facts(syria, tables) | {"sha256": "0" * 64}
    return site(narrow(tables, crisis, Selection("positions", "council-action", dt.date(2011, 4, 28))))


def test_the_front_page(made: dict[str, bytes]) -> None:
    root = parsed(made["index.html"])
    assert texts(root, "h1") == ["Syria since the 2011 uprising"]
    assert texts(root, "h2") == ["As of Thursday 6 November 2025", "Briefs", "Files", "About the ledger"]
    assert root.get("lang") == "en"
    said = " ".join(texts(root, "p"))
    assert "The draft resolution of 19 July 2012 was vetoed by China and Russia" in said
    rows = [[" ".join(cell.itertext()) for cell in row] for row in root.iter("tr")]
    assert rows[0] == ["Table", "Rows", "CSV", "JSON", "Holds"]
    rows = [row for row in rows if row[0] == "positions"]
    assert rows[0][:2] == ["positions", "167"]
    assert rows[0][4] == "One row for each position: one actor's stance on one topic as of one day."
    assert rows[0][2] == size(len(made["data/positions.csv"])) == "71 kB"


def test_every_link_of_the_front_page_leads_to_a_file(made: dict[str, bytes]) -> None:
    root = parsed(made["index.html"])
    links = [one.get("href") for tag in ("a", "link") for one in root.iter(tag)]
    outside = {link for link in links if link.startswith("http")}
    assert outside == {"https://creativecommons.org/licenses/by/4.0/"}
    assert set(links) - outside == set(made) - {"index.html"} | {"files.json"}


def test_its_description_is_the_file_beside_it(made: dict[str, bytes]) -> None:
    [script] = list(parsed(made["index.html"]).iter("script"))
    assert script.attrib == {"type": "application/ld+json"}
    assert json.loads(script.text) == json.loads(made["dataset.jsonld"])


def test_every_record_has_its_place(made: dict[str, bytes], view: Callable[..., View]) -> None:
    root = parsed(made["records.html"])
    items = {one.get("id"): one for one in root.iter("li") if one.get("id")}
    kinds = ("positions", "estimates", "defections", "events", "proposals")
    assert set(items) == {record for kind in kinds for record in view().whole[kind]["id"]}
    text = " ".join(" ".join(items["st-2011-04-28-gbr"].itertext()).split())
    assert text.startswith("28 April 2011 \u00b7 Position \u00b7 st-2011-04-28-gbr United Kingdom: Condemns the")
    assert text.endswith("Britain Withdraws Syria Envoy's Royal Wedding Invitation , AFP via Naharnet")


def test_a_quotation_stands_with_its_speaker(made: dict[str, bytes]) -> None:
    [item] = [one for one in parsed(made["records.html"]).iter("li") if one.get("id") == "st-2012-12-14-rus"]
    assert (
        "\u201cWe have never changed our position and we will not change it\u201d (Alexander Lukashevich, "
        in "".join(item.itertext())
    )


def test_briefs_are_of_those_who_hold_a_position(made: dict[str, bytes], view: Callable[..., View]) -> None:
    briefs = {path.removeprefix("briefs/") for path in made if path.startswith("briefs/")}
    spoken = set(view().whole["positions"]["actor"])
    assert briefs == {f"{actor}.html" for actor in spoken} | {"crisis-latest.html", "crisis-opening.html"}
    assert b"<h1>Syria, as of Thursday 28 April 2011</h1>" in made["briefs/crisis-opening.html"]
    assert b"<h1>Syria, as of Thursday 6 November 2025</h1>" in made["briefs/crisis-latest.html"]
    assert b"<h1>Russia, as of Thursday 6 November 2025</h1>" in made["briefs/RUS.html"]
    assert b"Accessed" not in made["briefs/RUS.html"]


def test_hostile_text_stays_text(view: Callable[..., View]) -> None:
    made = site(hostile(view()))
    root = parsed(made["index.html"])
    assert texts(root, "h1") == texts(root, "title") == [CLEAN]
    assert [one.get("type") for one in root.iter("script")] == ["application/ld+json"]
    assert json.loads(next(root.iter("script")).text)["name"] == TITLE
    for path in ("index.html", "records.html"):
        page = parsed(made[path])
        assert [one.tag for one in page.iter() if one.tag in ("img", "iframe", "object", "embed", "form")] == []
        assert [one.attrib for one in page.iter() if any(name.startswith("on") for name in one.attrib)] == []
        [policy] = [one.get("content") for one in page.iter("meta") if one.get("http-equiv")]
        assert policy.startswith("default-src 'none'")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (1_705_299, "1.7 MB"),
    ],
)
def test_sizes_in_words(count: int, words: str) -> None:
    assert size(count) == words
