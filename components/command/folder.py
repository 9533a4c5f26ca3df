"""A folder that one command keeps: a list in it says which files are the command's own, and no other is touched."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from components.command.files import write

LIST = "files.json"
MAKER = "python -m components publish"
NAMED = 3  # foreign files that a refusal names

Sums = dict[str, str]


class FolderError(ValueError):
    """The folder holds what this command did not write; the message says what."""


def keep(folder: Path, files: Mapping[str, bytes], about: Mapping[str, str]) -> list[str]:
    """Make a folder hold these files, each whole or not at all, and return what a person should know.

    Files of an earlier run that are not among them are taken away, unless somebody has changed them since. A run that
    was broken off is taken up by the next, because the list is written first. Raises FolderError, with nothing
    written, for a folder with files and no list, and for a file in the way; OSError where something cannot be
    written.
    """
    earlier = _earlier(folder)
    _free(folder, files, earlier)
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    sizes = {path: len(data) for path, data in files.items()}
    _list(folder, earlier | sums, sizes, about)
    for path, data in files.items():
        if not _is(folder / path, sums[path]):  # a file that did not change keeps its time
            write(folder / path, data)
    notices = [notice for path in earlier if path not in files for notice in _taken_away(folder, path, earlier[path])]
    _list(folder, sums, sizes, about)
    return notices


def _earlier(folder: Path) -> Sums:
    """Return the SHA-256 of the files of an earlier run by path; nothing for a folder that is empty or missing."""
    if not folder.exists():
        return {}
    found = sorted(path.name for path in folder.iterdir())
    if LIST in found:
        try:
            listed = json.loads((folder / LIST).read_bytes())
            if listed["written_by"] == MAKER:
                return {path: one["sha256"] for path, one in listed["files"].items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            pass  # a file of the same name by somebody else
    if found:
        more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
        raise FolderError(
            f"holds files that this command did not write ({', '.join(found[:NAMED])}{more}); "
            "name a folder that is new, empty, or holds a site published earlier"
        )
    return {}


def _free(folder: Path, files: Mapping[str, bytes], earlier: Sums) -> None:
    """Raise FolderError for a file in the way, or a folder in the folder that leads elsewhere."""
    for path in files:
        target = folder / path
        if target.is_symlink() or (target.exists() and path not in earlier):
            raise FolderError(f"holds {path}, which this command did not write and would have to replace")
        if not target.parent.resolve().is_relative_to(folder.resolve()):
            raise FolderError(f"holds {target.parent.name}, which leads out of it")


def _taken_away(folder: Path, path: str, sha256: str) -> list[str]:
    """Take a file away, and its folder where it was the last; a list may be forged, so nothing outside is touched."""
    target = folder / path
    if target.is_symlink() or not target.is_file() or not target.resolve().is_relative_to(folder.resolve()):
        return []
    if not _is(target, sha256):
        return [f"{target}: kept, because it was changed after it was published; it is no longer part of the site"]
    target.unlink()
    if target.parent != folder and not any(target.parent.iterdir()):
        target.parent.rmdir()
    return []


def _is(path: Path, sha256: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def _list(folder: Path, sums: Sums, sizes: Mapping[str, int], about: Mapping[str, str]) -> None:
    files = {
        path: {"sha256": sha256} | ({"bytes": sizes[path]} if path in sizes else {}) for path, sha256 in sums.items()
    }
    said = {"written_by": MAKER, **about, "files": files}
    write(folder / LIST, json.dumps(said, indent=1).encode() + b"\n")
