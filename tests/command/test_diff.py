"""python -m components diff, as a person or a workflow runs it."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from components.__main__ import main
from tests.versions.test_history import commit, git

ROOT = Path(__file__).resolve().parents[2]
MINIMAL = (ROOT / "tests/ledgers/minimal.yaml").read_text("utf-8")
CHANGED = MINIMAL.replace("stance: condemns\n", "stance: blocks\n")
ADDED = CHANGED.replace(
    "\nsources:\n",
    "\n  - {id: fra-2011-04-27, date: 2011-04-27, actor: FRA, topic: council-action, stance: condemns,"
    "\n     evidence: inference, summary: '| *Said* <b>so', sources: [channel4-2011-04-28], confidence: low}\n"
    "\nsources:\n",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(MINIMAL, "utf-8")
    Path("new.yaml").write_text(CHANGED, "utf-8")


def test_a_file_and_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.yaml", "old.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1:] == ["The two versions are the same."]
    assert err == ""


def test_a_comment_is_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.yaml").write_text(f"# Read again.\n{MINIMAL}", "utf-8")
    assert main(["diff", "old.yaml", "new.yaml"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["The files differ, what they record does not."]


def test_records_fields_and_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.yaml", "new.yaml"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    first, *rest = out.splitlines()
    assert first == "old.yaml (OLD) to new.yaml (NEW)".replace("OLD", sha("old.yaml")).replace("NEW", sha("new.yaml"))
    assert (
        "\n".join(rest[:10])
        == """\
1 record changed; the finding changes on 28 April 2011.

Positions
  ~ gbr-2011-04-27  27 April 2011, United Kingdom: Blocks Council action
      stance: condemns -> blocks

28 April 2011, Should the Security Council condemn the crackdown?
  Finding: Overview
    old  Of the 15 members of the Security Council, 1 condemns the crackdown; 14 have no recorded position.
    new  Of the 15 members of the Security Council, 1 blocks Council action; 14 have no recorded position."""
    )
    assert "  Standing: United Kingdom\n    old  Condemns the crackdown\n    new  Blocks Council action\n" in out
    assert "    new  A press statement cannot pass: United Kingdom objects.\n" in out


def sha(name: str) -> str:
    return hashlib.sha256(Path(name).read_bytes()).hexdigest()[:8]


def test_json_is_the_same_each_time_and_names_both_versions(capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.yaml").write_text(ADDED, "utf-8")
    assert main(["diff", "old.yaml", "new.yaml", "--format", "json"]) == 1
    first = capsys.readouterr().out
    assert main(["diff", "old.yaml", "new.yaml", "--format", "json"]) == 1
    assert capsys.readouterr().out == first
    found = json.loads(first)
    assert found["old"]["name"] == "old.yaml"
    assert found["new"]["sha256"].startswith(sha("new.yaml"))
    assert [entry["id"] for entry in found["added"]] == ["fra-2011-04-27"]
    (change,) = found["changed"]
    assert (change["section"], change["id"]) == ("positions", "gbr-2011-04-27")
    assert change["fields"] == [{"name": "stance", "old": "condemns", "new": "blocks"}]
    assert found["withdrawn"] == []
    assert found["reordered"] == {}
    assert {"as_of": "2011-04-28", "part": "Standing", "key": "FRA", "about": "France", "old": "Unrecorded",
            "new": "Condemns the crackdown", "topic": "Should the Security Council condemn the crackdown?",
            } in found["findings"]  # fmt: skip


def test_markdown_keeps_text_of_a_ledger_text(capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.yaml").write_text(ADDED, "utf-8")
    Path("new.yaml").write_text(ADDED.replace("<b>so", "_<i>_ | @x"), "utf-8")
    assert main(["diff", "old.yaml", "new.yaml", "--format", "md"]) == 1
    out = capsys.readouterr().out
    assert r"| fra-2011-04-27 | summary | \| \*Said\* \<b\>so | \| \*Said\* \_\<i\>\_ \| @<!-- -->x |" in out
    assert out.startswith("## old.yaml (")


def test_a_day_before_the_record_has_no_finding_that_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.yaml", "new.yaml", "--as-of", "2011-04-26"]) == 1
    out = capsys.readouterr().out
    assert "1 record changed; the finding is the same." in out
    assert "Standing" not in out


def test_words_of_the_selection_apply_to_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.yaml", "new.yaml", "--states", "FRA"]) == 1
    assert "Standing" not in capsys.readouterr().out
    assert main(["diff", "old.yaml", "new.yaml", "--states", "Atlantis"]) == 2
    assert capsys.readouterr() == ("", "`Atlantis` is not a state in this ledger (did you mean `Albania`?)\n")


@pytest.fixture
def repository() -> None:
    """The two versions as two commits."""
    git(Path(), "init", "-q")
    commit(Path(), "data/my.yaml", MINIMAL, "Begin")
    commit(Path(), "data/my.yaml", CHANGED, "Correct")


@pytest.mark.usefixtures("repository")
def test_revisions_are_read_from_git(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "HEAD~1:data/my.yaml", "data/my.yaml"]) == 1
    assert capsys.readouterr().out.startswith("HEAD~1:data/my.yaml (")
    assert main(["diff", "HEAD:data/my.yaml", "data/my.yaml"]) == 0


@pytest.mark.usefixtures("repository")
def test_a_revision_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "nope:data/my.yaml", "data/none.yaml"]) == 2
    assert capsys.readouterr() == (
        "",
        "nope:data/my.yaml: cannot be read: no revision `nope` is known here\n"
        "data/none.yaml: cannot be read: No such file or directory\n",
    )


def test_without_git(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert main(["diff", "HEAD:old.yaml", "new.yaml"]) == 2
    assert capsys.readouterr().err == "HEAD:old.yaml: cannot be read: git is not installed\n"


def test_outside_a_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "HEAD:old.yaml", "new.yaml"]) == 2
    assert capsys.readouterr().err == "HEAD:old.yaml: cannot be read: the folder is no git repository\n"


def test_faults_of_either_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.yaml").write_text(MINIMAL.replace("stance: condemns\n", "stance: condems\n"), "utf-8")
    assert main(["diff", "old.yaml", "new.yaml"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 'position "gbr-2011-04-27": stance `condems` is not known' in err
    assert err.endswith("new.yaml: 1 fault\n")


def test_help_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["diff", "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "exit status" in out
    assert "--known-on DAY" in out
