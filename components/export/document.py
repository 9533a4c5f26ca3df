"""Tables as one JSON document."""

import json
from typing import Any

from components.export.bundle import Bundle
from components.export.datapackage import field


def head(bundle: Bundle) -> dict[str, Any]:
    """Return what a file says before its rows: ledger, version, what it covers, filters, licence, sources."""
    return {
        "name": bundle.name,
        "ledger": bundle.ledger,
        "title": bundle.title,
        "ledger_sha256": bundle.sha256,
        "covers": bundle.covers,
        "filters": dict(bundle.filters),
        "licence": bundle.licence,
    }


def json_bytes(bundle: Bundle) -> bytes:
    """Return JSON in UTF-8: a head, the sources, then each table with its fields and rows; missing cells are null."""
    sources = [{"title": title, "url": url} for title, url in bundle.sources]
    tables = {
        name: {
            "note": table.note,
            "fields": [field(heading, column) for heading, column in table.columns.items()],
            "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows],
        }
        for name, table in bundle.tables.items()
    }
    whole = head(bundle) | {"sources": sources, "tables": tables}
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False, default=str).encode() + b"\n"
