"""Uploads that mean harm, or went wrong: each is refused with one named fault."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.document.limits import FILE_BYTES, ZIP_FILES
from components.incoming import arrived
from components.incoming.archive import unpacked
from tests.incoming.archives import MINIMAL, as_zip64, bomb, encrypted, lying, twins, uncounted, zipped

BROKEN = MINIMAL.replace(b"stance: condemns\n", b"stance: condemn\n")
STANCE = "stance `condemn` is not known; expected one of blocks, condemns; did you mean `condemns`?"

HOSTILE = {
    "a zip bomb": (
        "b.zip", bomb(FILE_BYTES + 1),
        "b.zip:1:1 the files in this zip come to 33,554,433 bytes; expected 33,554,432 at most",
    ),
    "a zip of 10,000 files": (
        "b.zip", zipped({f"{n}.yaml": b"" for n in range(10_000)}),
        "b.zip:1:1 the zip file has 10,000 entries; expected 100 at most",
    ),
    "a zip of 101 files that says it has one": (
        "b.zip", uncounted(101), "b.zip:1:1 the zip file has 101 entries; expected 100 at most",
    ),
    "a zip within a zip": (
        "b.zip", zipped({"a.yaml": MINIMAL, "inner/more.ZIP": bomb(10)}),
        "b.zip:1:1 a packed file lies within this one, `inner/more.ZIP`; expected the files themselves",
    ),
    "an encrypted zip": (
        "b.zip", encrypted(), "b.zip:1:1 this zip file is encrypted; expected a zip file without a password",
    ),
    "a zip64": (
        "b.zip", as_zip64(),
        "b.zip:1:1 this zip file is written as zip64; expected a plain zip file of 100 files at most",
    ),
    "a zip packed with bzip2": (
        "b.zip", zipped({"a.yaml": MINIMAL}, zipfile.ZIP_BZIP2),
        "b.zip:1:1 this zip file is packed in a way that is not read here; expected the usual way, "
        "which is called deflate",
    ),
    "a zip that announces less than it holds": (
        "b.zip", lying(100), "b.zip:1:1 this zip file is damaged; expected a zip file that opens elsewhere",
    ),
    "a zip that announces more than it holds": (
        "b.zip", lying(10_000), "b.zip:1:1 this zip file is damaged; expected a zip file that opens elsewhere",
    ),
    "a zip with one name twice": (
        "b.zip", twins(), "b.zip:1:1 two files in this zip have one name, `a.yaml`; expected a name for each",
    ),
    "a zip cut short": (
        "b.zip", zipped({"a.yaml": MINIMAL})[:-30],
        "b.zip:1:1 this is not a zip file, or its end is missing; expected a zip file",
    ),
    "a zip without a ledger": (
        "b.zip", zipped({"a.txt": MINIMAL}),
        "b.zip:1:1 no ledger is in this zip file; expected files of .yaml, or tables",
    ),
    "an empty zip": (
        "b.zip", zipped({}), "b.zip:1:1 no ledger is in this zip file; expected files of .yaml, or tables",
    ),
    "a name that climbs out of its folder": (
        "b.zip", zipped({"../../etc/a.yaml": BROKEN}),
        f'b.zip/../../etc/a.yaml:32:13 position "gbr-2011-04-27": {STANCE}',
    ),
    "a name that turns the direction of text": (
        "\u202eabc\x00.yaml", BROKEN, f'\\u202eabc\\x00.yaml:32:13 position "gbr-2011-04-27": {STANCE}',
    ),
    "a name of 300 characters": (
        "n" * 295 + ".yaml", BROKEN,
        f'{"n" * 99}…{"n" * 15}.yaml:32:13 position "gbr-2011-04-27": {STANCE}',
    ),
    "60 MB": (
        "a.yaml", b"x" * 60_000_000, "a.yaml:1:1 the file has 60,000,000 bytes; expected 33,554,432 at most",
    ),
    "a zip of 60 MB": (
        "a.zip", b"x" * 60_000_000, "a.zip:1:1 the file has 60,000,000 bytes; expected 33,554,432 at most",
    ),
    "a NUL byte": (
        "a.yaml", MINIMAL.replace(b"Condemned", b"Con\x00demned"),
        "a.yaml:34:17 hidden character U+0000 (control character)",
    ),
    "UTF-16": (
        "a.yaml", MINIMAL.decode().encode("utf-16"),
        "a.yaml:1:1 the file is not in UTF-8; expected a file saved as UTF-8",
    ),
    "Latin-1": (
        "a.yaml", MINIMAL.replace(b"Condemned", "Condamné".encode("latin-1")),
        "a.yaml:34:21 byte 0xe9 is not UTF-8; expected a file saved as UTF-8",
    ),
    "a zip under another name": (
        "a.yaml", zipped({"a.yaml": MINIMAL}), "a.yaml:1:1 this is a zip or Excel file; expected a YAML file",
    ),
    "a program": (
        "a.exe", b"MZ", "a.exe:1:1 this kind of file is not read; expected a file of .yaml, .zip or .csv",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_its_fault(name: str) -> None:
    file, data, fault = HOSTILE[name]
    arrival = arrived([(file, data)])
    assert arrival.opened == []
    assert [str(found) for refused in arrival.refused for found in refused.faults] == [fault]


def test_a_bomb_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("an entry was opened")

    data = bomb(FILE_BYTES + 1)
    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    assert unpacked(data, "b.zip")[1]


def test_too_many_files_are_refused_before_their_list_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("the list was read")

    many = zipped({f"{n}.yaml": b"" for n in range(ZIP_FILES + 1)})
    monkeypatch.setattr(zipfile, "ZipFile", opened)
    assert unpacked(many, "b.zip")[1]


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arrival = arrived([("b.zip", zipped({"../climbs.yaml": MINIMAL, "/rooted.yaml": BROKEN}))])
    assert [one.name for one in arrival.opened] == ["b.zip/../climbs.yaml"]
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "climbs.yaml").exists()


@given(st.binary(max_size=400), st.sampled_from([".zip", ".yaml", ".yml", ""]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_under_any_name_are_answered(data: bytes, ending: str) -> None:
    arrival = arrived([(f"x{ending}", data)])
    assert arrival.opened == []
    assert arrival.refused


SOUND = zipped({"a.yaml": b"ledger: 1\n", "b/c.txt": b"text" * 9})


@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=6))
@settings(max_examples=500, deadline=None)
def test_a_zip_with_any_bytes_changed_is_answered(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for at, byte in changes:
        data[at] = byte
    assert arrived([("x.zip", bytes(data))]).refused
