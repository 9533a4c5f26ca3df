"""One chart a module: draw(view) returns a Plotly figure; the docstring is the question that it answers."""

import importlib
import pkgutil
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a list of charts needs no frames
    import pandas as pd

    from components.tables import View


def every_chart() -> list[ModuleType]:
    """Return the modules of this folder that draw a chart, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return [module for module in modules if hasattr(module, "draw")]


def name_of(chart: ModuleType) -> str:
    """Return the name of a chart, which is its module's."""
    return chart.__name__.rpartition(".")[2]


def question(chart: ModuleType) -> str:
    """Return the question that a chart answers: the first line of its module's docstring."""
    return (chart.__doc__ or "").strip().splitlines()[0]


def usual(chart: ModuleType, view: "View") -> dict[str, Any]:
    """Return the options with which a chart is drawn where no reader chooses."""
    options: dict[str, Any] = chart.usual(view) if hasattr(chart, "usual") else {}
    return options


def drawn_from(chart: ModuleType, view: "View", rows: "pd.DataFrame", options: dict[str, Any]) -> list[str]:
    """Return the ids of the records that a chart draws: those in its rows, else those that its module names."""
    if "Record" in rows:
        return [str(record) for record in rows["Record"].dropna() if record]
    return [str(record) for record in chart.records(view, **options)]


def note(chart: ModuleType) -> str:
    """Return the sentence that must stand beneath a chart wherever it is shown; nothing for most."""
    return str(chart.note()) if hasattr(chart, "note") else ""
