"""The bytes of a file, no more of them than a document may have."""

from pathlib import Path

from components.document.limits import FILE_BYTES


def content(path: Path) -> bytes:
    """Return the bytes of a file; of one that is too large, one more than the limit, which the reader then refuses.

    Raises OSError where the file cannot be read, ValueError for a name that no file can have.
    """
    with path.open("rb") as file:
        return file.read(FILE_BYTES + 1)
