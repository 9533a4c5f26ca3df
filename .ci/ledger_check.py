#!/usr/bin/env python3
"""Check ledgers as a hook of pre-commit: the files named on the command line, with the code of this clone.

The checker needs two packages. Where the Python that runs this has them, it is used; otherwise they are installed once,
as pinned in requirements.txt, in an environment of this clone.
"""

import importlib.metadata
import os
import re
import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PLACE = HOME / ".venv-check"
NEEDED = ("PyYAML", "pydantic")


def python() -> str:
    """Return a Python that has what the checker needs."""
    pinned = (HOME / "requirements.txt").read_text("utf-8")
    pins = dict(re.findall(rf"^({'|'.join(NEEDED)})==(\S+)", pinned, re.MULTILINE))
    if all(_generation(_installed(name)) == _generation(pin) for name, pin in pins.items()):
        return sys.executable
    own, ready = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), PLACE / "ready"
    if not ready.exists():  # not there, or an installation that was broken off
        venv.create(PLACE, clear=True, with_pip=True)
        wanted = [f"{name}=={pin}" for name, pin in pins.items()]
        install = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
        subprocess.run(install, check=True)
        ready.touch()
    return str(own)


def _installed(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _generation(version: str) -> str:
    """Return the first number of a version: with the same one it does for the checker."""
    return version.partition(".")[0]


def main() -> int:
    """Run the check; return its exit status."""
    # With -P a folder `components` of the repository that is checked does not go before ours.
    command = [python(), "-P", "-m", "components", "check", *sys.argv[1:]]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": str(HOME)}, check=False).returncode


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the Python of somebody's machine
        sys.exit("The check of ledgers needs Python 3.11 or newer.")
    sys.exit(main())
