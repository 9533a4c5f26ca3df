"""The files under data/reference."""

from pathlib import Path
from typing import Any

from components.document import read

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"


def read_yaml(name: str) -> Any:
    """Return one reference file as dictionaries, lists and text.

    Raises ValueError with every fault and its line; FileNotFoundError where there is no such file.
    """
    value, faults = read((FOLDER / name).read_bytes(), name)
    if faults:
        raise ValueError("\n".join(str(fault) for fault in faults))
    return value
