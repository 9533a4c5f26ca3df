"""No estimate of the dead is ever added to another or averaged: by reading the code, and by what it shows.

The guard reads each function of the components. An expression that names an estimate's figures (``low``, ``high``,
or ``at``, which is one of the two) is marked, and so is every variable that such an expression is given to; a sum, a
mean or a midpoint of anything marked is a breach.
"""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from components.figures import estimate_bands, rival_counts
from components.findings.casualties import summary
from components.findings.headline import figures
from components.tables import View
from components.tables.conflicts import conflicts
from components.tables.wording import figure
from tests.figures.drawing import draw

FILES = sorted((Path(__file__).resolve().parents[1] / "components").rglob("*.py"))
FIGURES = {"low", "high"}
COLUMNS = FIGURES | {"at"}
MERGING = {
    "mean", "average", "median", "sum", "fsum", "fmean", "nanmean", "nansum", "nanmedian", "cumsum", "quantile",
    "percentile", "mode", "interpolate", "rolling", "ewm", "expanding", "dot", "add", "polyfit", "interp",
}  # fmt: skip
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


# In a text ``at`` is a place: nothing of these folders knows what a figure is drawn at.
PLACES = {"authoring", "incoming"}
# A data set that publishes events is one estimator with one definition: its own events of a month are added up, low
# with low and high with high, which is how it counts a month itself.
OF_ONE_DATA_SET = {"sums.py": ["self.low += event.low", "self.high += event.high"]}


def breaches(source: str) -> list[str]:
    """Return each line of a module that merges figures of estimates, as ``line: expression``."""
    tree = ast.parse(source)
    scopes = [tree, *(node for node in ast.walk(tree) if isinstance(node, SCOPES))]
    found = {breach for scope in scopes for breach in _in_scope(scope)}
    return [f"{line}: {text}" for line, text in sorted(found)]


def _in_scope(scope: ast.AST) -> set[tuple[int, str]]:
    names = _marked_names(scope)
    nodes = (node for node in ast.walk(scope) if isinstance(node, ast.expr | ast.stmt))
    return {(node.lineno, ast.unparse(node)) for node in nodes if _merges(node, names)}


