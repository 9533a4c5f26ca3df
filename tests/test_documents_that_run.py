"""Documents that are made, or that hold code which must run."""

import re
import shlex
from pathlib import Path

import plotly.graph_objects as go
import pytest

from components.__main__ import main
from components.ledger import load

ROOT = Path(__file__).resolve().parents[1]


def test_the_data_dictionary_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """Run ``make dictionary`` where it is not."""
    assert main(["dictionary"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs/data-dictionary.md").read_text("utf-8")


def test_the_lines_for_a_notebook_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "docs/notebook.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len([line for line in blocks[0].splitlines() if line]) == 3
    names: dict = {}
    for block in blocks:
        exec(block, names)  # noqa: S102 - the document's own lines are what is tested
    assert sorted(names["standings"]["actor"]) == ["CHN", "RUS"]
    assert set(names["positions"]["actor"]) == {"CHN", "RUS"}
    assert isinstance(names["figure"], go.Figure)
    assert len(names["rows"]) > 0
    assert names["sentence"].endswith(".")
    assert names["data"].startswith(b"PK")


def test_the_example_of_an_import_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "docs/importing.md").read_text("utf-8")

    def block(language: str) -> str:
        found = re.search(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        assert found
        return found[1]

    monkeypatch.chdir(tmp_path)
    Path("views.csv").write_text(block("csv"), "utf-8")
    Path("map.yaml").write_text(block("yaml"), "utf-8")
    command = shlex.split(block("sh"))
    assert command[:4] == ["python", "-m", "components", "import"]
    assert main(command[3:]) == 1
    assert capsys.readouterr() == ("arrests.yaml\n", block("text"))
    ledger = load("arrests.yaml")
    assert [(p.actor, p.stance, str(p.date)) for p in ledger.positions] == [
        ("GBR", "condemns", "2030-04-27"),
        ("RUS", "opposes", "2030-04-27"),
    ]
    assert [str(source.date) for source in ledger.sources.values()] == ["2030-04-28"]
