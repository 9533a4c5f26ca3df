"""50,000 records: valid, within the limits, and every chart and table of it light enough for a browser."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from components.ledger import read_ledger
from components.selection import Selection
from components.tables import View, crisis_facts, lay_out, narrow
from tests.figures.drawing import draw
from tests.figures.test_contract import each_chart, options
from tests.large.make import large

RECORDS = 50_000
HEAVIEST = 1_500_000  # characters of a figure
MARKS = 5_000  # in a figure, the outlines of a map apart
MEMORY = 500  # MB
SECONDS = 15  # of a processor


@pytest.fixture(scope="module")
def text() -> bytes:
    return large(RECORDS).encode()


@pytest.fixture(scope="module")
def everything(text: bytes) -> View:
    ledger, faults = read_ledger(text, "FILE")
    assert ledger is not None, faults[:3]
    tables = lay_out(ledger)
    crisis = crisis_facts(ledger, tables) | {"sha256": "0" * 64}
    assert crisis["records"] == RECORDS
    return narrow(tables, crisis, Selection("large", crisis["topic"], crisis["opens_on"]))


def test_the_same_number_gives_the_same_ledger() -> None:
    assert large(200) == large(200)
    assert read_ledger(large(200).encode(), "FILE").faults == []


def test_check_stays_within_memory_and_time(text: bytes, tmp_path: Path) -> None:
    (tmp_path / "large.yaml").write_bytes(text)
    command = [sys.executable, "-m", "tests.hostile.bounded", "check", str(tmp_path / "large.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "no fault; 50,000 records" in done.stdout
    used = json.loads(done.stderr.splitlines()[-1])
    assert used["MB"] < MEMORY
    assert used["seconds"] < SECONDS


@each_chart
def test_a_chart_draws_no_more_than_can_be_seen(chart: Any, everything: View) -> None:
    figure = draw(chart, everything, **options(chart, everything))
    assert len(figure.to_json()) < HEAVIEST
    marks = sum(len(trace.x) for trace in figure.data if getattr(trace, "mode", None) and "markers" in trace.mode)
    assert marks < MARKS
    assert len(figure.data) < 100
