"""python -m components add, as a person runs it."""

import subprocess
from pathlib import Path

import pytest

from components.__main__ import main
from components.ledger import load

MINIMAL = Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml"
BLOCK = """\
positions:
  - id: fra-2011-04-26
    date: 2011-04-26
    actor: FRA
    topic: council-action
    stance: condemns
    evidence: official-statement
    summary: 'Said: stop.'
    sources: [channel4-2011-04-28]
    confidence: high
"""
FIELDS = {
    "date": "2011-04-26",
    "actor": "France",
    "topic": "council-action",
    "stance": "condemns",
    "evidence": "official-statement",
    "summary": "Said: stop.",
    "sources": "channel4-2011-04-28",
    "confidence": "high",
}


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_bytes(MINIMAL.read_bytes())
    return tmp_path / "mine.yaml"


def words(*more: str, **fields: str) -> list[str]:
    pairs = (f"--field={name}={text}" for name, text in (FIELDS | fields).items())
    return ["add", "mine.yaml", "--kind", "position", *pairs, *more]


def test_the_lines(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words()) == 0
    assert capsys.readouterr() == (BLOCK, "")
    assert ledger.read_bytes() == MINIMAL.read_bytes()


def test_the_patch(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words("--patch")) == 0
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "-"], input=capsys.readouterr().out.encode(), check=True)
    assert [position.id for position in load(ledger).positions] == ["fra-2011-04-26", "gbr-2011-04-27"]


def test_the_patch_of_a_ledger_named_in_full(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ledger) if word == "mine.yaml" else word for word in words("--patch")]) == 0
    assert capsys.readouterr().out.startswith("--- a/mine.yaml\n+++ b/mine.yaml\n")


def test_the_ledger_itself_with_a_new_source(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = ("publisher=AFP", "title=A headline", "url=https://example.org/a", "tier=2", "date=2011-04-26")
    assert main(words("--write", *(f"--source={pair}" for pair in source))) == 0
    assert capsys.readouterr() == ("mine.yaml\n", "")
    found = load(ledger)
    assert found.positions[0].sources == ["channel4-2011-04-28", "afp-2011-04-26"]
    assert list(found.sources) == ["afp-2011-04-26", "channel4-2011-04-28"]


def test_faults(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words("--write", actor="Frankreich", sumary="x")) == 1
    assert capsys.readouterr() == (
        "",
        "position: actor `Frankreich` cannot be used; expected a state's three capital letters (ISO 3166-1 alpha-3) or "
        "an organisation's id; did you mean `FRA`?\n"
        "position: `sumary` is not a field here; did you mean `summary`?\n",
    )
    assert ledger.read_bytes() == MINIMAL.read_bytes()


def test_a_ledger_with_faults_or_none(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger.write_text("a: [", "utf-8")
    assert main(words()) == 1
    assert capsys.readouterr().err.startswith("mine.yaml:1:")
    ledger.unlink()
    assert main(words()) == 2
    assert capsys.readouterr().err == "mine.yaml: cannot be read: No such file or directory\n"


def test_words_that_mean_nothing(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["add", "mine.yaml", "--kind", "position", "--field", "actor"])
    assert "actor is not NAME=TEXT" in capsys.readouterr().err
