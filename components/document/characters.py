"""Bytes to text: UTF-8 only, and no character that hides, reverses or breaks what a reader sees."""

import re
import unicodedata

from components.document.fault import Fault
from components.document.limits import COMBINING_MARKS, FAULTS, FILE_BYTES

# Control characters but tab and line feed; line breaks that only some programs see; marks that turn the
# direction of text; zero-width spaces; byte order marks inside the text; surrogates and non-characters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\uffff]"
)
OTHER_FILES = (
    (b"PK\x03\x04", "this is a zip or Excel file"),
    (b"%PDF", "this is a PDF file"),
    (b"\x89PNG", "this is a PNG picture"),
    (b"PAR1", "this is a Parquet file"),
    (b"SQLite format 3", "this is a database file"),
    (b"\x1f\x8b", "this is a gzip file"),
)
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode(data: bytes, name: str) -> tuple[str, list[Fault]]:
    """Return the text and the faults in its characters; the text is empty when it cannot be read at all.

    A hidden character is replaced in the text, so that whatever reads on meets it no more.
    """

    def whole(message: str, expected: str) -> tuple[str, list[Fault]]:
        return "", [Fault(name, 1, 1, message, expected=expected)]

    if len(data) > FILE_BYTES:
        size = f"{len(data):,}" if len(data) > FILE_BYTES + 1 else f"more than {FILE_BYTES:,}"  # `content` stops there
        return whole(f"the file has {size} bytes", f"{FILE_BYTES:,} at most")
    for start, message in OTHER_FILES:
        if data.startswith(start):
            return whole(message, "a YAML file")
    if data.startswith(WIDE) or (b"\x00" in data[:4] and len(data) > 3):
        return whole("the file is not in UTF-8", "a file saved as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        byte = error.object[error.start]
        return "", [Fault(name, line, column, f"byte 0x{byte:02x} is not UTF-8", expected="a file saved as UTF-8")]
    text = text.replace("\r\n", "\n")
    if not text.strip():
        return whole("the file is empty", "a ledger")
    if text.lstrip()[:1] == "<" and not text.lstrip().startswith("<<"):
        return whole("this looks like HTML or XML", "a YAML file")
    faults = _returns(text, name)
    text = text.replace("\r", "\n")
    faults += _hidden(text, name) + _conflicts(text, name) + _towers(text, name)
    return HIDDEN.sub("?", text), faults


def _at(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _returns(text: str, name: str) -> list[Fault]:
    index = text.find("\r")
    if index < 0:
        return []
    return [
        Fault(name, *_at(text, index), "a carriage return without a line feed", expected="lines that end in LF or CRLF")
    ]


def _hidden(text: str, name: str) -> list[Fault]:
    faults = []
    for found in HIDDEN.finditer(text):
        code = ord(found.group())
        what = unicodedata.name(found.group(), "control character").lower()
        faults.append(Fault(name, *_at(text, found.start()), f"hidden character U+{code:04X} ({what})"))
        if len(faults) >= FAULTS:
            break
    return faults


def _conflicts(text: str, name: str) -> list[Fault]:
    found = re.search(r"^(<{7}|>{7})( |$)", text, re.MULTILINE)
    return [Fault(name, *_at(text, found.start()), "unresolved merge conflict")] if found else []


def _towers(text: str, name: str) -> list[Fault]:
    found = re.search(
        f"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{{{COMBINING_MARKS + 1},}}", text
    )
    if not found:
        return []
    return [Fault(name, *_at(text, found.start()), f"more than {COMBINING_MARKS} combining marks on one letter")]
