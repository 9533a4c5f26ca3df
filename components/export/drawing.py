"""A chart drawn to a file from the command line, by Kaleido in a Chromium of this machine."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from components import figures
from components.export.picture import SIZES, footer, framed, header
from components.tables import View

FORMATS = ("png", "svg")
MISSING = "no Chromium was found to draw with; install one (apt-get install chromium), or name its path in BROWSER_PATH"


def charts() -> dict[str, ModuleType]:
    """Return the modules of the charts by name."""
    modules = {
        module.name: import_module(f"components.figures.{module.name}") for module in iter_modules(figures.__path__)
    }
    return {name: module for name, module in modules.items() if hasattr(module, "draw")}


def drawn(view: View, name: str, form: str, size: str = "slide", ground: str = "white", link: str = "") -> bytes:
    """Return a chart of a view, with its usual options, as the bytes of a PNG or SVG file.

    Raises ValueError where there is no such chart, and RuntimeError where no Chromium is there or it fails.
    """
    offered = charts()
    if name not in offered:
        raise ValueError(f"{name} is not a chart; there are {', '.join(offered)}")
    module = offered[name]
    usual = module.usual(view) if hasattr(module, "usual") else {}
    rows = module.rows(view, **usual)
    records = [str(record) for record in rows["Record"].dropna()] if "Record" in rows else []
    question = (module.__doc__ or "").strip().splitlines()[0]
    foot = [*footer(view, records, link), *([module.note()] if hasattr(module, "note") else [])]
    figure = framed(module.draw(view, **usual), question, header(view), foot, size, ground)
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
