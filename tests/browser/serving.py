"""The dashboard on a free port of this machine, for as long as it is needed."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from components.ledger.place import VARIABLE

PROJECT = Path(__file__).resolve().parents[2]
PARTS = ("dashboard.py", "components", "data", ".streamlit")  # what serving takes
PATIENCE = 60  # seconds until a server must answer


class Server(NamedTuple):
    """A running dashboard: its address without a final slash, its folder, and the file with its log."""

    url: str
    root: Path
    log: Path


@contextmanager
def serve(root: Path, log: Path, **variables: str) -> Iterator[Server]:
    """Serve the project in ``root`` and end that server, by its process id, afterwards; ``variables`` are its own.

    Raises RuntimeError with the log where the server ends by itself or does not answer in a minute.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    command += ["--server.address=127.0.0.1", f"--server.port={port}", "--browser.gatherUsageStats=false"]
    with log.open("wb") as out:
        around = {name: value for name, value in os.environ.items() if name != VARIABLE}
        around |= {"PYTHONDONTWRITEBYTECODE": "1"} | variables
        process = subprocess.Popen(command, cwd=root, stdout=out, stderr=subprocess.STDOUT, env=around)
        try:
            url = f"http://127.0.0.1:{port}"
            _until_healthy(url, process, log)
            yield Server(url, root, log)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            connection = HTTPConnection(urlsplit(url).netloc, timeout=2)
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                connection.close()
                return
        except OSError:
            time.sleep(0.05)  # the next try; nothing can be waited for before there is a connection
    raise RuntimeError(f"the dashboard does not answer at {url}:\n{log.read_text(errors='replace')}")


def copy(target: Path) -> Path:
    """Copy what serving takes of the project into a folder, and return the folder."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / part)
    return target
