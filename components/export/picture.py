"""A chart as a picture that stands alone: its question, the filters, the as-of day, the sources and the version."""

from collections.abc import Sequence
from types import ModuleType
from typing import NamedTuple

import plotly.graph_objects as go

from components.export.names import version
from components.figures import note, question
from components.figures.figure import Figure
from components.figures.text import folded
from components.figures.theme import CLEAR, MODES, template
from components.findings.scope import filters
from components.tables import View
from components.tables.records import sources_of

PAD = 16  # pixels from the edge to the words
TITLE, SMALL = 17, 11.5  # font sizes in pixels
LINE = 1.3  # height of a line, as Plotly sets it, in font sizes
# Mean widths of a character in font sizes; wide enough for Noto and DejaVu, where Source Sans is not there.
GLYPH, BOLD = 0.54, 0.62
PUBLISHERS = 6  # named at the foot; the number of the others follows
ALL = 400  # lines; nothing is cut


class Size(NamedTuple):
    """How large a picture is drawn, in CSS pixels, and by how much its PNG is enlarged."""

    name: str
    width: int
    height: int
    scale: float


SIZES = {
    "slide": Size("Slide, 1600 × 900", 1280, 720, 1.25),
    "column": Size("Column, 1000 × 750", 1000, 750, 1),
    "phone": Size("Phone, 750 × 1000", 375, 500, 2),
}
GROUNDS = {"white": "White", "transparent": "Transparent"}


def whole(
    chart: ModuleType, view: View, figure: Figure, records: Sequence[str], link: str, size: str, ground: str
) -> go.Figure:
    """Return a chart's figure framed with all that it needs to stand alone; ``records`` are those that it draws."""
    foot = [line for line in (*footer(view, records, link), note(chart)) if line]
    return framed(figure, question(chart), header(view), foot, size, ground)


def header(view: View) -> str:
    """Return the filters of a view in words, as ``Topic: ... As of 28 April 2011.``, for under a picture's title."""
    return " · ".join(f"{name}: {value}" for name, value in filters(view))


def footer(view: View, records: Sequence[str] = (), link: str = "") -> list[str]:
    """Return the lines at a picture's foot: publishers of the records drawn, version of the ledger, link."""
    found = sources_of(view.tables, list(dict.fromkeys(records)))
    publishers = list(dict.fromkeys(str(name) for name in found["publisher"]))
    named, more = publishers[:PUBLISHERS], len(publishers) - PUBLISHERS
    lines = [f"Sources: {', '.join(named)}{f' and {more} more' if more > 0 else ''}"] if named else []
    lines.append(f"Standpoint, {view.crisis['title']}, data version {version(view)}, {view.crisis['licence']}")
    return [*lines, link] if link else lines


def framed(
    figure: Figure, title: str, words: str, foot: Sequence[str], size: str = "slide", ground: str = "white"
) -> go.Figure:
    """Return a copy of a figure with title and words above and the foot's lines below, laid out for one of `SIZES`.

    A chart whose rows need more height than the size has makes the picture taller, never narrower rows. The title is
    anchored to the picture, and the foot is the title of a legend of its own, since those are the only texts that
    Plotly places by the picture's edge and makes room for; annotations move with the width of the axes' labels.
    """
    _, width, height, _ = SIZES[size]
    room = width - 2 * PAD
    above = folded(title, int(room / TITLE / BOLD), ALL)
    beside = folded(words, int(room / SMALL / GLYPH), ALL)
    below = "<br>".join(folded(line, int(room / SMALL / GLYPH), ALL) for line in foot)
    top = PAD + LINE * (TITLE * _lines(above) + SMALL * _lines(beside)) + 10
    bottom = PAD + LINE * SMALL * _lines(below) + 10
    copy = go.Figure(figure)
    natural = _natural_height(copy, room)
    height = int(max(height, natural + top + bottom + _legend_height(copy, room)))
    tones = MODES["light"]
    margin = copy.layout.margin
    copy.frames = ()
    copy.add_scatter(x=[None], y=[None], mode="none", name=" ", legend="legend2", showlegend=True, hoverinfo="skip")
    small = {"size": SMALL, "color": tones["text"]}
    copy.update_layout(
        template=template("light"),
        width=width,
        height=height,
        autosize=False,
        paper_bgcolor=tones["paper"] if ground == "white" else CLEAR,
        margin={
            "l": PAD + (margin.l or 0),
            "r": PAD + (margin.r or 0),
            "t": top + (margin.t or 0),
            "b": bottom + (margin.b or 0),
        },
        title={
            "text": f"<b>{above.replace('<br>', '</b><br><b>')}</b>",
            "font": {"size": TITLE, "color": tones["text"]},
            "subtitle": {"text": beside, "font": small},
            "x": 0, "xref": "container", "xanchor": "left",
            "y": 1 - (PAD + TITLE * (_lines(above) - 1) * 0.6) / height, "yref": "container", "yanchor": "top",
            "pad": {"l": PAD},
        },
        legend2={
            "title": {"text": below, "font": small, "side": "top"},
            "font": {"size": 1},
            "x": PAD / width, "xref": "container", "xanchor": "left",
            "y": 0, "yref": "container", "yanchor": "bottom",
            "orientation": "h", "bgcolor": CLEAR,
        },
    )  # fmt: skip
    copy.layout.updatemenus = copy.layout.sliders = ()  # nothing can be pressed in a picture
    copy.for_each_xaxis(lambda axis: axis.rangeslider.update(visible=False) if axis.rangeslider.visible else None)
    copy.update_layout(
        legend={
            "orientation": "h", "x": PAD / width, "xref": "container", "xanchor": "left",
            "y": bottom / height, "yref": "container", "yanchor": "bottom",
        }
    )  # fmt: skip
    return copy


def _lines(text: str) -> int:
    return text.count("<br>") + 1


def _natural_height(figure: go.Figure, room: float) -> float:
    """Return the height in which a chart is drawn whole; one with equal scales, as a map, needs no more than fits."""
    layout = figure.layout
    height = float(layout.height or 0)
    x, y = layout.xaxis.range, layout.yaxis.range
    if not layout.yaxis.scaleanchor or not x or not y:
        return height
    margin = (layout.margin.t or 0) + (layout.margin.b or 0)
    return min(height, room * float(y[1] - y[0]) / float(x[1] - x[0]) + margin)


def _legend_height(figure: go.Figure, room: float) -> float:
    """Return about how much a legend below the chart takes on this width, beyond its first row."""
    named = [trace.name for trace in figure.data if trace.name and trace.showlegend is not False]
    wide = max((len(name) for name in named), default=0) * 6.6 + 45
    return (max(len(named) - 1, 0) // max(int(room / wide), 1)) * 19.0
