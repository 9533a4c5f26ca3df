"""The JSON Schema that an editor's YAML language server completes and checks a ledger with.

It is as strict as the reader on what a value looks like, and asks for real numbers and truth values where an editor has
read them as such. What one record says about another only the reader checks.
"""

import json
from typing import Any

from components.ledger.model import Ledger

PATH = "data/reference/ledger.schema.json"
DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that every editor's language server knows
BOUNDS = {"ge": "minimum", "le": "maximum"}  # pydantic leaves its own names where text is converted first


def schema_text() -> str:
    """Return the schema as it stands in `data/reference/ledger.schema.json`, with a final line break."""
    schema: dict[str, Any] = _plain(Ledger.model_json_schema())
    schema["properties"]["sources"]["additionalProperties"] = False
    head = {"$schema": DRAFT, "title": "Standpoint ledger, format version 1"}
    return json.dumps(head | schema, indent=1, ensure_ascii=False) + "\n"


def _plain(node: Any, *, names: bool = False) -> Any:
    """Return a schema without what only lengthens completions; ``names`` where the keys are names of fields.

    That is: titles that repeat the name, defaults (the descriptions tell them), and null as one of two types.
    """
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {key: _plain(value) for key, value in node.items()}
    if node.get("anyOf", [])[1:] == [{"type": "null"}]:
        node = node["anyOf"][0] | {key: value for key, value in node.items() if key != "anyOf"}
    kept = {BOUNDS.get(key, key): value for key, value in node.items() if key not in ("title", "default")}
    return {
        key: _plain(value, names=key in ("properties", "$defs", "patternProperties")) for key, value in kept.items()
    }
