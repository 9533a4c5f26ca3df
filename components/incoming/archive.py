"""A zip that somebody sends: its files in memory, or what is wrong with it.

Nothing is unpacked to disk, so that a path in a name leads nowhere. How many files there are and how large they
become is read from the list at the end of the zip first, and held to while they are read.
"""

import io
import struct
import zipfile
import zlib
from collections import Counter

from components.document import Fault
from components.document.limits import FILE_BYTES, ZIP_DIRECTORY_BYTES, ZIP_FILES

END = b"PK\x05\x06"  # begins the last record of a zip, 22 bytes and a comment of 65,535 at most
END_BYTES = 22
COMMENT_BYTES = 65_535
LARGE = b"PK\x06\x07"  # stands 20 bytes before the last record where counts are written elsewhere, as zip64
ENCRYPTED = 0x1  # of an entry's flags
ENDINGS = (".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar", ".zst")
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError)

Files = list[tuple[str, bytes]]


def unpacked(data: bytes, name: str) -> tuple[Files, list[Fault]]:
    """Return the files of a zip by name, in its order, or no file and what is wrong. Never raises.

    Folders, and what a computer adds for itself (``__MACOSX/``, names that begin with a dot), are left out.
    """

    def refused(message: str, expected: str = "") -> tuple[Files, list[Fault]]:
        return [], [Fault(name, 1, 1, message, expected=expected)]

    if len(data) > FILE_BYTES:
        return refused(f"the file has {len(data):,} bytes", f"{FILE_BYTES:,} at most")
    end = _end(data)
    if end < 0:
        return refused("this is not a zip file, or its end is missing", "a zip file")
    count, directory = struct.unpack_from("<H", data, end + 10)[0], struct.unpack_from("<L", data, end + 12)[0]
    if data[max(0, end - 20) : end].startswith(LARGE):
        return refused("this zip file is written as zip64", f"a plain zip file of {ZIP_FILES} files at most")
    if count > ZIP_FILES or directory > ZIP_DIRECTORY_BYTES:
        return refused(f"the zip file has {count:,} entries", f"{ZIP_FILES} at most")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if wrong := _wrong(entries):
                return refused(*wrong)
            return _read(archive, [entry for entry in entries if _counts(entry.filename)]), []
    except DAMAGE:
        return refused("this zip file is damaged", "a zip file that opens elsewhere")


def _end(data: bytes) -> int:
    """Return where the last record begins, as `zipfile` finds it: without a comment first; -1 for none."""
    last = len(data) - END_BYTES
    if last >= 0 and data.startswith(END, last) and data.endswith(b"\x00\x00"):
        return last
    end = data.rfind(END, max(0, last - COMMENT_BYTES))
    return end if end + END_BYTES <= len(data) else -1


def _wrong(entries: list[zipfile.ZipInfo]) -> tuple[str, str] | None:
    """Return what the list of a zip's entries gives away, before any entry is read."""
    if len(entries) > ZIP_FILES:
        return f"the zip file has {len(entries):,} entries", f"{ZIP_FILES} at most"
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        return "this zip file is encrypted", "a zip file without a password"
    if nested := [entry.filename for entry in entries if entry.filename.lower().endswith(ENDINGS)]:
        return f"a packed file lies within this one, `{nested[0][:60]}`", "the files themselves"
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        return "this zip file is packed in a way that is not read here", "the usual way, which is called deflate"
    total = sum(entry.file_size for entry in entries)
    if total > FILE_BYTES:
        return f"the files in this zip come to {total:,} bytes", f"{FILE_BYTES:,} at most"
    name, times = Counter(entry.filename for entry in entries).most_common(1)[0] if entries else ("", 1)
    if times > 1:
        return f"two files in this zip have one name, `{name[:60]}`", "a name for each"
    return None


def _counts(name: str) -> bool:
    parts = name.split("/")
    return bool(parts[-1]) and not parts[-1].startswith(".") and "__MACOSX" not in parts


def _read(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Files:
    files: Files = []
    for entry in entries:
        with archive.open(entry) as stream:
            data = stream.read(entry.file_size + 1)
        if len(data) != entry.file_size:
            raise zipfile.BadZipFile("a file is not as large as the list says")
        files.append((entry.filename, data))
    return files
