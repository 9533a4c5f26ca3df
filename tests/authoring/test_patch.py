"""A record put into a ledger: one record more, every other byte as it was, and a patch that git applies."""

import subprocess
from pathlib import Path

import pytest

from components.authoring.block import Plain, plain
from components.authoring.canonical import canonical
from components.authoring.draft import Said, draft
from components.authoring.patch import PlaceError, added, patch
from components.ledger import Ledger, LedgerError, read_ledger

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = (ROOT / "data/positions.yaml").read_bytes()
MINIMAL = (ROOT / "tests/ledgers/minimal.yaml").read_bytes()
SOURCE = {"id": "new-2012", "publisher": "P", "title": "T: a", "url": "https://example.org/a", "tier": "2"}
COMMON = {"date": "2012-02-04", "sources": "new-2012", "confidence": "low"}
TYPED: dict[str, dict[str, str]] = {
    "position": {"actor": "Britain", "topic": "council-action", "stance": "condemns", "evidence": "press-report",
                 "summary": "Condemned it.", "id": "new-record"},
    "estimate": {"low": "7", "counts": "dead", "population": "all", "scope": "incident", "estimator": "sohr",
                 "attributed_to": "it", "place": "Nowhere", "id": "new-record"},
    "defection": {"kind": "individual", "group": "military", "person": "Nobody", "what": "Left.", "id": "new-record"},
    "event": {"title": "A thing", "what": "It happened.", "category": "diplomacy", "id": "new-record"},
    "proposal": {"title": "A text", "body": "security-council", "kind": "press-statement", "outcome": "not agreed",
                 "ballots.objected": "Russia", "id": "new-record"},
}  # fmt: skip
SECTIONS = ("positions", "estimates", "defections", "events", "proposals")


def entries(kind: str) -> list[tuple[str, Plain]]:
    return [(kind, plain(kind, TYPED[kind] | COMMON)), ("source", plain("source", SOURCE))]


