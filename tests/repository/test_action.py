"""The GitHub Action for repositories that keep ledgers: its own shell commands, in a repository made for the test."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.versions.test_history import commit, git

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "actions" / "ledger"
ACTION: dict[str, Any] = yaml.safe_load((FOLDER / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
MINIMAL = (ROOT / "tests/ledgers/minimal.yaml").read_text("utf-8")
CHANGED = MINIMAL.replace("stance: condemns\n", "stance: blocks\n")
BROKEN = MINIMAL.replace("stance: condemns\n", "stance: condems\n")
GH = """#!/usr/bin/env bash
echo "$@" >> "$GH_LOG"
case "$*" in *--jq*) cat "$GH_IDS" ;; *) exit "${GH_STATUS:-0}" ;; esac
"""


class Runner:
    """What a workflow run gives to a step, in a folder: the repository, files for outputs, tools on the path."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp, self.tools = folder / "workspace", folder / "temp", folder / "tools"
        python = self.temp / "standpoint" / "bin" / "python"
        for made in (self.workspace, python.parent, self.tools):
            made.mkdir(parents=True)
        python.write_text(f'#!/usr/bin/env bash\nexec "{sys.executable}" "$@"\n')
        python.chmod(0o755)
        gh = self.tools / "gh"
        gh.write_text(GH)
        gh.chmod(0o755)
        self.log, self.ids = folder / "gh.log", folder / "ids"
        self.ids.write_text("")
        self.summary, self.output = folder / "summary.md", folder / "output"
        git(self.workspace, "init", "-q")
        # Ours goes before a folder of this name in the repository.
        (self.workspace / "components").mkdir()
        (self.workspace / "components" / "__init__.py").write_text("raise SystemExit(9)\n")

    def run(self, name: str, known: dict[str, str], **more: str) -> subprocess.CompletedProcess[str]:
        """Run one step with the values that its expressions have in this run."""
        step = STEPS[name]
        env = {key: evaluated(str(value), known) for key, value in step.get("env", {}).items()}
        runner = {
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}", "HOME": str(self.temp), "GH_LOG": str(self.log),
            "GH_IDS": str(self.ids), "RUNNER_TEMP": str(self.temp), "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.output), "GITHUB_REPOSITORY": "someone/ledger",
        }  # fmt: skip
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.workspace, env=runner | env | more, capture_output=True, text=True, check=False,
        )  # fmt: skip


def evaluated(text: str, known: dict[str, str]) -> str:
    """Return a text with its expressions replaced; ``a || b`` is the first that is not empty."""

    def value(found: re.Match[str]) -> str:
        names = [name.strip() for name in found[1].split("||")]
        return next((known[name] for name in names if known.get(name)), "")

    return re.sub(r"\$\{\{(.+?)\}\}", value, text)


KNOWN = {"github.action_path": str(FOLDER), "inputs.ledgers": "data/*.yaml", "github.event.pull_request.number": "7"}


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A repository with two commits of one ledger, the second of which changes a stance."""
    made = Runner(tmp_path)
    commit(made.workspace, "data/my.yaml", MINIMAL, "Begin")
    commit(made.workspace, "data/my.yaml", CHANGED, "Correct")
    return made


def test_the_action_is_what_github_reads() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert set(ACTION["inputs"]) == {"ledgers", "base", "comment", "token"}
    assert all(step["shell"] == "bash" for step in STEPS.values())
    assert all("description" in part for part in (*ACTION["inputs"].values(), *ACTION["outputs"].values()))


def test_no_value_of_a_run_is_pasted_into_a_command() -> None:
    """An expression in a command is replaced before the shell reads it, so that a branch's name could run."""
    assert [name for name, step in STEPS.items() if "${{" in step["run"]] == []


