"""One chart a module: draw(view) returns a Plotly figure; the docstring is the question that it answers."""

import importlib
import pkgutil
from types import ModuleType


def every_chart() -> list[ModuleType]:
    """Return the modules of this folder that draw a chart, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return [module for module in modules if hasattr(module, "draw")]
