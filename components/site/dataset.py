"""The ledger as a schema.org Dataset in JSON-LD: https://schema.org/Dataset."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from components.export.bundle import Bundle
from components.export.names import version
from components.findings.counts import number
from components.site import licence
from components.tables import View
from components.tables.wording import day

TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "zip": "application/zip",
}


def dataset(view: View, bundle: Bundle, files: Mapping[str, bytes], base: str = "") -> dict[str, Any]:
    """Return the description of a ledger and of its data files, which are given by path.

    Addresses begin with ``base``, and without it are relative to the document. Left out is what no ledger says, such
    as a creator. ``version`` and ``identifier`` come from the SHA-256 of the ledger's file.
    """
    crisis = view.crisis
    found: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": base,
        "url": base,
        "name": crisis["title"],
        "description": described(view),
        "license": licence.address(crisis["licence"]) or {"@type": "CreativeWork", "name": crisis["licence"]},
        "isAccessibleForFree": True,
        "version": version(view),
        "identifier": [
            crisis["id"],
            {"@type": "PropertyValue", "propertyID": "SHA-256", "value": crisis["sha256"]},
        ],
        "temporalCoverage": f"{crisis['first']}/{crisis['last']}",
        "spatialCoverage": {"@type": "Country", "name": crisis["about_name"], "identifier": crisis["about"]},
        "distribution": [_download(path, data, bundle, base) for path, data in files.items()],
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": f"{name}.{heading}",
                "description": column.means,
                **({"unitText": column.unit} if column.unit else {}),
            }
            for name, table in bundle.tables.items()
            for heading, column in table.columns.items()
        ],
    }
    return {key: value for key, value in found.items() if value}


def described(view: View) -> str:
    """Return what the ledger is, in sentences: its own summary, then what it holds."""
    crisis = view.crisis
    holds = (
        f"Dated positions, casualty estimates, defections, events and votes, each with its source: "
        f"{number(crisis['records'], 'record', 'records')} from {number(crisis['sources'], 'source', 'sources')}, "
        f"{day(crisis['first'])} to {day(crisis['last'])}."
    )
    return f"{crisis['summary']} {holds}".strip()


def _download(path: str, data: bytes, bundle: Bundle, base: str) -> dict[str, str]:
    stem, _, ending = path.rpartition("/")[2].partition(".")
    note = bundle.tables[stem].note if stem in bundle.tables else bundle.covers
    return {
        "@type": "DataDownload",
        "name": path.rpartition("/")[2],
        "description": note,
        "contentUrl": f"{base}{path}",
        "encodingFormat": TYPES[ending],
        "contentSize": f"{len(data)} B",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def document(described: Mapping[str, Any]) -> bytes:
    """Return the description as a file."""
    return json.dumps(described, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def script(described: Mapping[str, Any]) -> str:
    """Return the description for a ``script`` element, so spelt that no text in it can close or open an element."""
    text = json.dumps(described, indent=1, allow_nan=False)  # in ASCII, which a page can hold whatever the text
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")
