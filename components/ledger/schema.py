"""The JSON Schema that an editor's YAML language server completes and checks a ledger with."""

import json
from typing import Any

from components.ledger.model import Ledger

PATH = "data/reference/ledger.schema.json"


def schema_text() -> str:
    """Return the schema as it stands in `data/reference/ledger.schema.json`, with a final line break."""
    schema = Ledger.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Standpoint ledger, format version 1"
    return json.dumps(_without_titles(schema), indent=1, ensure_ascii=False) + "\n"


def _without_titles(node: Any, inside_properties: bool = False) -> Any:
    """Drop the titles that repeat a field's name; they only make completions longer."""
    if isinstance(node, list):
        return [_without_titles(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if inside_properties or key != "title" or "$defs" in node}
    return {key: _without_titles(value, key in ("properties", "$defs")) for key, value in kept.items()}
