"""The hook for pre-commit, run as pre-commit does: the script of this clone, in another repository."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.versions.test_history import commit, git

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
DOCUMENT = ROOT / "docs" / "ledger-repository.md"
MINIMAL = (ROOT / "tests/ledgers/minimal.yaml").read_text("utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a ledger and a folder `components` of its own."""
    git(tmp_path, "init", "-q")
    commit(tmp_path, "data/my.yaml", MINIMAL, "Begin")
    commit(tmp_path, "components/__init__.py", "raise SystemExit(9)\n", "Something else")
    return tmp_path


def path() -> dict[str, str]:
    """The environment with the Python of the tests first, so that nothing has to be installed."""
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def run(folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    (hook,) = HOOKS
    return subprocess.run(
        [ROOT / hook["entry"], *files], cwd=folder, env=path(), capture_output=True, text=True, check=False
    )


def test_the_hook_is_described() -> None:
    (hook,) = HOOKS
    assert hook["id"] == "ledger-check"
    assert os.access(ROOT / hook["entry"], os.X_OK)
    found = [name for name in ("data/my.yaml", "data/reference/x.yaml", "my.yaml") if re.search(hook["files"], name)]
    assert found == ["data/my.yaml"]


def test_a_sound_ledger_passes(repository: Path) -> None:
    done = run(repository, "data/my.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "data/my.yaml: no fault; 1 record, 1 source, 27 April 2011\n"


def test_a_fault_stops_the_commit(repository: Path) -> None:
    (repository / "data" / "my.yaml").write_text(MINIMAL.replace("stance: condemns\n", "stance: condems\n"), "utf-8")
    done = run(repository, "data/my.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith('data/my.yaml:32:13 position "gbr-2011-04-27": stance `condems` is not known')


def test_what_it_installs_is_pinned() -> None:
    pins = (ROOT / "requirements.txt").read_text("utf-8")
    needed = re.search(r"^NEEDED = \((.*)\)$", (ROOT / HOOKS[0]["entry"]).read_text("utf-8"), re.MULTILINE)
    assert needed
    names = re.findall(r'"(\w+)"', needed[1])
    assert [name for name in names if f"\n{name}==" in pins] == names == ["PyYAML", "pydantic"]


def test_the_document_names_the_hook_and_its_usual_files() -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    (hook,) = yaml.safe_load(blocks[1])["repos"][0]["hooks"]
    assert hook == {key: HOOKS[0][key] for key in ("id", "files")}
