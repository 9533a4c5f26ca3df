"""The table of hostile ledgers: what each is, and the exact answer. A new one is one more line.

``broken`` names a file of `tests/ledgers/broken/`, where the whole answer stands beside it; the others say it here: the
faults, or none where the file is accepted. Ids are those of a threat model with nine parts: A form, B characters,
C values, D links and markup, E other files. Parts F to I, on uploads, addresses, processes and exports, have their
tests where their code is tested: `covered.py` says where. `texts.py` is for what stands in a ledger's texts.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

LEDGERS = Path(__file__).resolve().parents[1] / "ledgers"
MINIMAL = (LEDGERS / "minimal.yaml").read_text("utf-8")


class Case(NamedTuple):
    """One hostile ledger: ``make`` gives its bytes, ``faults`` is the answer as lines without the file's name."""

    id: str
    what: str
    make: Callable[[], bytes]
    faults: tuple[str, ...] | None = None
    """None where the answer stands beside a file in `broken`"""
    broken: str = ""


def file(id_: str, what: str, stem: str) -> Case:
    """Return a case of `tests/ledgers/broken/`."""
    return Case(id_, what, (LEDGERS / "broken" / f"{stem}.yaml").read_bytes, None, stem)


def case(id_: str, what: str, data: bytes | str | Callable[[], bytes], *faults: str) -> Case:
    """Return a case whose answer is given here."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    return Case(id_, what, data if callable(data) else lambda: data, faults)


def minimal(old: str = "", new: str = "") -> str:
    """Return the least ledger with one text replaced, which must be there."""
    assert old in MINIMAL
    return MINIMAL.replace(old, new, 1) if old else MINIMAL


SUMMARY = "    summary: Condemned the violence.\n"
HEAD = MINIMAL.encode()[:60]

CASES = [
    file("A1", "a tag that runs a program", "text-tag-python"),
    case(
        "A2",
        "a tag that names a class",
        "ledger: !!python/name:os.system x",
        "1:9 the tag !!python/name:os.system is not allowed; expected the value alone",
    ),
    file("A3", "a tag of its own", "text-tag-own"),
    file("A4", "an empty whole number", "text-tag-int"),
    case("A5", "a truth value", "a: !!bool x", "1:4 the tag !!bool is not allowed; expected the value alone"),
    file("A6", "a time that is none", "text-tag-timestamp"),
    file("A7", "bytes that are none", "text-tag-binary"),
    file("A8", "billion laughs", "text-alias-bomb"),
    case(
        "A9",
        "2,000 aliases of a long text",
        lambda: b"a: &a " + b"x" * 50_000 + b"\nb: [" + b"*a, " * 2_000 + b"1]",
        "1:4 the anchor &a is not allowed; expected the value alone",
    ),
    file("A10", "an alias of itself", "text-alias-of-itself"),
    file("A11", "a bomb of merge keys", "text-merge-bomb"),
    file("A12", "one merge key", "text-merge-key"),
    case(
        "A13",
        "100,000 brackets",
        lambda: b"[" * 100_000,
        "1:21 nested too deep; expected 20 levels at most",
    ),
    case("A14", "2.4 MB of brackets", lambda: b"[" * 2_400_000, "1:21 nested too deep; expected 20 levels at most"),
    case(
        "A15",
        "1,000 levels of indentation",
        "".join(" " * level + "a:\n" for level in range(1_000)),
        "21:21 nested too deep; expected 20 levels at most",
    ),
    file("A16", "a repeated key", "text-repeated-key"),
    file("A17", "a repeated key, once in quotation marks", "text-repeated-key-quoted"),
    file("A18", "a repeated id", "twice-id"),
    file("A19", "a key of many words", "text-key-of-many"),
    file("A20", "a tab", "text-tab"),
    file("A21", "two documents", "text-second-document"),
    file("A22", "an empty file", "text-empty"),
    file("A23", "comments alone", "text-only-comments"),
    file("A24", "a web page", "text-html"),
    file("A25", "a merge conflict", "text-merge-conflict"),
    case("A26", "JSON", '{"ledger": 1}', "1:1 the section `crisis` is missing"),
    file("A27", "a quotation mark that is not closed", "text-unclosed-quote"),
    case(
        "A29",
        "60 MB",
        lambda: b"a: " + b"x" * 60_000_000,
        "1:1 the file has 60,000,003 bytes; expected 33,554,432 at most",
    ),
    case(
        "A30",
        "2,000,001 values",
        lambda: b"[" + b"a," * 2_000_001 + b"]",
        "1:4000000 too many values; expected 2,000,000 at most",
    ),
    case(
        "A30-groups",
        "250,001 groups of fields",
        lambda: b"[" + b"{}," * 250_001 + b"]",
        "1:749999 too many lists and groups of fields; expected 250,000 at most",
    ),
    case(
        "A31",
        "a text of 100,001 characters",
        lambda: minimal("Condemned the violence.", "x" * 100_001).encode(),
        "34:14 a text of 100,001 characters; expected 100,000 at most",
    ),
    file("A32", "an endless number", "field-number-endless"),
    case("B34", "a byte order mark", "\ufeff" + MINIMAL),
    file("B35", "UTF-16", "text-utf-16-le"),
    file("B35-be", "UTF-16, big end first", "text-utf-16-be"),
    file("B36", "UTF-16 that is not marked", "text-utf-16-unmarked"),
    file("B37", "UTF-32", "text-utf-32"),
    file("B38", "Latin-1", "text-latin-1"),
    file("B39", "NUL", "text-nul"),
    file("B40", "NUL as an escape", "text-escaped-nul"),
    file("B41", "half a pair as an escape", "text-escaped-surrogate"),
    case(
        "B41-raw",
        "half a pair in bytes",
        b"a: \xed\xa0\x80",
        "1:4 byte 0xed is not UTF-8; expected a file saved as UTF-8",
    ),
    file("B42", "a bell", "text-bell"),
    case(
        "B42-c1",
        "a control character of the second block",
        "a: \x9b31m",
        "1:4 hidden character U+009B (control character)",
    ),
    file("B43", "a turn from right to left", "text-right-to-left"),
    file("B43-isolate", "a turn that is kept apart", "text-isolate"),
    file("B44", "a space without width", "text-zero-width"),
    file("B45", "a line separator", "text-line-separator"),
    file("B45-nel", "a next line", "text-next-line"),
    case(
        "B46",
        "every script and a flag",
        minimal("Condemned the violence.", "Дамаск دمشق 大马士革 é é \U0001f1f3\U0001f1f4"),
    ),
    file("B47", "a look-alike code", "field-code-lookalike"),
    case("B48", "lines as Windows ends them", MINIMAL.replace("\n", "\r\n")),
    file("B48-cr", "a carriage return alone", "text-carriage-return"),
    file("B49", "a tower of marks", "text-combining-marks"),
    case(
        "C50",
        "Norway",
        minimal("actor: GBR", "actor: NO"),
        '30:12 position "gbr-2011-04-27": actor `NO` is not known; expected a state\'s code, or an id from the section '
        "`actors`",
    ),
    case(
        "C52", "words that YAML turns into numbers", minimal("Condemned the violence.", "010 1_000 12:30:45 1e3 0x1f")
    ),
    file("C53", "the thirty-first of April", "field-date-not-in-calendar"),
    file("C53-month", "the thirteenth month", "field-date-month-13"),
    file("C53-year", "the year nought", "field-date-year-0"),
    file("C54", "a date with slashes", "field-date-slashes"),
    file("C56", "an unknown stance", "unknown-stance"),
    file("C57", "a missing field", "field-missing"),
    file("C58", "an unknown field", "field-misspelt"),
    file("C59", "nothing in a required field", "field-null"),
    file("C60", "no number", "field-number-nan"),
    file("C60-inf", "an infinite number", "field-number-inf"),
    file("C61", "a text for a list", "field-list-expected"),
    file("C61-text", "a list for a text", "field-text-expected"),
    file("D64", "a link that runs", "link-javascript"),
    file("D64-case", "a link that runs, in another case", "link-javascript-mixed"),
    file("D64-broken", "a link that runs, broken", "link-javascript-broken"),
    file("D64-control", "a link that runs, behind a control character", "link-javascript-control"),
    file("D64-vb", "a link that runs VBScript", "link-vbscript"),
    file("D64-data", "a link that is a document", "link-data"),
    file("D64-file", "a link to a file", "link-file"),
    file("D64-none", "a link without a scheme", "link-no-scheme"),
    file("D65", "a link with a user name", "link-user-name"),
    file("D66", "a host in punycode", "link-punycode"),
    file("D66-unicode", "a look-alike host", "link-lookalike"),
    file("D67", "the server itself", "link-loopback"),
    file("D67-6", "the server itself, by IPv6", "link-loopback-6"),
    file("D67-decimal", "the server itself, as one number", "link-loopback-decimal"),
    file("D67-name", "the server itself, by name", "link-localhost"),
    file("D67-private", "a private network", "link-private"),
    file("D68", "a link of 2,001 characters", "link-long"),
    file("E78", "a table", "text-table"),
    file("E80-zip", "a zip file", "text-zip"),
    file("E80-pdf", "a PDF file", "text-pdf"),
    file("E80-png", "a picture", "text-png"),
    case("E80-gzip", "a gzip file", b"\x1f\x8b\x08\x00x", "1:1 this is a gzip file; expected a YAML file"),
    case("E80-parquet", "a Parquet file", b"PAR1x", "1:1 this is a Parquet file; expected a YAML file"),
    case("E80-sqlite", "a database", b"SQLite format 3\x00", "1:1 this is a database file; expected a YAML file"),
    case(
        "E80-xml",
        "XML with entities",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "1:1 this looks like HTML or XML; expected a YAML file",
    ),
]

# What costs most of all that the limits let in: each is read in a process with limits of its own.
COSTLY: dict[str, Callable[[], bytes]] = {
    "60 MB": lambda: b"a: " + b"x" * 60_000_000,
    "one text of 32 MB": lambda: b"a: " + b"x" * 33_554_400,
    "32 MB with one letter of four bytes": lambda: b"a: \xf0\x9f\x87\xb3" + b"x" * 33_554_400,
    "32 MB of hidden characters": lambda: b"\x07" * 33_554_432,
    "32 MB of lines": lambda: b"\n" * 33_554_430 + b"a:",
    "32 MB of comments": lambda: b"# x\n" * 8_388_000 + b"a: 1",
    "brackets": lambda: b"[" * 33_554_432,
    "values": lambda: b"[" + b"a1," * 2_000_001 + b"]",
    "groups of fields": lambda: b"[" + b"{}," * 250_001 + b"]",
    "groups of one field": lambda: b"[" + b"{a: 1}," * 250_001 + b"]",
    "keys that are no sections": lambda: b"\n".join(b"k%d: 1" % n for n in range(999_000)),
    "records of nothing": lambda: b"ledger: 1\npositions:\n" + b"- {}\n" * 249_000,
    "records of an id": lambda: b"ledger: 1\npositions:\n" + b"".join(b"- {id: a%d}\n" % n for n in range(249_000)),
    "events": lambda: (
        b"ledger: 1\nevents:\n"
        + b"".join(
            b"- {id: e%d, date: 2011-04-27, title: T%d, what: w, category: c, sources: [s], confidence: low}\n" % (n, n)
            for n in range(124_000)
        )
    ),
    "sources": lambda: b"ledger: 1\nsources:\n" + b"".join(b"  a%d: {}\n" % n for n in range(249_000)),
    "tags": lambda: b"[" + b"!x a," * 1_000_000 + b"]",
    "aliases": lambda: b"[" + b"*x," * 1_000_000 + b"]",
    "question marks": lambda: b"{" + b"? " * 10_000_000,
    "a tower of 8,000,000 marks": lambda: b"e" + "\u0301".encode() * 8_000_000,
    "words that are no field": lambda: (
        minimal().encode() + b"    note: x\n" + b"".join(b"    f%d: x\n" % n for n in range(900_000))
    ),
    "fields of the crisis": lambda: b"ledger: 1\ncrisis:\n" + b"".join(b"  f%d: x\n" % n for n in range(990_000)),
    "topics without an end": lambda: (
        b"ledger: 1\ntopics:\n"
        + b"".join(b"- {id: t%d, question: q, stances: [%s]}\n" % (n, b"!, " * 900) for n in range(1_000))
    ),
    "actors that nobody knows": lambda: (
        minimal("  - id: gbr-2011-04-27", "  - id: p0").split("positions:")[0].encode()
        + b"positions:\n"
        + b"".join(
            b"- {id: p%d, date: 2011-04-27, actor: QQQ, topic: t, stance: s, evidence: inference, summary: s, "
            b"sources: [x], confidence: low}\n" % n
            for n in range(100_000)
        )
        + b"sources: {y: {}}\n"
    ),
}
