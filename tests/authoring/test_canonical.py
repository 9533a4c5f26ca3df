"""The canonical form: the same ledger, every comment, one spelling."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from components.authoring import canonical as module
from components.authoring.canonical import canonical
from components.authoring.comments import comments_of
from components.document import read
from components.ledger import LedgerError, read_ledger

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "data").glob("*.yaml"))
MINIMAL = (ROOT / "tests/ledgers/minimal.yaml").read_text("utf-8")
SHIPPED_TEXT = (ROOT / "data/positions.yaml").read_text("utf-8")
EXAMPLES = settings(deadline=None, max_examples=250)
HEAD = """\
ledger: 1

crisis:
  id: c
  title: t
"""


def comments(text: str) -> Counter[str]:
    """Return every comment: what stands between the texts that PyYAML's own scanner finds, or libyaml's if it must."""
    try:
        tokens = [t for t in yaml.scan(text, Loader=yaml.SafeLoader) if isinstance(t, yaml.ScalarToken)]
    except yaml.YAMLError:
        tokens = [t for t in yaml.scan(text, Loader=yaml.CSafeLoader) if isinstance(t, yaml.ScalarToken)]
    found, at = Counter[str](), 0
    for token in [*tokens, None]:
        end = token.start_mark.index if token else len(text)
        header = ""
        if token and token.style in ("|", ">"):
            header = text[token.start_mark.index :].partition("\n")[0]
        found.update(c.rstrip() for c in re.findall(r"#.*", text[at:end] + header))
        at = token.end_mark.index if token else end
    return found


def same(text: str) -> str:
    """Return the canonical form, seen to say the same, to keep every comment and to be stable."""
    form = canonical(text)
    assert read_ledger(form.encode(), "L").ledger == read_ledger(text.encode(), "L").ledger
    assert read(form.encode(), "L")[0] == read(text.encode(), "L")[0]
    assert comments(form) == comments(text)
    assert canonical(form) == form
    return form


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_ledgers_are_in_canonical_form(path: Path) -> None:
    text = path.read_text("utf-8")
    assert canonical(text) == text


@pytest.mark.parametrize("path", sorted((ROOT / "tests/ledgers/broken").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_ledger_with_faults_in_what_it_says(path: Path) -> None:
    data = path.read_bytes()
    value, faults = read(data, "L")
    if faults or not isinstance(value, dict):
        with pytest.raises(LedgerError):
            canonical(data)
    else:
        same(data.decode())


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("crisis: {title: t, id: c}\nledger: 1\n", HEAD),
        ("# Of the file\n\n# Of the crisis\ncrisis: {title: t, id: c}\n# Of the format\nledger: 1",
         "# Of the file\n\n# Of the format\n" + HEAD.replace("crisis", "# Of the crisis\ncrisis")),
        ('"ledger": 1\r\ncrisis:\r\n    title: "t"   # beside\r\n    id: \'c\'\r\n', HEAD.rstrip() + "  # beside\n"),
        ("events:\n- what: w\n  # of the id\n  id: e\n  nonsense: 1\n  date: '2011-04-27'\n-   id: f\n\n\n#end\n",
         "events:\n  # of the id\n  - id: e\n    date: 2011-04-27\n    what: w\n    nonsense: '1'\n\n  - id: f\n"
         "\n#end\n"),
        ("events:\n  - id: e\n    # in the record\n    note:\n    # its end\n  # the section's end\n# the file's end\n",
         "events:\n  - id: e\n    # in the record\n    note:\n    # its end\n"
         "\n  # the section's end\n\n# the file's end\n"),
        ("events:\n  - sources: [a, # one\n      b] # all\n    id: e\n",
         "events:\n  - id: e\n    sources:  # all\n      - a  # one\n      - b\n"),
        ("events:\n  - id: e\n    sources:\n      - a\n      - b\n    quote: >- # folded\n      one\n      two\n",
         "events:\n  - id: e\n    quote: one two  # folded\n    sources: [a, b]\n"),
        ("readings:\n- {effect: for, kind: a, ballot: x}\n- kind: a\n  effect: none\n- kind: b\n",
         "readings:\n  - {kind: a, effect: for, ballot: x}\n  - {kind: a, effect: none}\n\n  - {kind: b}\n"),
        ("sources:\n  b: {url: u, publisher: 'p'}\n  a:\n    tier: '2'\n    title: 2011\n",
         "sources:\n  b:\n    publisher: p\n    url: u\n\n  a:\n    title: '2011'\n    tier: 2\n"),
        ("events:\n- {note: 'it''s', what: \"a: b\", quote: \"he's \\\"in\\\": yes\", title: 'no', speaker: '~'}",
         "events:\n  - title: 'no'\n    what: 'a: b'\n    speaker: '~'\n"
         "    quote: >-\n      he's \"in\": yes\n    note: it's\n"),
        ("ledger:\t1\t# tab\n", "ledger: 1  # tab\n"),
        ('events:\n- {what: "one\\ntwo\\n", note: "  spaced\\tout"}',
         'events:\n  - what: |\n      one\n      two\n    note: "  spaced\\tout"\n'),
    ],
)  # fmt: skip
def test_spelling(written: str, form: str) -> None:
    assert same(written) == form


def test_width() -> None:
    words = " ".join(["nine-char"] * 12)
    form = same(f"events:\n  - note: {words}\n    title: {'x' * 120}\n    sources: [{', '.join(['a2345678'] * 14)}]\n")
    assert form == (
        f"events:\n  - title: {'x' * 120}\n"
        f"    sources: [\n      {', '.join(['a2345678'] * 10)},\n      {', '.join(['a2345678'] * 4)}\n    ]\n"
        f"    note: >-\n      {' '.join(['nine-char'] * 10)}\n      nine-char nine-char\n"
    )
    assert max(len(line) for line in form.splitlines() if "xxx" not in line) == 105


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &x 1\nb: *x\n", "the anchor &x is not allowed"),
        ("a: !!python/object:os.system 1\n", "the tag !!python/object:os.system is not allowed"),
        ("a: [1\n", "a list is not closed"),
        ("a: 1\na: 2\n", "the key `a` is here twice"),
        ("- a\n", "this is not a ledger"),
        ("", "the file is empty"),
        ("a: \ud800\n", "is not UTF-8"),
    ],
)
def test_what_is_no_plain_yaml_is_refused(text: str, told: str) -> None:
    with pytest.raises(LedgerError, match=re.escape(told)):
        canonical(text)


def test_a_form_that_says_something_else_is_never_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "written", lambda tree: HEAD.replace("t", "u"))
    with pytest.raises(LedgerError, match="this has no canonical form"):
        canonical(HEAD)


NOTES = st.sampled_from(["# c", "#no space", "#", "#  a: [b, 'c", "# é ☃"])
PIECES = ["", " ", "- ", "x: ", "x: |\n", "[", "]", "{a: 1}", "'", '"', ", ", ": ", "~", "no", "é", "𝄞", ">-", "? "]


@st.composite
def edited(draw: st.DrawFn) -> str:
    """A piece of a ledger with comments put in anywhere, lines indented, moved, dropped, and pieces of YAML put in."""
    start = draw(st.sampled_from([0, 262, 2824, 5237, 6014, 8152]))
    lines = MINIMAL.split("\n")
    if start:
        more = SHIPPED_TEXT.split("\n")[start - 1 :]
        lines = more[:1] + more[(at := draw(st.integers(1, 60))) : at + draw(st.integers(5, 60))]
    for _ in range(draw(st.integers(0, 12))):
        n = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 5)):
            case 0 | 1:
                lines.insert(n, " " * draw(st.integers(0, 10)) + draw(NOTES))
            case 2:
                lines[n] += draw(st.sampled_from([" ", "   ", ""])) + draw(NOTES)
            case 3:
                lines.insert(n, "")
            case 4:
                at = draw(st.integers(0, len(lines[n])))
                lines[n] = lines[n][:at] + draw(st.sampled_from(PIECES)) + lines[n][at:]
            case 5:
                at = lines[n].find(", ") + 1
                lines[n : n + 1] = [lines[n][:at] + " " + draw(NOTES), "      " + lines[n][at:]] if at else []
        lines = lines or [""]
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


def checked(text: str) -> None:
    value, faults = read(text.encode(), "L")
    if not faults and isinstance(value, dict):
        same(text)


@EXAMPLES
@given(edited())
def test_edited_ledgers(text: str) -> None:
    checked(text)


WORDS = st.sampled_from(
    ["a", "no", "1", "2011-04-28", "a: b", "it's", '"q"', "# c", "a #b", "", " a", "a\nb\n", "[", "é"]
)
TEXTS = WORDS | st.text(max_size=12) | st.lists(WORDS, min_size=15, max_size=40).map(" ".join)
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
SECTIONS = st.sampled_from(["ledger", "crisis", "readings", "events", "proposals", "sources", "other"])


@EXAMPLES
@given(st.dictionaries(SECTIONS, VALUES, min_size=1), st.sampled_from([None, True, False]), st.sampled_from("'\"|>x"))
def test_any_values_in_any_style(values: dict[str, Any], flow: bool | None, style: str) -> None:
    style_of = None if style == "x" else style
    checked(yaml.safe_dump(values, default_flow_style=flow, default_style=style_of, allow_unicode=True, width=40))


def test_comments_are_told_from_text() -> None:
    text = "a: b#c # one\nd: '# no' #two\ne: | # three\n  # no\n# four\nf: [x,#five\n y]"
    events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    assert [c.text for c in comments_of(text, events)] == ["# one", "#two", "# three", "# four", "#five"]
