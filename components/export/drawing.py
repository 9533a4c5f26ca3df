"""A chart drawn to a file from the command line, by Kaleido in a Chromium of this machine."""

import plotly.graph_objects as go

from components.export.picture import SIZES, whole
from components.figures import every_chart, name_of, usual
from components.tables import View

FORMATS = ("png", "svg")
MISSING = "no Chromium was found to draw with; install one (apt-get install chromium), or name its path in BROWSER_PATH"


def drawn(view: View, name: str, form: str, size: str = "slide", ground: str = "white", link: str = "") -> bytes:
    """Return a chart of a view, with its usual options, as the bytes of a PNG or SVG file.

    Raises ValueError where there is no such chart, and RuntimeError where no Chromium is there or it fails.
    """
    offered = {name_of(chart): chart for chart in every_chart()}
    if name not in offered:
        raise ValueError(f"{name} is not a chart; there are {', '.join(offered)}")
    chart = offered[name]
    options = usual(chart, view)
    figure = whole(chart, view, chart.draw(view, **options), chart.rows(view, **options), link, size, ground)
    return _bytes(figure, form, SIZES[size].scale)


def inline(figure: go.Figure) -> str:
    """Return a figure that has its width and height as SVG to stand in a page. Raises RuntimeError as `drawn` does."""
    return _bytes(figure, "svg", 1).decode()


def _bytes(figure: go.Figure, form: str, scale: float) -> bytes:
    import kaleido  # here, since a reader of the dashboard needs none of it
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError

    layout = {"format": form, "width": figure.layout.width, "height": figure.layout.height}
    quiet = {"mathjax": False}  # left out, it would come from another host; plotly.js is the installed one
    try:
        drawing: bytes = kaleido.calc_fig_sync(figure, opts=layout | {"scale": scale}, kopts=quiet)
    except ChromeNotFoundError as error:
        raise RuntimeError(MISSING) from error
    except BrowserFailedError as error:
        raise RuntimeError(f"Chromium did not start: {error}") from error
    return drawing
