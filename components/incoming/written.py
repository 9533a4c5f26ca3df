"""A ledger as YAML text, for one that came as tables."""

from typing import Any

import yaml

from components.ledger import Ledger
from components.ledger.book import SECTIONS

WIDTH = 110  # characters of a line


def yaml_of(ledger: Ledger) -> bytes:
    """Return a ledger as the text that reads back as the same one; a field that is as where left out is left out."""
    parts: dict[str, Any] = {"ledger": 1}
    for section in SECTIONS:
        value = getattr(ledger, section)
        if section == "sources":
            parts[section] = {key: _plain(source) for key, source in value.items()}
        elif section == "crisis":
            parts[section] = _plain(value)
        elif value:
            parts[section] = [_plain(entry) for entry in value]
    text: str = yaml.dump(parts, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text.encode()


def _plain(entry: Any) -> dict[str, Any]:
    """Return an entry's fields as texts, numbers and truth values; days as dates, which YAML writes without quotes."""
    fields: dict[str, Any] = entry.model_dump(exclude_defaults=True)
    return {key: _word(value) for key, value in fields.items()}


def _word(value: Any) -> Any:
    """Return a word of a vocabulary as plain text, within lists and fields too."""
    if isinstance(value, dict):
        return {str(key): _word(inner) for key, inner in value.items() if inner not in ([], None)}
    if isinstance(value, list):
        return [_word(inner) for inner in value]
    return str(value) if isinstance(value, str) else value
