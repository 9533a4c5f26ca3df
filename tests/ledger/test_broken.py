"""Ledgers with something wrong: each is refused with exactly the faults in the text file beside it."""

from pathlib import Path

import pytest

from components.ledger import LedgerError, load, read_ledger

LEDGERS = Path(__file__).resolve().parents[1] / "ledgers"
BROKEN = sorted((LEDGERS / "broken").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_ledger_is_refused_with_these_faults(path: Path) -> None:
    ledger, faults = read_ledger(path.read_bytes(), "FILE")
    assert ledger is None
    assert [str(fault) for fault in faults] == path.with_suffix(".txt").read_text("utf-8").splitlines()
    assert faults


def test_every_text_file_has_its_ledger() -> None:
    assert len(BROKEN) > 200
    assert {path.stem for path in (LEDGERS / "broken").iterdir()} == {path.stem for path in BROKEN}


def test_loading_raises_every_fault_and_names_the_file() -> None:
    path = LEDGERS / "broken" / "many-in-one-record.yaml"
    with pytest.raises(LedgerError) as raised:
        load(path)
    assert len(raised.value.faults) == 7
    first = f'{path.as_posix()}:28:11 position "gbr-2011-04-27": date 2011-04-31 does not exist'
    assert str(raised.value).splitlines()[0] == first


def test_loading_the_least_ledger() -> None:
    ledger = load(LEDGERS / "minimal.yaml")
    assert ledger.crisis.id == "syria-2011"
    assert [position.id for position in ledger.positions] == ["gbr-2011-04-27"]


def test_loading_what_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        load(LEDGERS / "none.yaml")
