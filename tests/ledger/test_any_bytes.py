"""Any bytes at all give a ledger or say what is wrong; nothing else ever comes out."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from components.ledger import Reading, read_ledger
from components.ledger.model import Ledger
from components.ledger.schema import schema_text

LEDGERS = Path(__file__).resolve().parents[1] / "ledgers"
SAMPLES = [
    (LEDGERS / "minimal.yaml").read_text("utf-8"),
    *(
        (LEDGERS / "broken" / f"{name}.yaml").read_text("utf-8")
        for name in (
            "many-in-one-record",
            "estimate-no-figure",
            "known-before-date",
            "twice-defection",
            "symbol-missing",
        )
    ),
]
SCHEMA = json.loads(schema_text())
FIELDS = sorted({field for model in SCHEMA["$defs"].values() for field in model.get("properties", {})} | {"by_group"})
WORDS = sorted({word for model in SCHEMA["$defs"].values() for word in model.get("enum", [])})
YAMLISH = [
    "\n", "\n  ", "\n  - ", ": ", "- ", "[", "]", "{", "}", ",", "'", '"', "#", "|", ">", "&a", "*a", "!!x ", "<<: ",
    "?", "%", "\t", "---", "\ufeff", "\0", "\r", "\u202e", "\\", "null", "~",
]  # fmt: skip
EXAMPLES = settings(deadline=None, max_examples=300)


def checked(data: bytes) -> Reading:
    reading = read_ledger(data, "FILE")
    ledger, faults = reading
    assert (ledger is None) == bool(faults)
    assert isinstance(ledger, Ledger | None)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for fault in faults:
        assert 1 <= fault.line <= lines
        assert fault.column >= 1
        assert "\n" not in str(fault)
    assert faults == sorted(faults, key=lambda fault: (fault.line, fault.column))
    return reading


@EXAMPLES
@given(st.binary(max_size=400))
def test_bytes(data: bytes) -> None:
    checked(data)


@EXAMPLES
@given(st.lists(st.sampled_from(YAMLISH + FIELDS + WORDS) | st.text(max_size=4), max_size=60))
def test_text_that_looks_like_yaml(parts: list[str]) -> None:
    checked("".join(parts).encode("utf-8", "surrogatepass"))


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """Return a ledger with lines or characters deleted, repeated, replaced or swapped."""
    units: list[str] = draw(st.sampled_from(SAMPLES)).splitlines(keepends=True)
    if draw(st.booleans()):
        units = list("".join(units))
    for _ in range(draw(st.integers(1, 4))):
        at, other = draw(st.integers(0, len(units) - 1)), draw(st.integers(0, len(units) - 1))
        change = draw(st.sampled_from(["delete", "repeat", "replace", "swap", "cut"]))
        if change == "delete":
            units[at] = ""
        elif change == "repeat":
            units[at] *= 2
        elif change == "replace":
            units[at] = draw(st.sampled_from(YAMLISH + WORDS) | st.text(max_size=3))
        elif change == "swap":
            units[at], units[other] = units[other], units[at]
        else:
            units = [*units[: at + 1]]
    return "".join(units).encode("utf-8", "surrogatepass")


@EXAMPLES
@given(mutations())
def test_a_ledger_with_something_changed(data: bytes) -> None:
    checked(data)


SCALARS: st.SearchStrategy[Any] = st.sampled_from(
    ["", " ", "a", "x", "GBR", "SYR", "LAS", "2011-04-27", "2011-13-01", "5", "0", "-1", "true", "1" * 30, "https://a.org"]
) | st.sampled_from(WORDS) | st.none() | st.text("aé \n:\"", max_size=5)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS) | SCALARS.map(str), inner, max_size=5)
    ),
    max_leaves=8,
)


@st.composite
def ledgers(draw: st.DrawFn) -> bytes:
    """Return a ledger of the right build whose fields hold anything, as JSON, which is YAML."""
    ledger: dict[str, Any] = {"ledger": "1"}
    for section, described in SCHEMA["properties"].items():
        if section == "ledger" or draw(st.integers(0, 30)) == 0:
            continue
        reference = described.get("$ref") or described.get("items", {}).get("$ref") or "#/$defs/Source"
        properties = SCHEMA["$defs"][reference.rpartition("/")[2]]["properties"]
        entries = [draw(entry(properties)) for _ in range(1 if section == "crisis" else draw(st.integers(0, 3)))]
        if draw(st.integers(0, 30)) == 0:
            ledger[section] = draw(VALUES)
        elif section == "crisis":
            ledger[section] = entries[0]
        elif section == "sources":
            ledger[section] = dict(zip("abx", entries, strict=False))
        else:
            ledger[section] = entries
    return json.dumps(ledger, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


@st.composite
def entry(draw: st.DrawFn, properties: dict[str, Any]) -> Any:
    """Return an entry with mostly plausible values, so that the checks behind the models are reached."""
    return {
        field: draw(VALUES) if draw(st.integers(0, 40)) == 0 else draw(plausible(field, described))
        for field, described in properties.items()
        if draw(st.integers(0, 40))
    }


def plausible(field: str, described: dict[str, Any]) -> st.SearchStrategy[Any]:
    reference = SCHEMA["$defs"].get(described.get("$ref", "").rpartition("/")[2], {})
    states = st.lists(st.sampled_from(["GBR", "RUS", "CHN", "LBN", "SYR", "XXX"]), max_size=3)
    if "enum" in reference:
        return st.sampled_from(reference["enum"])
    if "properties" in reference:
        return entry(reference["properties"])
    if described.get("format") == "date":
        return st.sampled_from(["2011-03-15", "2011-04-27", "2011-04-28", "1990-01-01", "0001-01-01", "9999-12-31"])
    if described["type"] == "integer":
        return st.sampled_from(["1", "2", "35", "400"])
    if described["type"] == "boolean":
        return st.sampled_from(["true", "false"])
    if described["type"] == "array":
        return st.lists(st.sampled_from("abx"), max_size=3) if field in ("sources", "stances") else states
    if field in ("url", "archive", "digital_library"):
        return st.sampled_from(["https://a.org/1", "https://a.org/2", "//x"])
    if field in ("actor", "about", "destination"):
        return st.sampled_from(["GBR", "SYR", "XXX"])
    if field == "lang":
        return st.just("en")
    if field == "id":
        return st.text("abxyz", min_size=1, max_size=3)
    return st.sampled_from("abx")


@EXAMPLES
@given(ledgers())
def test_a_ledger_whose_fields_hold_anything(data: bytes) -> None:
    checked(data)
