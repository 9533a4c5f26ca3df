"""Documents that are made, or that hold code which must run."""

import re
from pathlib import Path

import plotly.graph_objects as go
import pytest

from components.__main__ import main

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
