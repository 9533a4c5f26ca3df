"""Files that a reader brings, sorted into what is right and what is not."""

import pytest

from components.document import Fault
from components.incoming import arrived
from components.incoming.quotation import Quotation, quotations
from tests.incoming.archives import MINIMAL, zipped

OTHER = MINIMAL.replace(b"id: syria-2011", b"id: other-2011")
BROKEN = MINIMAL.replace(b"stance: condemns\n", b"stance: condemn\n")


def test_a_ledger_is_opened() -> None:
    (one,) = arrived([("Mine.YAML", MINIMAL)]).opened
    assert (one.name, one.data, one.ledger.crisis.id) == ("Mine.YAML", MINIMAL, "syria-2011")


def test_several_at_once_keep_what_is_right() -> None:
    arrival = arrived([("a.yaml", MINIMAL), ("b.yml", BROKEN), ("c.yaml", OTHER)])
    assert [one.name for one in arrival.opened] == ["a.yaml", "c.yaml"]
    assert [(one.name, len(one.faults)) for one in arrival.refused] == [("b.yml", 1)]


def test_a_zip_of_several_leaves_other_files_unread_and_a_computers_own_out() -> None:
    files = {
        "x/a.yaml": MINIMAL,
        "b.yaml": OTHER,
        "read me.txt": b"?",
        "__MACOSX/x/._a.yaml": b"\x00",
        ".DS_Store": b"?",
    }
    arrival = arrived([("two.zip", zipped(files))])
    assert [one.name for one in arrival.opened] == ["two.zip/x/a.yaml", "two.zip/b.yaml"]
    assert arrival.refused == []
    assert arrival.unread == ["two.zip/read me.txt"]


def test_two_of_one_crisis_at_once_are_not_both_opened() -> None:
    arrival = arrived([("a.yaml", MINIMAL), ("b.yaml", MINIMAL)])
    assert [one.name for one in arrival.opened] == ["a.yaml"]
    assert str(arrival.refused[0].faults[0]) == (
        "b.yaml:1:1 its crisis has the id of the one in a.yaml; expected an id of its own"
    )


@pytest.mark.parametrize(
    ("data", "line", "column", "quoted"),
    [
        (b"a: 1\nstance: condemn\n", 2, 9, ("stance: ", "c", "ondemn")),
        (b"\xef\xbb\xbfa: 1\r\nb: x\r\n", 2, 4, ("b: ", "x", "")),
        (b"short", 1, 6, ("short", " ", "")),
        ("a: \u202eb".encode(), 1, 4, ("a: ", "\\u202e", "b")),
        (b"a: \xe9t\xe9", 1, 4, ("a: ", "\N{REPLACEMENT CHARACTER}", "t\N{REPLACEMENT CHARACTER}")),
        (b"k: " + b"x" * 100 + b"Y" + b"z" * 100, 1, 104, ("… " + "x" * 60, "Y", "z" * 60 + " …")),
    ],
)
def test_the_line_of_a_fault_is_quoted(data: bytes, line: int, column: int, quoted: tuple[str, str, str]) -> None:
    assert quotations(data, [Fault("f", line, column, "m")]) == [Quotation(*quoted)]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", "a: 1".encode("utf-16"), b"a\x00b\x00c\x00"])
def test_what_is_no_text_is_not_quoted(data: bytes) -> None:
    assert quotations(data, [Fault("f", 1, 1, "m"), Fault("f", 3, 1, "m")]) == [None, None]
