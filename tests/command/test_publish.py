"""python -m components publish, as a person or a workflow runs it."""

import csv
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from frictionless import Package

from components.__main__ import main
from components.command import publish
from components.command.folder import FolderError, keep

ROOT = Path(__file__).resolve().parents[2]
SYRIA = str(ROOT / "data/positions.yaml")
MINIMAL = str(ROOT / "tests/ledgers/minimal.yaml")
ABOUT = {"ledger": "x"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Syria ledger, published."""
    made = tmp_path_factory.mktemp("site") / "syria"
    assert main(["publish", SYRIA, "--out", str(made)]) == 0
    return made


def test_the_list_has_every_file_with_its_sum(folder: Path) -> None:
    files = held(folder)
    listed = json.loads(files.pop("files.json"))
    assert listed["ledger"] == "syria-2011"
    assert listed["ledger_sha256"] == hashlib.sha256(Path(SYRIA).read_bytes()).hexdigest()
    assert listed["files"] == {
        path: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)} for path, data in files.items()
    }


def test_the_package_is_valid_where_it_lies(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 14


def test_csv_and_json_have_the_same_rows(folder: Path) -> None:
    for path in (folder / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        whole = json.loads(path.with_suffix(".json").read_bytes())
        assert list(whole["tables"]) == [path.stem]
        assert len(rows) == len(whole["tables"][path.stem]["rows"])
    assert len(list((folder / "data").glob("*.csv"))) == 14


def test_the_same_ledger_gives_the_same_bytes_in_another_process(folder: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "components", "publish", SYRIA, "--out", str(tmp_path / seed)]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert held(tmp_path / seed) == held(folder)


def test_nothing_of_the_machine_is_in_it(folder: Path) -> None:
    for path, data in held(folder).items():
        assert str(ROOT).encode() not in data, path
        assert str(folder).encode() not in data, path


def test_it_is_written_again_and_what_is_no_longer_there_is_taken_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    assert main(["publish", SYRIA, "--out", str(out)]) == 0
    assert (out / "briefs/RUS.html").exists()
    (out / "CNAME").write_text("example.org")
    assert main(["publish", MINIMAL, "--out", str(out), "--base-url", "https://example.org/x"]) == 0
    assert capsys.readouterr() == (f"{out / 'index.html'}\n" * 2, "")
    assert sorted(path.name for path in (out / "briefs").iterdir()) == ["GBR.html", "crisis-latest.html"]
    assert (out / "CNAME").read_text() == "example.org"
    said = json.loads((out / "dataset.jsonld").read_bytes())
    assert said["distribution"][0]["contentUrl"] == "https://example.org/x/data/crisis.csv"


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    (tmp_path / "files.json").write_text('{"files": {"thesis.docx": {"sha256": ""}}}')
    assert main(["publish", MINIMAL, "--out", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"{tmp_path}: cannot be written: holds files that this command did not write (files.json, thesis.docx); "
        "name a folder that is new, empty, or holds a site published earlier\n"
    )
    assert sorted(held(tmp_path)) == ["files.json", "thesis.docx"]


def test_a_file_in_the_way_is_not_replaced(tmp_path: Path) -> None:
    keep(tmp_path, {"a.html": b"1"}, ABOUT)
    (tmp_path / "b.html").write_bytes(b"mine")
    with pytest.raises(FolderError, match=r"holds b\.html, which this command did not write"):
        keep(tmp_path, {"a.html": b"2", "b.html": b"2"}, ABOUT)
    assert (tmp_path / "a.html").read_bytes() == b"1"
    assert (tmp_path / "b.html").read_bytes() == b"mine"


def test_what_somebody_changed_is_not_taken_away(tmp_path: Path) -> None:
    keep(tmp_path, {"a.html": b"1", "old/b.html": b"1", "old/c.html": b"1"}, ABOUT)
    (tmp_path / "old/b.html").write_bytes(b"mine")
    [notice] = keep(tmp_path, {"a.html": b"1"}, ABOUT)
    assert notice.startswith(f"{tmp_path / 'old/b.html'}: kept, because it was changed")
    assert sorted(held(tmp_path)) == ["a.html", "files.json", "old/b.html"]


@pytest.mark.parametrize("path", ["../outside.html", "/outside.html", "link/outside.html", "a\\..\\b.html"])
def test_a_forged_list_leads_nowhere(path: str, tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside.html"
    keep(site, {"a.html": b"1"}, ABOUT)
    (site / "link").symlink_to(tmp_path)
    outside.write_bytes(b"mine")
    listed = json.loads((site / "files.json").read_bytes())
    listed["files"][path] = {"sha256": hashlib.sha256(b"mine").hexdigest()}
    (site / "files.json").write_text(json.dumps(listed))
    assert keep(site, {"a.html": b"1"}, ABOUT) == []
    assert outside.read_bytes() == b"mine"


def test_nothing_is_written_through_a_folder_that_leads_out(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    outside.mkdir()
    keep(site, {"a.html": b"1"}, ABOUT)
    (site / "data").symlink_to(outside)
    with pytest.raises(FolderError, match="holds data, which leads out of it"):
        keep(site, {"a.html": b"1", "data/b.csv": b"1"}, ABOUT)
    assert list(outside.iterdir()) == []


def test_a_run_that_was_broken_off_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, left = os.replace, [2]

    def full(source: str, target: Path) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        keep(tmp_path, {"a.html": b"1", "b.html": b"1"}, ABOUT)
    assert sorted(held(tmp_path)) == ["a.html", "files.json"]
    monkeypatch.undo()
    assert keep(tmp_path, {"b.html": b"2"}, ABOUT) == []
    assert sorted(held(tmp_path)) == ["b.html", "files.json"]


def test_a_file_that_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    keep(tmp_path, {"a.html": b"1"}, ABOUT)
    os.utime(tmp_path / "a.html", (0, 0))
    keep(tmp_path, {"a.html": b"1"}, ABOUT)
    assert (tmp_path / "a.html").stat().st_mtime == 0


def test_faults_and_files_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = str(ROOT / "tests/ledgers/broken/many-in-one-record.yaml")
    assert main(["publish", broken, "--out", str(tmp_path / "x")]) == 1
    assert capsys.readouterr().err == "7 faults\n"
    assert main(["publish", "none.yaml", "--out", str(tmp_path / "x")]) == 2
    assert capsys.readouterr() == ("", "none.yaml: cannot be read: No such file or directory\n")
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_text("mine")
    assert main(["publish", MINIMAL, "--out", str(tmp_path / "x")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'x'}: cannot be written: Not a directory\n"


@pytest.mark.parametrize(
    "text",
    ["example.org", "ftp://example.org/", "javascript:alert(1)", "https://", "https://a b/", "https://x.org/?q=1",
     "https://x.org/#a", "https://u@x.org/", "https://x.org:0/", "https://x.org:99999/", 'https://x.org/"'],
)  # fmt: skip
def test_an_address_that_is_none(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", MINIMAL, "--out", str(tmp_path / "x"), f"--base-url={text}"]) == 2
    assert "is not an address as https://example.org/syria/" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_many_briefs_tell_how_far_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    for done in range(1, 61):
        publish._told(done, 60)
    for done in range(1, 27):
        publish._told(done, 26)
    assert capsys.readouterr() == ("", "25 of 60 briefs\n50 of 60 briefs\n60 of 60 briefs\n")


def test_help_says_what_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["publish", "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "python -m components publish data/positions.yaml --out" in out
    assert "exit status" in out


def test_the_workflow_of_the_guide_publishes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    guide = (ROOT / "docs/publishing.md").read_text("utf-8")
    [block] = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    steps = yaml.safe_load(block)["jobs"]["publish"]["steps"]
    [run] = [step["run"] for step in steps if "publish" in step.get("run", "")]
    words = shlex.split(run.replace("$ADDRESS", "https://example.org/x"))
    [path] = [step["with"]["path"] for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert words[:3] == ["python", "-m", "components"]
    made = tmp_path / path
    assert main([str(made) if word == path else word for word in words[3:]]) == 0
    assert capsys.readouterr().out == f"{made / 'index.html'}\n"
    assert b"https://example.org/x/feed.xml" in (made / "feed.xml").read_bytes()
