"""Where a server's ledgers lie: the folder ``data/``, or what the variable ``POSITIONS_DATA`` names."""

import os
from pathlib import Path

VARIABLE = "POSITIONS_DATA"
SHIPPED = Path(__file__).resolve().parents[2] / "data"


def place() -> Path:
    """Return the folder or file that holds the ledgers; the variable's path counts from the working directory."""
    named = os.environ.get(VARIABLE, "").strip()
    return Path(named).expanduser() if named else SHIPPED


def ledger_files(where: Path) -> list[Path]:
    """Return the ledgers' files by name: the file itself, or every ``.yaml`` of the folder; none of what is not there.

    In a folder links are left out, which would lead out of it, and pipes, which would keep every reader waiting for
    somebody who writes.
    """
    if where.is_file():
        return [where]
    found = sorted(where.glob("*.yaml")) if where.is_dir() else []
    return [path for path in found if path.is_file() and not path.is_symlink()]


def nothing_there(where: Path, shown: str) -> str:
    """Return a sentence for a place without a ledger, which calls it ``shown``."""
    if where.is_dir():
        return f"There is no .yaml file in the folder {shown}."
    if where.exists():
        return f"{shown} is neither a file nor a folder."
    return f"{VARIABLE} names {shown}, and there is no such file or folder."
