"""Plain dictionaries as the text of a ledger."""

from collections.abc import Mapping
from typing import Any

import yaml

from components.authoring.canonical import canonical
from components.ledger.book import SECTIONS

WIDTH = 110


class _Dumper(yaml.CSafeDumper):  # type: ignore[misc]
    """libyaml's emitter, three times as fast as Python's; a value that comes twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def ledger_text(sections: Mapping[str, Any]) -> str:
    """Return the YAML of a ledger, or of some sections in their order; days unquoted, empty sections left out."""
    order = ("ledger", *SECTIONS)
    kept = {name: sections[name] for name in order if sections.get(name)}
    text: str = yaml.dump(kept, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text


def final_text(sections: Mapping[str, Any]) -> str:
    """Return the canonical text of a ledger or of some of its sections."""
    return canonical(ledger_text(sections))