def test_a_sound_ledger_passes(runner: Runner) -> None:
    done = runner.run("Check the ledgers", KNOWN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "data/my.yaml: no fault; 1 record, 1 source, 27 April 2011\n"


def test_a_fault_is_an_annotation_beside_its_line(runner: Runner) -> None:
    (runner.workspace / "data" / "my.yaml").write_text(BROKEN, "utf-8")
    done = runner.run("Check the ledgers", KNOWN)
    assert done.returncode == 1
    assert done.stdout.startswith(
        '::error file=data/my.yaml,line=32,col=13::position "gbr-2011-04-27": stance `condems`'
    )


def test_no_ledger_at_all_is_an_error(runner: Runner) -> None:
    done = runner.run("Check the ledgers", KNOWN | {"inputs.ledgers": "none/*.yaml"})
    assert (done.returncode, done.stdout) == (2, "::error::no file fits none/*.yaml\n")


@pytest.mark.parametrize("event", ["github.event.before", "github.event.pull_request.base.sha", "inputs.base"])
def test_what_changed_is_in_the_summary(runner: Runner, event: str) -> None:
    before = git(runner.workspace, "rev-parse", "HEAD~1")
    done = runner.run("Tell what changed", KNOWN | {event: before})
    assert (done.returncode, done.stderr) == (0, "")
    said = runner.summary.read_text("utf-8")
    assert said.startswith(f"## {git(runner.workspace, 'rev-parse', '--short', 'HEAD~1')}:./data/my.yaml (")
    assert "\n1 record changed; the finding changes on 28 April 2011.\n" in said
    assert "| Standing: United Kingdom | Condemns the crackdown | Blocks Council action |" in said
    assert "| changed in positions | gbr-2011-04-27 | stance | condemns | blocks |" in said
    assert runner.output.read_text() == "changed=true\n"


def test_nothing_changed(runner: Runner) -> None:
    done = runner.run("Tell what changed", KNOWN | {"inputs.base": "HEAD"})
    assert done.returncode == 0
    assert "The two versions are the same." in runner.summary.read_text("utf-8")
    assert runner.output.read_text() == "changed=false\n"


def test_a_new_ledger_and_a_base_with_faults(runner: Runner) -> None:
    commit(runner.workspace, "data/my.yaml", BROKEN, "Break")
    (runner.workspace / "data" / "my.yaml").write_text(MINIMAL, "utf-8")
    (runner.workspace / "data" / "new.yaml").write_text(MINIMAL, "utf-8")
    assert runner.run("Tell what changed", KNOWN | {"inputs.base": "HEAD"}).returncode == 0
    said = runner.summary.read_text("utf-8")
    assert "## `data/my.yaml`\n\nThe version of" in said
    assert "cannot be read or has faults, so it is not compared." in said
    assert "## New: `data/new.yaml`" in said
    assert runner.output.read_text() == "changed=true\n"


@pytest.mark.parametrize("base", ["", "0" * 40])
def test_without_an_earlier_version(runner: Runner, base: str) -> None:
    assert runner.run("Tell what changed", KNOWN | {"inputs.base": base}).returncode == 0
    assert runner.summary.read_text("utf-8") == "There is no earlier version to compare with.\n"


def test_a_base_that_the_checkout_lacks_is_fetched(runner: Runner, tmp_path: Path) -> None:
    before = git(runner.workspace, "rev-parse", "HEAD~1")
    git(runner.workspace, "config", "uploadpack.allowAnySHA1InWant", "true")
    shallow = Runner(tmp_path / "shallow")
    git(shallow.workspace, "remote", "add", "origin", runner.workspace.as_uri())
    git(shallow.workspace, "fetch", "-q", "--depth=1", "origin", git(runner.workspace, "rev-parse", "HEAD"))
    git(shallow.workspace, "checkout", "-q", "FETCH_HEAD")
    assert shallow.run("Tell what changed", KNOWN | {"github.event.before": before}).returncode == 0
    assert "1 record changed" in shallow.summary.read_text("utf-8")


def test_an_option_is_no_revision(runner: Runner) -> None:
    done = runner.run("Tell what changed", KNOWN | {"inputs.base": "--upload-pack=touch x"})
    assert done.returncode == 2
    assert not (runner.workspace / "x").exists()


COMMENT = "Comment on the pull request"


def test_the_first_comment_is_written_and_later_ones_replace_it(runner: Runner) -> None:
    told = runner.temp / "ledger-diff.md"
    told.write_text("Told\n", "utf-8")
    assert runner.run(COMMENT, KNOWN).returncode == 0
    assert (
        runner.log.read_text().splitlines()[1].startswith("api --silent --method POST repos/someone/ledger/issues/7/")
    )
    assert (runner.temp / "ledger-comment.md").read_text("utf-8") == "<!-- standpoint ledger -->\nTold\n"
    runner.ids.write_text("12\n15\n")
    assert runner.run(COMMENT, KNOWN).returncode == 0
    assert " PATCH repos/someone/ledger/issues/comments/12 -F body=@" in runner.log.read_text().splitlines()[-1]


def test_a_long_comment_is_cut_between_lines(runner: Runner) -> None:
    (runner.temp / "ledger-diff.md").write_text("Told é\n" * 8_000, "utf-8")
    assert runner.run(COMMENT, KNOWN).returncode == 0
    _, *lines, last = (runner.temp / "ledger-comment.md").read_text("utf-8").splitlines()
    assert lines == ["Told é"] * 7_499 + [""]  # 60,000 bytes are 7,500 of 8 each; the last may be cut and goes
    assert last == "The rest is in the summary of the workflow run."


def test_a_comment_that_may_not_be_written_is_a_warning(runner: Runner) -> None:
    (runner.temp / "ledger-diff.md").write_text("Told\n", "utf-8")
    done = runner.run(COMMENT, KNOWN, GH_STATUS="1")
    assert done.returncode == 0
    assert done.stdout == "::warning::No comment was written; it takes the permission pull-requests: write.\n"


def test_the_document_names_the_inputs_of_the_action() -> None:
    text = (ROOT / "docs" / "ledger-repository.md").read_text("utf-8")
    block = re.search(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block
    _, step = yaml.safe_load(block[1])["jobs"]["ledger"]["steps"]
    assert step["uses"] == f"OWNER/standpoint/{FOLDER.relative_to(ROOT).as_posix()}@REF"
    assert set(step["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(ACTION["inputs"])
