"""CSV files with a Frictionless Data Package beside them: https://specs.frictionlessdata.io/data-package/."""

import hashlib
import json
from typing import Any

from components.export.archive import zipped
from components.export.bundle import Bundle, Table
from components.export.columns import Column
from components.export.rows import csv_bytes, guarded

GUARDED = (
    "In the CSV files a text that a spreadsheet would run as a formula has one apostrophe in front; take it away for "
    "the text as recorded. Empty cells are missing values."
)


def package(bundle: Bundle) -> bytes:
    """Return a zip of a CSV file for each table and ``datapackage.json``, which describes them."""
    files = {f"{name}.csv": csv_bytes(table) for name, table in bundle.tables.items()}
    head = json.dumps(descriptor(bundle, files), ensure_ascii=False, indent=2, allow_nan=False)
    return zipped({"datapackage.json": head.encode() + b"\n", **files})


def descriptor(bundle: Bundle, files: dict[str, bytes], folder: str = "") -> dict[str, Any]:
    """Return what the package says of itself and of its files, which lie in ``folder`` (``data/``) beside it."""
    found: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": bundle.name.lower(),
        "title": bundle.title,
        "description": f"{bundle.covers} {GUARDED}",
        "ledger": bundle.ledger,
        "ledger_sha256": bundle.sha256,
        "filters": dict(bundle.filters),
        "licenses": [{"name": bundle.licence}],
        "sources": [{"title": title, "path": url} for title, url in bundle.sources],
        "resources": [_resource(name, table, files[f"{name}.csv"], folder) for name, table in bundle.tables.items()],
    }
    return {key: value for key, value in found.items() if value}


def _resource(name: str, table: Table, data: bytes, folder: str) -> dict[str, Any]:
    about = {"description": table.note} if table.note else {}
    return {
        "name": name,
        "path": f"{folder}{name}.csv",
        "profile": "tabular-data-resource",
        **about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [field(guarded(heading), column) for heading, column in table.columns.items()],
            "missingValues": [""],
        },
    }


def field(name: str, column: Column) -> dict[str, str]:
    """Return a column as a field of a Table Schema; a link is a string with the format uri."""
    kind = {"type": "string", "format": "uri"} if column.kind == "link" else {"type": column.kind}
    unit = {"unit": column.unit} if column.unit else {}
    return {"name": name, **kind, **unit, "description": column.means}
