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


HARM = {
    "emptied": (lambda path: put(path, b"", age=2), "{}:1:1 the file is empty; expected a ledger."),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "{} is not there."),
    "a link out of the folder": (lambda path: (path.unlink(), path.symlink_to("/etc/passwd")), "{} is not there."),
    "a link to itself": (lambda path: (path.unlink(), path.symlink_to(path)), "{} is not there."),
    "a link to nothing": (lambda path: (path.unlink(), path.symlink_to("/nowhere/x.yaml")), "{} is not there."),
    "bytes that are no text": (lambda path: put(path, b"\xff\xfe\x00", age=2), "{}:1:1 the file is not in UTF-8"),
}


@pytest.mark.parametrize("harm", HARM)
def test_what_is_done_to_a_file_leaves_the_last_good_version_until_it_is_right_again(tmp_path, harm):
    key = f"harmed-{list(HARM).index(harm)}"  # the shelf is one for all tests
    path, (do, said) = tmp_path / f"{key}.yaml", HARM[harm]
    put(path, MINIMAL.read_bytes())
    good = store.ledgers(tmp_path)[key]
    do(path)
    harmed = store.ledgers(tmp_path)[key]
    assert harmed["tables"] is good["tables"]
    assert harmed["sha256"] == good["sha256"]
    (notice,) = store.state_of(harmed)
    assert said.format(f"{tmp_path.name}/{key}.yaml") in notice
    assert "Shown is the last good version, read " in notice
    assert "/etc" not in notice
    assert str(tmp_path) not in notice
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()
    put(path, MINIMAL.read_bytes() + b"# right again\n", age=3)
    right = store.ledgers(tmp_path)[key]
    assert store.state_of(right) == []
    assert right["sha256"] != good["sha256"]


def test_a_file_of_tomorrow_is_read(file):
    """A clock that was set back, or a copy from a machine whose clock is ahead, must not hide a ledger."""
    put(file, MINIMAL.read_bytes(), age=-86_400)
    assert fresh(file)["faults"] == []
    assert "tables" in fresh(file)
    good = fresh(file)
    put(file, MINIMAL.read_bytes() + b"# later still\n", age=-172_800)
    assert store.refreshed(good, file)["sha256"] != good["sha256"]
