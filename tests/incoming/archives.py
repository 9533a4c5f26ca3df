"""Zips that no honest program writes, byte by byte."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

MINIMAL = (Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml").read_bytes()


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return files by name as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def bomb(size: int) -> bytes:
    """Return a small zip of one file of so many zeros."""
    return zipped({"bomb.yaml": b"0" * size})


def encrypted() -> bytes:
    """Return a zip that says that its file is encrypted."""
    data = bytearray(zipped({"a.yaml": MINIMAL}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    return bytes(data)


def lying(announced: int) -> bytes:
    """Return a zip whose list announces another size than its file has."""
    data = bytearray(zipped({"a.yaml": MINIMAL}))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, announced)
    return bytes(data)


def twins() -> bytes:
    """Return a zip with one name twice."""
    one = zipped({"a.yaml": MINIMAL, "b.yaml": MINIMAL})
    return one.replace(b"b.yaml", b"a.yaml")


def uncounted(entries: int) -> bytes:
    """Return a zip of so many files that says that it has one."""
    data = bytearray(zipped({f"{n}.yaml": b"" for n in range(entries)}))
    struct.pack_into("<HH", data, len(data) - 22 + 8, 1, 1)
    return bytes(data)


def as_zip64() -> bytes:
    """Return a zip whose counts are written in the larger form."""
    data = zipped({"a.yaml": MINIMAL})
    start, end = data.index(b"PK\x01\x02"), len(data) - 22
    large = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, end - start, start)
    return data[:end] + large + struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1) + data[end:]
