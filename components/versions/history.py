"""Earlier versions of a file in its git history, read by git itself: nothing is changed, and nothing fetched."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from components.document.fault import visible
from components.document.limits import FILE_BYTES

COMMITS = 100  # of a file that are listed, the newest
SECONDS = 20  # until git must have answered
# No program that the repository's settings name runs: a blob is read as it is, and no signature is asked about.
QUIET = ("--no-pager", "-c", "log.showSignature=false")
# No remote is asked for what a partial clone lacks.
ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class HistoryError(Exception):
    """Git cannot be asked, or does not know what it was asked for; the message says which, for readers."""


class Commit(NamedTuple):
    """A commit that touched a file: its day as YYYY-MM-DD, short id, first line of its message, and the file's blob."""

    day: str
    short: str
    subject: str
    blob: str


def names_revision(name: str) -> bool:
    """Return whether a name is ``REV:path`` rather than a file; a file of that name goes first."""
    return bool(re.match(r"[^:]+:.+", name)) and not Path(name).exists()


def shown(name: str, folder: Path | None = None) -> bytes:
    """Return the bytes of ``REV:path``, path from the top of the repository, or from the folder as ``REV:./path``.

    Raises HistoryError where git is missing, there is no repository, no such revision or no such file in it.
    """
    if "\n" in name or "\0" in name:
        raise HistoryError("no name has a line break")
    revision, _, path = name.partition(":")
    answers = _asked(["cat-file", "--batch-check"], folder, f"{name}\n{revision}^{{commit}}\n").splitlines()
    found = answers[0].rsplit(b" ", 2)
    if len(found) != 3 or found[1] != b"blob":
        if answers[-1].endswith(b" missing"):
            raise HistoryError(f"no revision `{visible(revision)}` is known here")
        raise HistoryError(f"the revision `{visible(revision)}` has no file `{visible(path)}`")
    if int(found[2]) > FILE_BYTES:
        raise HistoryError(f"it is larger than {FILE_BYTES:,} bytes")
    return _asked(["cat-file", "blob", found[0].decode()], folder)


def commits(path: Path) -> list[Commit]:
    """Return the newest commits that touched a file and left it there, the newest first.

    Raises HistoryError where there are none.
    """
    form = "--format=%H%x00%cs%x00%h%x00%s"
    asked = ["log", f"--max-count={COMMITS}", form, "--", f"./{path.name}"]
    lines = _asked(asked, path.parent).decode("utf-8", "replace").splitlines()
    told = [line.split("\0", 3) for line in lines if line.count("\0") >= 3]
    questions = "".join(f"{commit}:./{path.name}\n" for commit, *_ in told)
    answers = _asked(["cat-file", "--batch-check"], path.parent, questions).decode().splitlines()
    blobs = [answer.split(" ")[0] if " blob " in answer else "" for answer in answers]
    found = [Commit(on, short, said, blob) for (_, on, short, said), blob in zip(told, blobs, strict=True) if blob]
    if not found:
        raise HistoryError("no commit has the file")
    return found


def blob(identifier: str, path: Path) -> bytes:
    """Return the bytes of a blob that `commits` of the file named. Raises HistoryError where it is not there."""
    return _asked(["cat-file", "blob", identifier], path.parent)


def _asked(arguments: list[str], folder: Path | None, questions: str = "") -> bytes:
    """Return what git answers. Raises HistoryError with the reason where it does not."""
    git = shutil.which("git")
    if git is None:
        raise HistoryError("git is not installed")
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            [git, *QUIET, *arguments],
            cwd=folder,
            env=os.environ | ENVIRONMENT,
            input=questions.encode("utf-8", "surrogateescape"),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise HistoryError(f"git did not answer within {SECONDS} seconds") from error
    except OSError as error:
        raise HistoryError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        raise HistoryError(_reason(done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _reason(complaint: str) -> str:
    """Return git's complaint as a reason for readers."""
    first = next((line for line in complaint.splitlines() if line.strip()), "")
    if "not a git repository" in first.lower():
        return "the folder is no git repository"
    if "dubious ownership" in first:
        return "the folder belongs to another user, so git does not read it"
    if "transport" in first and "not allowed" in first:  # a fetch that did not take place
        return "the clone holds only part of its history"
    said = re.sub(r"^(fatal|error): ", "", first)
    return f"git says: {visible(said)[:200]}" if said else "git gives no reason"
