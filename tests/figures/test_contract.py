"""What every chart promises. A chart is a module of components/figures that has a function draw."""

import inspect
import json
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components import figures
from components.figures import assembly_flow, chamber, source_tiers, stance_tally, theme, threshold
from components.selection import Selection
from components.tables import View, narrow
from components.tables.assembly import texts
from components.tables.case import open_case
from tests.figures.drawing import draw

MODULES = [import_module(f"components.figures.{module.name}") for module in pkgutil.iter_modules(figures.__path__)]
CHARTS = [module for module in MODULES if hasattr(module, "draw")]
STATES = ("RUS", "GBR", "LBN")
HOSTILE = '<a href=x>"q"</a><b>evil</b> '
TEXTS = [
    "name",
    "label",
    "short",
    "means",
    "quote",
    "summary",
    "speaker",
    "role",
    "venue",
    "title",
    "question",
    "what",
    "person",
    "place",
    "counts",
    "attributed_to",
    "estimator_name",
    "publisher",
    "outcome",
    "symbol",
    "resolution",
    "note",
    "destination",
]

WITHOUT_RECORDS = (stance_tally, threshold, assembly_flow, source_tiers)  # their marks are many records at once

each_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])


def options(chart: Any, view: View) -> dict[str, Any]:
    """What a chart is told beside the view: states, a case before the Council, texts of the Assembly."""
    put = list(texts(view)["id"]) or [""]
    recorded = view.as_of.year >= 2011
    offered = {
        "states": STATES,
        "case": open_case(view, "resolution", flips=("BRA:against",)) if recorded else None,
        "proposal": put[-1],
        "before": put[0],
        "after": put[-1],
        "body": "security-council",
    }
    return {name: value for name, value in offered.items() if name in inspect.signature(chart.draw).parameters}


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a figure's JSON, with the last key above it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str):
        yield key, value


def parsed(figure: go.Figure) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(figure.to_json())
    return whole


def frames(view: View) -> dict[str, pd.DataFrame]:
    found = {name: frame.copy() for name, frame in view.tables.items()}
    return found | {
        name: getattr(view, name).copy() for name in ("steps", "standings", "chamber", "held", "every_ballot")
    }


def hostile(view: View) -> View:
    """The same view with tags and quotation marks in every text that a ledger's author writes."""
    tables = {
        name: frame.assign(
            **{
                column: frame[column].map(lambda text: HOSTILE + text if isinstance(text, str) else text).astype(object)
                for column in TEXTS
                if column in frame
            }
        )
        for name, frame in view.tables.items()
    }
    return narrow(tables, view.crisis, Selection("positions", "council-action", view.as_of))


def test_there_are_charts():
    assert len(CHARTS) >= 7


@each_chart
def test_the_docstring_asks_a_question_and_the_notes_are_sentences(chart):
    assert chart.__doc__.strip().splitlines()[0].endswith("?")
    assert chart.READ.endswith(".")
    assert chart.LIMITS.endswith(".")


@each_chart
@pytest.mark.parametrize("as_of", ["2011-04-28", "2024-12-31"])
def test_axes_are_named(chart, as_of, view):
    layout = parsed(draw(chart, view(as_of), **options(chart, view(as_of))))["layout"]
    axes = {name: axis for name, axis in layout.items() if re.fullmatch("[xy]axis[0-9]*", name)}
    assert len(axes) >= 2
    # An axis that only follows another shows nothing of its own, its name neither.
    assert all(axis["title"]["text"] for axis in axes.values() if axis.get("showticklabels", True))


@each_chart
def test_an_empty_view_says_what_is_missing_and_what_to_do(chart, view):
    empty = view("2010-01-01")
    figure = draw(chart, empty, **options(chart, empty))
    text = figure.layout.annotations[0].text.replace("<br>", " ")
    assert len(figure.data) == 0
    assert re.match("No", text)
    assert "Choose" in text
    assert figure.layout.xaxis.title.text
    assert chart.sentence(empty, **options(chart, empty)).endswith(".")
    assert len(chart.rows(empty, **options(chart, empty))) == 0


@each_chart
def test_colours_come_from_the_theme(chart, view):
    seen = view("2024-12-31")
    offered = {*theme.SERIES, theme.UNRECORDED, theme.FAINT, theme.CLEAR, theme.INK}
    offered |= {colour for tones in theme.MODES.values() for colour in tones.values()}
    for _, steps in seen.tables["steps"].groupby("topic"):
        offered |= set(theme.colours(steps).values())
    offered |= {colour + theme.HALF for colour in theme.SERIES}
    used = {text for key, text in strings(parsed(draw(chart, seen, **options(chart, seen)))) if "color" in key}
    assert used - offered == set()


@each_chart
def test_drawing_leaves_the_view_as_it_was_and_gives_the_same_figure_again(chart, view):
    seen = view("2012-12-31")
    before = frames(seen)
    first = draw(chart, seen, **options(chart, seen)).to_json()
    chart.rows(seen, **options(chart, seen))
    chart.sentence(seen, **options(chart, seen))
    for name, frame in frames(seen).items():
        pd.testing.assert_frame_equal(frame, before[name], obj=name)
    assert draw(chart, seen, **options(chart, seen)).to_json() == first


@each_chart
def test_text_from_the_ledger_is_literal(chart, view):
    seen = hostile(view("2012-12-31"))
    figure = parsed(draw(chart, seen, **options(chart, seen)))
    ours = re.compile("^<b>|</b>(?=<br>)|<br>|<extra></extra>$")
    left = [text for _, text in strings(figure) if "<" in ours.sub("", text)]
    assert left == []
    # The bar names members only, and their names are no author's.
    assert any("&lt;a" in text for _, text in strings(figure)) or chart is threshold


@each_chart
def test_rows_are_for_readers(chart, view):
    seen = view("2012-12-31")
    table = chart.rows(seen, **options(chart, seen))
    assert all(name[0].isupper() and "_" not in name for name in table.columns)
    if "Record" in table:
        assert table.columns[-1] == "Record"
        assert table["Record"].notna().all()


@each_chart
def test_records_can_be_opened_by_a_click(chart, view):
    seen = view("2012-12-31")
    known = {identifier for name in ("positions", "estimates", "defections", "events", "proposals")
             for identifier in seen.tables[name]["id"]}  # fmt: skip
    clickable = [
        trace.customdata for trace in draw(chart, seen, **options(chart, seen)).data if trace.customdata is not None
    ]
    # A seat of the chamber stands for its member: choosing it changes the ballot.
    known |= set(seen.chamber["state"]) if chart is chamber else set()
    assert {identifier for ids in clickable for identifier in ids} <= known
    assert clickable or chart in WITHOUT_RECORDS


@each_chart
def test_nothing_plays_by_itself_and_no_title_is_drawn(chart, view):
    seen = view("2011-04-28")
    layout = draw(chart, seen, **options(chart, seen)).layout
    assert layout.title.text is None
    assert layout.sliders == ()


@each_chart
def test_figures_of_the_whole_ledger_stay_light(chart, view):
    seen = view("2025-12-31")
    assert len(draw(chart, seen, **options(chart, seen)).to_json()) < 200_000


@each_chart
def test_filters_by_state_and_stance_are_drawn(chart, view):
    seen = view("2011-12-31", states=("RUS", "BRA"), stances=("blocks",))
    assert len(draw(chart, seen, **options(chart, seen)).data) > 0
    assert chart.sentence(seen, **options(chart, seen)).endswith(".")
