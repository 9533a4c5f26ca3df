"""The chart of a brief: laid out for the width of a printed page, with nothing that waits for a pointer."""

from importlib import import_module
from types import ModuleType
from typing import Any

import plotly.graph_objects as go

from components.export.brief import Chart
from components.figures import name_of, question
from components.figures.theme import template
from components.tables import View

WIDTH = 720  # pixels; A4 between the brief's margins is 703 at 96 to the inch, so letters keep about their size
TALLEST = 400  # pixels


def chart_of(module: ModuleType, view: View, **options: Any) -> Chart:
    """Return what a brief says of a chart."""
    return Chart(name_of(module), question(module), module.sentence(view, **options), options)


def printed(chart: Chart, view: View) -> go.Figure:
    """Return the figure of a brief's chart, in the light theme; its width and height are in CSS pixels."""
    figure = go.Figure(import_module(f"components.figures.{chart.name}").draw(view, **chart.options))
    height = min(figure.layout.height or TALLEST, TALLEST)
    figure.update_traces(hoverinfo="skip", hovertext=None, customdata=None, hovertemplate=None)
    return figure.update_layout(template=template("light"), width=WIDTH, height=height, autosize=False)
