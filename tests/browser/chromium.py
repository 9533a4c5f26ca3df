"""The Chromium that browser tests and measurements drive: find it, and get one where none is.

``python -m tests.browser.chromium`` makes sure that there is one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
MISSING = (
    "No Chromium was found. Install one (apt-get install chromium, or python -m playwright install chromium), "
    "or name its path in STANDPOINT_CHROMIUM."
)
ASK = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
ARGUMENTS = (
    "--no-sandbox",  # containers often have no user namespaces; only our own pages are visited
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


def find() -> Path | None:
    """Return the path of a Chromium: the one named in STANDPOINT_CHROMIUM, on PATH, in a usual place, Playwright's."""
    named = os.environ.get("STANDPOINT_CHROMIUM")
    if named:
        return Path(named) if _runs(Path(named)) else None
    return next((path for path in _places() if _runs(path)), None)


def _places() -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from (Path(place) for place in PLACES)
    if downloaded := _playwrights():
        yield downloaded


def _runs(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _playwrights() -> Path | None:
    """Return where Playwright puts its own download, there or not; None where Playwright is not installed.

    Asked in a process of its own, since two of Playwright's loops do not run in one.
    """
    answer = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=False)
    return Path(answer.stdout.strip()) if answer.returncode == 0 and answer.stdout.strip() else None


def ways() -> Iterator[list[list[str]]]:
    """Yield the ways to get a Chromium that this machine allows, each a list of commands."""
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    allowed = not become or _succeeds([*become, "true"])
    if allowed and shutil.which("apt-get"):
        yield [[*become, "apt-get", "update"], [*become, "apt-get", "install", "-y", "chromium"]]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False).returncode == 0
    except OSError:
        return False


def main() -> int:
    """Print the path of a Chromium, installed first where there is none; return 1 where none can be had."""
    for commands in ways() if find() is None else ():
        if all(_succeeds(command) for command in commands) and find():
            break
    found = find()
    print(found or MISSING, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
