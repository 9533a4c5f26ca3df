"""The JSON Schema for editors: fresh, true to the shipped ledger, and helpful."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from components.ledger.schema import PATH, schema_text

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads(schema_text())


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2: days stay text, yes and no too."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


def problems(text: str) -> list[str]:
    ledger = EditorLoader(text).get_single_data()
    errors = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER).iter_errors(ledger)
    return [f"{'/'.join(str(step) for step in error.path)}: {error.message}"[:200] for error in errors]


def test_the_file_is_fresh() -> None:
    assert (ROOT / PATH).read_text("utf-8") == schema_text(), "run: python -m components schema > " + PATH


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["ledger"] == {"const": 1, "description": "format version", "type": "integer"}


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "data").glob("*.yaml")), ROOT / "tests/ledgers/minimal.yaml"], ids=str
)
def test_an_editor_finds_nothing_wrong_with_a_sound_ledger(path: Path) -> None:
    assert problems(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("date: 2011-04-27", "date: 2011-04-31", "positions/0/date: '2011-04-31' is not a 'date'"),
        ("tier: 2", "tier: 5", "sources/channel4-2011-04-28/tier: 5 is greater than the maximum of 4"),
        ("tier: 2", "tier: two", "sources/channel4-2011-04-28/tier: 'two' is not of type 'integer'"),
        ("ledger: 1", "ledger: 2", "ledger: 1 was expected"),
        ("effect: for", "effect: fro", "stances/0/effect: 'fro' is not one of ['for', 'against', 'none']"),
        ("    actor: GBR\n", "", "positions/0: 'actor' is a required property"),
        (
            "  channel4-2011-04-28:",
            "  channel 4:",
            "sources: 'channel 4' does not match any of the regexes: '^[A-Za-z0-9][A-Za-z0-9-]*$'",
        ),
    ],
)
def test_an_editor_finds_what_is_wrong(old: str, new: str, found: str) -> None:
    text = (ROOT / "tests/ledgers/minimal.yaml").read_text("utf-8")
    assert problems(text.replace(old, new, 1)) == [found]


def test_every_field_is_described() -> None:
    models = {"Ledger": SCHEMA} | {name: model for name, model in SCHEMA["$defs"].items() if "properties" in model}
    assert len(models) == 15
    silent = [
        f"{m}.{f}"
        for m, model in models.items()
        for f, field in model["properties"].items()
        if "description" not in field
    ]
    assert silent == []


def test_completions_hold_no_null_and_no_default() -> None:
    text = schema_text()
    assert '"null"' not in text
    assert '"default"' not in text
    assert SCHEMA["$defs"]["Position"]["properties"]["evidence"]["$ref"] == "#/$defs/Evidence"
    assert SCHEMA["$defs"]["Evidence"]["enum"][0] == "recorded-vote"
