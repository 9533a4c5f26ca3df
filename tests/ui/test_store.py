import os
import time
from pathlib import Path

import pytest

from components.ui import store

MINIMAL = Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    put(path, MINIMAL.read_bytes())
    return path


def put(path: Path, data: bytes, age: float = 1.0) -> None:
    """Write a file as it looks after it was left alone for some seconds."""
    path.write_bytes(data)
    rested = time.time_ns() - int(age * 1e9)
    os.utime(path, ns=(rested, rested))


def fresh(file: Path) -> dict:
    return store.refreshed({"name": "data/small.yaml"}, file)


def test_a_good_file_is_laid_out_and_named_by_its_bytes(file):
    entry = fresh(file)
    assert entry["faults"] == []
    assert len(entry["sha256"]) == 64
    assert entry["crisis"]["sha256"] == entry["sha256"]
    assert store.state_of(entry) == []


def test_an_unchanged_file_is_not_read_again(file):
    entry = fresh(file)
    assert store.refreshed(entry, file) is entry


def test_a_broken_file_leaves_the_last_good_version_and_says_so(file):
    good = fresh(file)
    put(file, b"ledger: 1\n\tcrisis: x\n", age=2)
    broken = store.refreshed(good, file)
    assert broken["tables"] is good["tables"]
    assert broken["sha256"] == good["sha256"]
    (notice,) = store.state_of(broken)
    assert "data/small.yaml:2:" in notice
    assert "Shown is the last good version, read " in notice


def test_a_repaired_file_is_taken_without_a_restart(file):
    good = fresh(file)
    put(file, b"broken: [", age=2)
    broken = store.refreshed(good, file)
    put(file, MINIMAL.read_bytes() + b"\n# repaired\n", age=3)
    repaired = store.refreshed(broken, file)
    assert store.state_of(repaired) == []
    assert repaired["sha256"] != good["sha256"]


def test_a_file_that_is_gone_leaves_the_last_good_version(file):
    good = fresh(file)
    file.unlink()
    gone = store.refreshed(good, file)
    assert gone["tables"] is good["tables"]
    assert store.state_of(gone)[0].startswith("data/small.yaml is not there. Shown is the last good version, read ")


def test_a_file_that_is_being_written_is_left_alone(file):
    good = fresh(file)
    put(file, MINIMAL.read_bytes()[:100], age=0.0)
    assert store.refreshed(good, file) is good


def test_a_file_broken_from_the_start_gives_its_faults(tmp_path):
    path = tmp_path / "small.yaml"
    put(path, b"ledger: 2\n")
    entry = fresh(path)
    assert "tables" not in entry
    assert entry["faults"][0].startswith("data/small.yaml:1:")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "outside.yaml").symlink_to("/etc/passwd")
    assert "outside" not in store.ledgers(tmp_path)


def test_a_file_that_was_never_good_is_named_with_its_first_fault(file):
    put(file, b"ledger: 1\n\tcrisis: x\n", age=2)
    broken = fresh(file)
    (notice,) = store.unread({"small": broken})
    assert notice.startswith("data/small.yaml cannot be read, and its ledger is not offered: data/small.yaml:2:")
    put(file, MINIMAL.read_bytes(), age=3)
    assert store.unread({"small": store.refreshed(broken, file)}) == []
