import datetime as dt
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.export.permalink import UPGRADES, VERSION, encoded, opened, permalink, query, spelt
from components.ledger import Ledger
from components.pages import every_page
from components.selection import Choices, Days, Selection
from components.tables import Tables, crisis_facts
from components.ui import filters, links

SHA256 = "c746fa37e5a0e6ea" + "0" * 48
KEPT = Path(__file__).resolve().parents[1] / "links"
FULL = Selection(
    "positions",
    "council-action",
    dt.date(2012, 2, 4),
    ("RUS", "CHN"),
    ("p5", "e10"),
    ("blocks",),
    dt.date(2012, 2, 5),
    "named-diplomat",
)


@pytest.fixture(scope="module")
def shelf(syria: Ledger, tables: Tables):
    crisis = crisis_facts(syria, tables) | {"sha256": SHA256, "file": ""}
    return {"positions": {"tables": tables, "crisis": crisis, "sha256": SHA256, "name": "data/positions.yaml"}}


def read(shelf, url):
    """Return the selection that a link opens, its tidied query and its notices, as on a visitor's first run."""
    clean, notices, _ = links.read(shelf, every_page(), parse_qs(urlsplit(url).query))
    return filters.selected(shelf, clean), clean, notices


def kept(name):
    """Return each link of a file with the lines beneath it."""
    found = []
    for line in (KEPT / name).read_text("utf-8").splitlines():
        if line.startswith("/"):
            found.append((line, []))
        elif line.startswith("    "):
            found[-1][1].append(line.strip())
    return found


@pytest.mark.parametrize(("link", "beneath"), kept("v1.txt"), ids=lambda value: str(value)[:12])
def test_links_of_version_1_open_what_they_opened(shelf, link, beneath):
    selection, clean, notices = read(shelf, link)
    assert notices == []
    assert selection.key() == beneath[0]
    own = {name: value for line in beneath[1:] for name, value in (part.split("=") for part in line.split("&"))}
    assert {name: ",".join(clean[name]) for name in own} == own


def test_every_value_is_written_defaults_too(view):
    assert permalink("https://example.org/", view()) == (
        "https://example.org/?v=1&data=0000000000000000&ledger=positions&topic=council-action&as_of=2011-04-28"
        "&known_on=today&evidence=inference"
    )
    assert encoded(query(FULL, SHA256, {"flips": ["CHN:abstaining"], "q": ["tanks, & more"]})) == (
        "v=1&data=c746fa37e5a0e6ea&ledger=positions&topic=council-action&as_of=2012-02-04&known_on=2012-02-05"
        "&evidence=named-diplomat&states=RUS,CHN&groups=p5,e10&stances=blocks&flips=CHN:abstaining"
        "&q=tanks,%20%26%20more"
    )


def test_a_link_opens_the_selection_it_was_made_from(shelf):
    assert read(shelf, "/?" + encoded(query(FULL, SHA256)))[::2] == (FULL, [])


@given(data=st.data())
def test_any_selection_comes_back(shelf, data):
    rules = filters.known(shelf, {})

    def some(name):
        return tuple(data.draw(st.lists(st.sampled_from(list(rules[name].names)), unique=True)))

    days = st.dates(rules["as_of"].first, rules["as_of"].last)
    chosen = Selection(
        "positions",
        "council-action",
        data.draw(days),
        some("states"),
        some("groups"),
        some("stances"),
        data.draw(st.none() | days),
        data.draw(st.none() | st.sampled_from(list(rules["evidence"].names)[:-1])),
    )
    assert read(shelf, "/?" + encoded(query(chosen, SHA256)))[::2] == (chosen, [])


def test_a_link_opens_the_same_when_defaults_move(shelf):
    link = "/?" + encoded(query(Selection("positions", "council-action", dt.date(2011, 4, 28)), SHA256))
    entry = shelf["positions"]
    moved = {"opens_on": dt.date(2012, 2, 4), "topic": "libya"}
    later = {"positions": entry | {"crisis": entry["crisis"] | moved}}
    assert read(later, "/")[0] == Selection("positions", "libya", dt.date(2012, 2, 4))
    assert read(later, link)[::2] == (Selection("positions", "council-action", dt.date(2011, 4, 28)), [])


def test_a_link_from_another_version_of_the_ledger_says_so_and_claims_no_more(shelf):
    _, clean, notices = read(shelf, "/?v=1&data=1111111111111111&ledger=positions&states=RUS")
    assert clean == {"ledger": ["Syria since the 2011 uprising"], "states": ["Russia"]}
    (notice,) = notices
    assert notice.startswith(
        "The ledger has changed since this link was made: version 11111111 then, c746fa37 now. Earlier versions are "
        "not kept here, so what changed cannot be shown. The records that became known last: "
    )


def test_a_ledger_that_is_not_there_is_named_and_its_version_not_compared(shelf):
    _, _, notices = read(shelf, "/?v=1&data=1111111111111111&ledger=gone&topic=council-action")
    assert notices == ["`gone` is not a ledger; ignored"]


@pytest.mark.parametrize(
    ("written", "notices"),
    [
        ({}, []),
        ({"v": ["1"]}, []),
        (
            {"v": ["7"]},
            [
                "This link is of version 7; links up to version 1 are known here. It is read as one of those, and may "
                "open another view than was meant"
            ],
        ),
        ({"v": ["<b>"]}, ["`<b>` is not a version of a link; read as version 1"]),
        ({"v": ["9" * 5000]}, [f"`{'9' * 59}…` is not a version of a link; read as version 1"]),
        ({"v": ["0"]}, ["`0` is not a version of a link; read as version 1"]),
        ({"data": ["C746"]}, ["`C746` is not a version of a ledger; ignored"]),
    ],
)
def test_versions_are_read_or_named(written, notices):
    found = opened(written | {"states": ["RUS"]})
    assert found.query == {"states": ["RUS"]}
    assert found.notices == notices


def test_links_are_brought_from_version_to_version():
    assert len(UPGRADES) + 1 == VERSION

    def renamed(old):
        return {"actors" if name == "states" else name: values for name, values in old.items()}, ["states: renamed"]

    def dropped(old):
        return {name: values for name, values in old.items() if name != "kind"}, ["kind: dropped"]

    written = {"states": ["RUS"], "kind": ["x"]}
    found = opened(written, {1: renamed, 2: dropped})
    assert (found.query, found.notices) == ({"actors": ["RUS"]}, ["states: renamed", "kind: dropped"])
    assert opened(written | {"v": ["2"]}, {1: renamed, 2: dropped}).query == {"states": ["RUS"]}
    assert written == {"states": ["RUS"], "kind": ["x"]}


def test_what_widgets_hold_is_spelt_in_ids():
    rule = Choices("a state", {"RUS": "Russia", "CHN": "China"})
    assert spelt(rule, ["RUS", "China", "nobody", None]) == ["RUS", "CHN"]
    assert spelt(rule, "Russia") == ["RUS"]
    assert spelt(Choices("a tier", {"4": "4"}), [4]) == ["4"]
    assert spelt(Days("a day", dt.date(2011, 1, 1), dt.date(2012, 1, 1)), dt.date(2011, 5, 1)) == ["2011-05-01"]
    assert spelt(Days("a day", dt.date(2011, 1, 1), dt.date(2012, 1, 1)), None) == []
