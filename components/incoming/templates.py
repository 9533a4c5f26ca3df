"""Ledgers to start from: an empty one to fill, and a worked example, as they lie in ``data/reference/templates/``."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference" / "templates"
FILES = {"template": "ledger-template.yaml", "example": "ledger-example.yaml"}
"""By name, what the file is called when it leaves."""


def template(name: str) -> bytes:
    """Return the text of ``template`` or ``example``."""
    return (FOLDER / f"{name}.yaml").read_bytes()