def _marked_names(scope: ast.AST) -> set[str]:
    """Return the variables that hold figures of estimates, directly or through other variables."""
    given: list[tuple[set[str], ast.AST]] = []
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            given += [(_targets(target), node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value:
            given.append((_targets(node.target), node.value))
        elif isinstance(node, ast.For | ast.comprehension):
            given.append((_targets(node.target), node.iter))
    names: set[str] = set(FIGURES)
    while True:
        more = {name for targets, value in given if _marked(value, names) for name in targets} - names
        if not more:
            return names
        names |= more


def _targets(target: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def _marked(node: ast.AST, names: set[str]) -> bool:
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id in names:
            return True
        if isinstance(part, ast.Attribute) and part.attr in COLUMNS:
            return True
        if isinstance(part, ast.Subscript) and _columns(part.slice):
            return True
    return False


def _columns(key: ast.AST) -> bool:
    """Tell whether a subscript picks a column of figures: ``["low"]``, ``[["low", "high"]]``, ``[rows, "low"]``."""
    return any(isinstance(part, ast.Constant) and part.value in COLUMNS for part in ast.walk(key))


def _merges(node: ast.AST, names: set[str]) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        lists = isinstance(node.left, ast.List) or isinstance(node.right, ast.List)
        return not lists and _number(node.left, names) and _number(node.right, names)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _number(node.left, names) and isinstance(node.right, ast.Constant)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        sides = ((node.left, node.right), (node.right, node.left))
        return any(_number(one, names) and ast.unparse(other) in ("0.5", ".5") for one, other in sides)
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return _number(node.value, names)
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    about = [*node.args, *(word.value for word in node.keywords)]
    if isinstance(node.func, ast.Attribute):
        about.append(node.func.value)
    if called in MERGING:
        return any(_number(part, names) for part in about)
    if called in ("agg", "aggregate", "apply", "transform", "reduce", "pivot_table"):
        said = {part.value for side in about for part in ast.walk(side) if isinstance(part, ast.Constant)}
        said |= {part.attr for side in about for part in ast.walk(side) if isinstance(part, ast.Attribute)}
        said |= {part.id for side in about for part in ast.walk(side) if isinstance(part, ast.Name)}
        figured = any(_marked(part, names) for part in about) or bool(said & COLUMNS)
        return figured and bool(said & (MERGING | {"add"}))
    return False


def _number(node: ast.AST, names: set[str]) -> bool:
    """Tell whether an expression is made of figures themselves: not of a text, a comparison or a test of them."""
    if isinstance(node, ast.JoinedStr | ast.Compare | ast.Dict):
        return False
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("isna", "notna"):
        return False
    if isinstance(node, ast.UnaryOp):
        return _number(node.operand, names)
    return _marked(node, names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_code_path_merges_estimates(path: Path) -> None:
    source = path.read_text("utf-8")
    if path.parent.name in PLACES:
        source = re.sub(r"\.at\b", ".place", source)
    said = [breach.partition(": ")[2] for breach in breaches(source)]
    assert said == (OF_ONE_DATA_SET.get(path.name, []) if path.parent.name == "imports" else [])


@pytest.mark.parametrize(
    "bad",
    [
        "def f(estimates): return estimates['low'].mean()",
        "def f(estimates): return estimates[['low', 'high']].mean(axis=1)",
        "def f(estimates): return (estimates['low'] + estimates['high']) / 2",
        "def f(row): return (row.low + row.high) / 2",
        "def f(row): return row.low / 2 + row.high / 2",
        "def f(row): return 0.5 * (row.high - row.low)",
        "def f(estimates): return sum(estimates['low'])",
        "def f(estimates): return sum(row.low for row in estimates)",
        "def f(low, high): return low + high",
        "def f(row): return np.mean([row.low, row.high])",
        "def f(row): return sum((row.low, row.high)) / 2",
        "def f(estimates): return np.median(estimates['high'])",
        "def f(estimates): return statistics.fmean(row.high for row in estimates)",
        "def f(estimates):\n    ends = pd.concat([estimates['low'], estimates['high']])\n    return ends.mean()",
        "def f(estimates):\n    a = estimates['low']\n    b = a.dropna()\n    return b.sum()",
        "def f(estimates):\n    total = 0\n    for row in estimates:\n        total += row.low\n    return total",
        "def f(estimates): return estimates.groupby('estimator')['low'].sum()",
        "def f(estimates): return estimates.groupby('estimator').agg({'low': 'mean'})",
        "def f(estimates): return estimates.groupby('estimator').agg(all=('high', 'sum'))",
        "def f(estimates): return estimates['low'].agg('median')",
        "def f(estimates): return estimates['low'].rolling(7).max()",
        "def f(marks): return marks['at'].mean()",
        "def f(estimates): return np.average(estimates.loc[estimates['high'].isna(), 'low'])",
        "total = estimates['low'].sum()",
    ],
)
def test_the_guard_sees_a_sum_a_mean_and_a_midpoint(bad: str) -> None:
    assert breaches(bad) != []


@pytest.mark.parametrize(
    "good",
    [
        "def f(estimates): return estimates['low'].min(), estimates['high'].max()",
        "def f(estimates): return int(estimates['low'].isna().sum())",
        "def f(defections): return defections['count'].sum()",
        "def f(row): return row.high - row.low",
        "def f(row): return f'{row.low} to ' + f'{row.high}'",
        "def f(estimates): return [*estimates['low']] + [*estimates['high']]",
    ],
)
def test_the_guard_lets_ends_counts_and_words_pass(good: str) -> None:
    assert breaches(good) == []


def test_every_number_shown_is_one_that_somebody_gave(view: Callable[..., View]) -> None:
    """With figures that no sum or mean of others gives, whatever the pages draw, list or say is among them."""
    given, shown = with_other_figures(view("2014-12-31"))
    drawn: set[float] = set()
    said = ""
    for definition in [*shown.crisis["definitions"], "every"]:
        drawn |= numbers(draw(estimate_bands, shown, definition).data, "y")
        table = estimate_bands.rows(shown, definition)
        drawn |= {float(value) for name in ("Least", "Most") for value in table[name].dropna()}
        said += f"{estimate_bands.sentence(shown, definition)} {summary(shown, definition)} "
    for conflict in conflicts(shown.tables["estimates"]):
        drawn |= numbers(draw(rival_counts, shown, conflict).data, "x")
        said += rival_counts.sentence(shown, conflict)
    said += " ".join(figure.value for figure in figures(shown) if figure.label.startswith("Dead"))
    assert len(drawn) > 100
    assert drawn <= given
    told = {float(text.replace(",", "")) for text in re.findall(r"\d[\d,]{5,}", said)}
    assert len(told) > 50
    assert told <= given


def with_other_figures(seen: View) -> tuple[set[float], View]:
    """Return figures of which none is a sum or a mean of others, and the view with them in place of its own."""
    frame = seen.tables["estimates"]
    base = [100_000 + 3 * n * n * n + n for n in range(1, 2 * len(frame) + 1)]
    pairs = {(one + other) / 2 for one in base for other in base if one < other} | {
        float(one + other) for one in base for other in base if one <= other
    }
    assert not pairs & set(map(float, base))
    low = pd.array(base[0::2], dtype="Int64")
    high = pd.array(base[1::2], dtype="Int64")
    exact = (frame["low"] == frame["high"]).fillna(False).to_numpy(dtype=bool)
    low, high = pd.Series(low, frame.index), pd.Series(high, frame.index)
    high = high.mask(exact, low).where(frame["high"].notna())
    low = low.where(frame["low"].notna())
    texts = [
        figure(None if pd.isna(one) else int(one), None if pd.isna(other) else int(other))
        for one, other in zip(low, high, strict=True)
    ]
    changed = frame.assign(low=low, high=high, figure=np.array(texts, dtype=object))
    view = replace(seen, tables=seen.tables | {"estimates": changed})
    return {float(value) for column in (low, high) for value in column.dropna()}, view


def numbers(traces: Iterable[Any], axis: str) -> set[float]:
    """Return what the traces draw along an axis: their places, and the ends of their bars."""
    found: set[float] = set()
    for trace in traces:
        if trace.customdata is None:
            continue
        places = np.asarray(trace[axis], dtype=float)
        bar = trace[f"error_{axis}"]
        found |= set(places.tolist())
        for ends, sign in ((bar.array, 1), (bar.arrayminus, -1)):
            if ends is not None:
                found |= set((places + sign * np.nan_to_num(np.asarray(ends, dtype=float))).tolist())
    return found
