"""A chart drawn to a file from the command line, by Kaleido in a Chromium of this machine."""

import inspect
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from components import figures
from components.export.picture import SIZES, footer, framed, header
from components.tables import View

FORMATS = ("png", "svg")
MISSING = "no Chromium was found to draw with; install one (apt-get install chromium), or name its path in BROWSER_PATH"


def charts() -> dict[str, ModuleType]:
    """Return by name the charts that a ledger and a selection are enough for, with no further choice of a reader."""
    modules = {
        module.name: import_module(f"components.figures.{module.name}") for module in iter_modules(figures.__path__)
    }
    return {name: module for name, module in modules.items() if hasattr(module, "draw") and not _asks(module)}


def _asks(module: ModuleType) -> bool:
    parameters = list(inspect.signature(module.draw).parameters.values())[1:]
    return any(parameter.default is inspect.Parameter.empty for parameter in parameters)


def drawn(view: View, name: str, form: str, size: str = "slide", ground: str = "white", link: str = "") -> bytes:
    """Return a chart of a view as the bytes of a PNG or SVG file.

    Raises ValueError where there is no such chart, and RuntimeError where no Chromium is there or it fails.
    """
    offered = charts()
    if name not in offered:
        raise ValueError(f"{name} is not a chart; there are {', '.join(offered)}")
    module = offered[name]
    rows = module.rows(view)
    records = [str(record) for record in rows["Record"].dropna()] if "Record" in rows else []
    question = (module.__doc__ or "").strip().splitlines()[0]
    figure = framed(module.draw(view), question, header(view), footer(view, records, link), size, ground)
    import kaleido  # here, since a reader of the dashboard needs none of it
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError

    layout = {"format": form, "width": figure.layout.width, "height": figure.layout.height}
    options = {"mathjax": False}  # left out, it would come from another host; plotly.js is the installed one
    try:
        drawing: bytes = kaleido.calc_fig_sync(figure, opts=layout | {"scale": SIZES[size].scale}, kopts=options)
    except ChromeNotFoundError as error:
        raise RuntimeError(MISSING) from error
    except BrowserFailedError as error:
        raise RuntimeError(f"Chromium did not start: {error}") from error
    return drawing
