"""Charts drawn to files from the command line, by Kaleido in a Chromium of this machine."""

from collections.abc import Sequence
from types import ModuleType

import plotly.graph_objects as go

from components.export.picture import SIZES, whole
from components.figures import drawn_from, every_chart, name_of, usual
from components.tables import View

MISSING = "no Chromium was found to draw with; install one (apt-get install chromium), or name its path in BROWSER_PATH"


def charts(names: Sequence[str]) -> dict[str, ModuleType]:
    """Return the charts of these names, or of all where there is none; ValueError for a name that is no chart's."""
    offered = {name_of(chart): chart for chart in every_chart()}
    for name in names:
        if name not in offered:
            raise ValueError(f"{name} is not a chart; there are {', '.join(offered)}")
    return {name: offered[name] for name in names or offered}


def framed_chart(view: View, chart: ModuleType, size: str = "slide", ground: str = "white") -> tuple[go.Figure, float]:
    """Return a chart of a view with its usual options, framed as a picture, and by how much a PNG is enlarged."""
    options = usual(chart, view)
    records = drawn_from(chart, view, chart.rows(view, **options), options)
    figure = whole(chart, view, chart.draw(view, **options), records, "", size, ground)
    return figure, SIZES[size].scale


def draw(figure: go.Figure, form: str, scale: float) -> bytes:
    """Return a figure that has its width and height as the bytes of a ``png`` or ``svg``, enlarged by ``scale``.

    Raises RuntimeError where no Chromium is there or it fails.
    """
    import kaleido  # here, since a reader of the dashboard needs none of it
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError

    layout = {"format": form, "width": figure.layout.width, "height": figure.layout.height, "scale": scale}
    quiet = {"mathjax": False}  # left out, it would come from another host; plotly.js is the installed one
    try:
        drawn: bytes = kaleido.calc_fig_sync(figure, opts=layout, kopts=quiet)
    except ChromeNotFoundError as error:
        raise RuntimeError(MISSING) from error
    except BrowserFailedError as error:
        raise RuntimeError(f"Chromium did not start: {error}") from error
    return drawn
