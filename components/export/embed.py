"""A single chart for the page of somebody else: its address, and the piece of HTML that shows it there."""

import html
import inspect
from types import ModuleType

from components.export.permalink import encoded, query
from components.tables import View


def embeddable(module: ModuleType) -> bool:
    """Return whether a chart can be drawn from a view alone: every option has a default, or it has a usual choice."""
    if hasattr(module, "usual"):
        return True
    options = list(inspect.signature(module.draw).parameters.values())[1:]
    return all(option.default is not option.empty for option in options)


def address(root: str, view: View, name: str) -> str:
    """Return the address of one chart, by the name of its module, under the view's filters."""
    filters = encoded(query(view.selection, view.crisis["sha256"]))
    return f"{root}?embed=true&figure={name}&{filters}"


def snippet(url: str, title: str, height: int) -> str:
    """Return an iframe so many pixels high, with every text escaped."""
    return (
        f'<iframe src="{html.escape(url)}" title="{html.escape(title)}" width="100%" height="{height}" '
        'loading="lazy" style="border: 0"></iframe>'
    )
