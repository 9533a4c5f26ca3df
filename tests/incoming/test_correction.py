"""Words that the check is sure of are put right, and nothing else."""

import pytest

from components.document import Fault
from components.incoming.correction import Correction, corrected
from components.ledger import read_ledger
from tests.incoming.archives import MINIMAL


def checked(text: bytes) -> tuple[bytes, list[Correction]]:
    return corrected(text, read_ledger(text, "f.yaml").faults)


def test_a_value_a_field_and_a_section_are_put_right() -> None:
    broken = MINIMAL.replace(b"stance: condemns\n", b"stance: condemn\n").replace(b"    summary:", b"    sumary:")
    broken = broken.replace(b"\npositions:", b"\npositons:").replace(
        b"topic: council-action\n    stance", b'topic: "council-acton"\n    stance'
    )
    text, done = checked(broken.replace(b"\npositons:", b"\npositions:"))
    assert done == [(31, "council-acton", "council-action"), (32, "condemn", "condemns"), (34, "sumary", "summary")]
    assert text == MINIMAL.replace(b"topic: council-action", b'topic: "council-action"')
    assert checked(broken)[1][0] == (27, "positons", "positions")


def test_line_ends_stay() -> None:
    windows = MINIMAL.replace(b"\n", b"\r\n")
    assert checked(windows.replace(b"condemns\r\n    evidence", b"condemn\r\n    evidence"))[0] == windows


def test_what_no_hint_is_sure_of_stays() -> None:
    broken = MINIMAL.replace(b"2011-04-27\n    actor", b"2011-04-31\n    actor")
    assert checked(broken) == (broken, [])


@pytest.mark.parametrize("line", ["stance: condemned", "stance: xcondemn", "stance: ", ""])
def test_a_word_that_does_not_stand_there_whole_stays(line: str) -> None:
    fault = Fault("f", 1, 9, "stance `condemn` is not known", hint="did you mean `condemns`?")
    assert corrected(line.encode(), [fault, fault._replace(line=9)]) == (line.encode(), [])


def test_what_is_no_text_stays() -> None:
    assert corrected(b"\xff", [Fault("f", 1, 1, "`a`", hint="did you mean `b`?")]) == (b"\xff", [])