def applied(folder: Path, before: bytes, text: str, name: str = "data/ledger.yaml") -> bytes:
    """Return what `git apply` makes of a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(before)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(
        ["git", "-c", "core.autocrlf=false", "apply", "-"],
        cwd=folder,
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return path.read_bytes()


def one_more(before: Ledger, after: Ledger, section: str) -> None:
    assert after.crisis == before.crisis
    for name in SECTIONS:
        old, new = getattr(before, name), getattr(after, name)
        if name == section:
            assert len(new) == len(old) + 1
            new = [record for record in new if record.id != "new-record"]
        assert new == old
    assert dict(after.sources, **{"new-2012": None}) == dict(before.sources, **{"new-2012": None})


@pytest.mark.parametrize("kind", TYPED)
def test_every_kind_of_record(kind: str, tmp_path: Path) -> None:
    made = draft(SHIPPED, entries(kind), "data/ledger.yaml")
    assert (made.said, made.others) == ([], [])
    assert applied(tmp_path, SHIPPED, patch(SHIPPED, made.data, "data/ledger.yaml")) == made.data
    before, after = read_ledger(SHIPPED, "L").ledger, read_ledger(made.data, "L").ledger
    assert before is not None
    assert after is not None
    one_more(before, after, f"{kind}s")
    days = [record.date for record in getattr(after, f"{kind}s")]
    assert days == sorted(days)
    assert list(after.sources) == sorted(after.sources)
    assert canonical(made.data).encode() == made.data  # it is written as the rest is
    new = made.data.decode().splitlines()
    old = iter(SHIPPED.decode().splitlines())
    mine = set(made.block.splitlines())
    expected = next(old)
    for line in new:  # the old lines in their order, and between them only lines of the block
        if line == expected:
            expected = next(old, "the end")
        else:
            assert line in mine
    assert expected == "the end"


def test_of_one_day_the_new_record_is_the_last() -> None:
    text = added(SHIPPED, entries("position"), "L").data.decode()
    ids = [record.id for record in read_ledger(text.encode(), "L").ledger.positions]  # type: ignore[union-attr]
    at = ids.index("new-record")
    assert ids[at - 1].startswith("st-2012-02-04")
    assert not ids[at + 1].startswith("st-2012-02-04")


EVENT: list[tuple[str, Plain]] = [("event", {"id": "n", "date": "2012-01-01", "what": "w"})]
BLOCK = "  - id: n\n    date: 2012-01-01\n    what: w\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # no section yet: before the one that follows in the format, with the comments above that
        ("ledger: 1\n\n# of sources\nsources:\n  a: {tier: 1}\n",
         f"ledger: 1\n\nevents:\n{BLOCK}\n# of sources\nsources:\n  a: {{tier: 1}}\n"),
        ("ledger: 1\n", f"ledger: 1\n\nevents:\n{BLOCK}"),
        # an empty section
        ("events: []  # none yet\nsources: {}\n", f"events:  # none yet\n{BLOCK}sources: {{}}\n"),
        ("events:\n\nsources: {}\n", f"events:\n{BLOCK}\nsources: {{}}\n"),
        # last of its section: before the comments of its end and of what follows
        ("events:\n  - id: a\n    date: 2011-01-01\n    # of a\n\n  # of the end\n\n# next\nsources:\n",
         f"events:\n  - id: a\n    date: 2011-01-01\n    # of a\n\n{BLOCK}\n  # of the end\n\n# next\nsources:\n"),
        # before a record with comments above it, and dashes in the first column
        ("events:\n- id: a\n  date: 2011-01-01\n\n# of b\n- id: b\n  date: 2013-01-01\n",
         "events:\n- id: a\n  date: 2011-01-01\n\n- id: n\n  date: 2012-01-01\n  what: w\n\n"
         "# of b\n- id: b\n  date: 2013-01-01\n"),
        # a file without a line break at its end
        ("events:\n  - id: a\n    date: 2011-01-01", f"events:\n  - id: a\n    date: 2011-01-01\n\n{BLOCK}"),
        # line ends of Windows, a mark at the beginning
        ("\ufeffevents:\r\n  - id: a\r\n    date: 2011-01-01\r\n",
         "\ufeffevents:\r\n  - id: a\r\n    date: 2011-01-01\r\n\r\n" + BLOCK.replace("\n", "\r\n")),
        # a text that looks like a comment above the record
        ("events:\n  - date: 2011-01-01\n    what: |\n      x\n      # no comment\n  - id: b\n    date: 2013-01-01\n",
         f"events:\n  - date: 2011-01-01\n    what: |\n      x\n      # no comment\n{BLOCK}\n  - id: b\n"
         "    date: 2013-01-01\n"),
    ],
)  # fmt: skip
def test_places(before: str, after: str, tmp_path: Path) -> None:
    made = added(before.encode(), EVENT)
    assert made.data.decode() == after
    assert made.data.decode().split("\n")[made.lines[0] - 1].lstrip("- ").startswith("id: n")
    text = patch(before.encode(), made.data, "my file.yaml")
    assert applied(tmp_path, before.encode(), text, "my file.yaml") == made.data


@pytest.mark.parametrize("name", ["a b.yaml", 'q"uo.yaml', "é/b.yaml", "new\nline.yaml", "back\\slash.yaml"])
def test_names_of_files(name: str, tmp_path: Path) -> None:
    made = added(MINIMAL, EVENT).data
    assert applied(tmp_path, MINIMAL, patch(MINIMAL, made, name), name) == made


@pytest.mark.parametrize("before", ["{events: []}", "events: [{id: a}]\n", "events: text\n", "events:\n  a: {b: c}\n"])
def test_no_place(before: str) -> None:
    with pytest.raises(PlaceError, match="run `python -m components format`"):
        added(before.encode(), EVENT)


def test_a_ledger_that_is_no_yaml() -> None:
    with pytest.raises(LedgerError):
        added(b"a: [", EVENT)


def test_faults_are_those_of_the_reader_by_field() -> None:
    position = plain("position", TYPED["position"] | COMMON | {"actor": "Brittain", "stance": "condemn", "date": "x"})
    made = draft(
        MINIMAL, [("position", position | {"nonsense": "1"}), ("source", {"id": "new-2012", "url": "ftp://x"})]
    )
    assert Said(0, "date", "date `x` is not a day; expected YYYY-MM-DD") in made.said
    assert [(s.entry, s.field) for s in made.said] == [
        (0, "date"), (0, "actor"), (0, "stance"), (0, "nonsense"),
        (1, "publisher"), (1, "tier"), (1, "title"), (1, "url"),
    ]  # fmt: skip
    assert made.others == []


def test_a_fault_that_only_the_whole_ledger_shows() -> None:
    ballots = {"kind": "resolution", "outcome": "vetoed", "ballots.objected": "", "ballots.against": "Russia"}
    made = draft(SHIPPED, [("proposal", plain("proposal", TYPED["proposal"] | COMMON | ballots)), entries("event")[1]])
    (said,) = made.said
    assert said.field.startswith("ballots")
    assert said.text.startswith("ballots do not add up to the 15 members: AZE, CHN, COL, ")


def test_an_id_that_is_taken() -> None:
    taken = plain("position", TYPED["position"] | COMMON | {"id": "gbr-2011-04-27"})
    made = draft(MINIMAL, [("position", taken), ("source", plain("source", SOURCE))])
    assert [(s.field, s.text) for s in made.said] == [("id", "the id is used twice, first by the position in line 28")]


def test_a_fault_of_the_whole_record_is_of_no_field() -> None:
    estimate = plain("estimate", TYPED["estimate"] | COMMON | {"low": ""})
    made = draft(SHIPPED, [("estimate", estimate), ("source", plain("source", SOURCE))])
    assert [(s.field, s.text) for s in made.said] == [
        ("", "neither low nor high is given; expected low for at least, high for up to, or both")
    ]


def test_an_entry_of_which_nothing_is_typed_has_no_lines() -> None:
    made = draft(SHIPPED, [("event", {"title": "t"}), ("source", {})])
    assert made.block == "events:\n  - id: ''\n    title: t\n"
