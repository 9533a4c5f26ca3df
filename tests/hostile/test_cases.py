"""Every hostile ledger has its exact answer, and none costs more memory or time than a server can spare."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.ledger import read_ledger
from tests.hostile.cases import CASES, COSTLY, Case

MEMORY = 500  # MB
SECONDS = 15  # of a processor, which other work on the machine does not change


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_answer(case: Case) -> None:
    ledger, faults = read_ledger(case.make(), "FILE")
    said = tuple(str(fault).removeprefix("FILE:") for fault in faults)
    if case.broken:  # test_broken.py compares all of it
        assert ledger is None
        assert said
    elif not case.faults:
        assert said == ()
        assert ledger is not None
    else:
        assert ledger is None
        assert said[: len(case.faults)] == case.faults


def test_no_case_is_told_twice() -> None:
    assert len({case.id for case in CASES}) == len({case.what for case in CASES}) == len(CASES)


@pytest.mark.parametrize("name", COSTLY)
def test_the_worst_that_the_limits_let_in(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(COSTLY[name]())
    command = [sys.executable, "-m", "tests.hostile.bounded", "check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 1, done.stderr[-500:]
    assert done.stdout.startswith(f"{path.as_posix()}:")
    assert "Traceback" not in done.stderr
    used = json.loads(done.stderr.splitlines()[-1])
    assert used["MB"] < MEMORY, used
    assert used["seconds"] < SECONDS, used
