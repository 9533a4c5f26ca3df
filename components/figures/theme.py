"""Colours, symbols and the two templates of every chart.

Symbol and word carry a category, colour repeats it. Neighbouring stances differ by at least 10 (CIEDE2000) for
readers with normal vision and with simulated protanopia, deuteranopia and tritanopia, on scales of up to eight
steps with up to six for, four neutral and four against; so do any two of the series colours.
"""

from typing import Any

import numpy as np
import pandas as pd

# A ramp goes from the first step of a block to its last; the furthest steps of a scale are its darkest. A short
# block takes the first ramp, a longer one the second, which reaches further into light and dark.
RAMPS = {
    "for": (
        4,
        ("#0b2a5b", "#1f5fa8", "#4f9bd9", "#9fd0f5"),
        ("#051636", "#123a78", "#1f5fa8", "#4f9bd9", "#9fd0f5", "#dff1ff"),
    ),
    "none": (2, ("#f0e0a0", "#d9b54a"), ("#5c480c", "#b08a25", "#ecd58a", "#fdf8dc")),
    "against": (2, ("#d9722e", "#8c2d04"), ("#d9722e", "#8c2d04", "#360d00")),
}
ALONE = {"for": 1 / 3, "none": 0.5, "against": 0.5}  # where on its ramp the only step of a block is

# From the middle of the scale outwards, with the character of the same shape; none of them has an emoji form.
SHAPES = {
    "for": (
        ("square", "■"),
        ("cross", "✚"),
        ("star", "★"),
        ("triangle-up", "▲"),
        ("pentagon", "⬟"),
        ("triangle-ne", "◥"),
    ),
    "none": (("circle", "●"), ("diamond", "◆"), ("hexagon", "⬢"), ("diamond-wide", "⬥")),
    "against": (("x", "✕"), ("triangle-down", "▼"), ("hourglass", "⧗"), ("bowtie", "⧓"), ("triangle-sw", "◣")),
}

UNRECORDED = "#7d8794"
FAINT = "rgba(125,135,148,0.16)"  # states outside the reader's filter
CLEAR = "rgba(0,0,0,0)"
HALF = "80"  # behind the six digits of a colour: half see-through, where words lie upon it
INK = "#6b7686"  # single-coloured marks: at least 3:1 on both backgrounds
# Series without an order; each at least 3:1 on both backgrounds.
SERIES = ("#2c6acf", "#bb881a", "#8e5c7d", "#ac502e", "#359bd9", "#666457", "#88949d")

ESTIMATORS = {
    "united-nations": (SERIES[0], "circle"),
    "monitor": (SERIES[1], "square"),
    "rights-group": (SERIES[2], "diamond"),
    "authorities": (SERIES[3], "x"),
    "foreign-government": (SERIES[4], "star"),
    "press": (SERIES[5], "cross"),
    "witness": (SERIES[6], "hexagon"),
}

BALLOTS = {
    "in_favour": (SERIES[0], "triangle-up"),
    "joined": (SERIES[0], "square"),
    "abstaining": (SERIES[1], "diamond"),
    "not_voting": (SERIES[6], "square-open"),
    "against": (SERIES[3], "x"),
    "objected": (SERIES[3], "triangle-down"),
    "dissociated": (SERIES[2], "star-diamond"),
    "unknown": (UNRECORDED, "circle-open"),
}
# A character of the same shape as each ballot's symbol, and the colour of text on each ballot's colour (4.5:1).
BALLOT_GLYPHS = {
    "in_favour": "▲",
    "joined": "■",
    "abstaining": "◆",
    "not_voting": "□",
    "against": "✕",
    "objected": "▼",
    "dissociated": "✦",
    "unknown": "○",
}
BALLOT_INKS = dict.fromkeys(BALLOT_GLYPHS, "#ffffff") | dict.fromkeys(
    ("abstaining", "not_voting", "unknown"), "#1b1f27"
)

MODES = {
    "light": {"text": "#1b1f27", "paper": "#ffffff", "grid": "#e3e7ed", "axis": "#c9d0da", "outline": "#4a5361"},
    "dark": {"text": "#e9edf3", "paper": "#11151c", "grid": "#262e39", "axis": "#3a4452", "outline": "#c3ccd8"},
}
FONT = "'Source Sans', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"  # as the pages around the charts


def colours(steps: pd.DataFrame) -> dict[str, str]:
    """Return the colour of each stance of a topic's scale (columns stance, rank, effect), as #rrggbb.

    For is blue, neither is sand, against is orange to brown.
    """
    found: dict[str, str] = {}
    for effect, stances in _blocks(steps).items():
        found |= dict(zip(stances, _ramp(effect, len(stances)), strict=True))
    return {stance: found[stance] for stance in steps["stance"]}


def symbols(steps: pd.DataFrame) -> dict[str, str]:
    """Return the Plotly symbol of each stance of a topic's scale."""
    return {stance: symbol for stance, (symbol, _) in _shapes(steps).items()}


def glyphs(steps: pd.DataFrame) -> dict[str, str]:
    """Return a character of the same shape as the symbol of each stance; ``unrecorded`` has one too."""
    return {stance: glyph for stance, (_, glyph) in _shapes(steps).items()} | {"unrecorded": "○"}


def template(mode: str = "light") -> dict[str, Any]:
    """Return the look of every chart: ``light`` or ``dark``, on a transparent ground."""
    tones = MODES[mode]
    axis = {
        "gridcolor": tones["grid"],
        "linecolor": tones["axis"],
        "tickcolor": tones["axis"],
        "zerolinecolor": tones["axis"],
        "title": {"font": {"size": 12}, "standoff": 6},
        "tickfont": {"size": 12},
        "automargin": True,
        "zeroline": False,
    }
    outline = {"marker": {"line": {"color": tones["outline"], "width": 0.8}}}
    line = {"line": {"color": tones["outline"]}}
    return {
        "layout": {
            "font": {"family": FONT, "size": 12, "color": tones["text"]},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "colorway": SERIES,
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {
                "bgcolor": tones["paper"],
                "bordercolor": tones["outline"],
                "font": {"color": tones["text"], "size": 12},
                "align": "left",
                "namelength": 0,
            },
            "legend": {"bgcolor": CLEAR, "font": {"color": tones["text"], "size": 12}},
            "shapedefaults": {"line": {"color": tones["text"], "width": 1}},
            "annotationdefaults": {"font": {"color": tones["text"], "size": 12}},
        },
        "data": {"scatter": [outline | line], "bar": [outline]},
    }


def _blocks(steps: pd.DataFrame) -> dict[str, list[str]]:
    """Return the stances by effect, ordered so that against comes last, as on the ramps."""
    ordered = steps.sort_values("rank")
    effects = list(ordered["effect"])
    if "against" in effects and "for" in effects and effects.index("against") < effects.index("for"):
        ordered = ordered.iloc[::-1]
    return {str(effect): list(block["stance"]) for effect, block in ordered.groupby("effect", sort=False)}


def _ramp(effect: str, count: int) -> list[str]:
    longest, short, long = RAMPS[effect]
    anchors = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (short if count <= longest else long)])
    places = np.linspace(0, 1, count) if count > 1 else np.array([ALONE[effect]])
    grid = np.linspace(0, 1, len(anchors))
    mixed = np.stack([np.interp(places, grid, anchors[:, channel]) for channel in range(3)], axis=1)
    return ["#{:02x}{:02x}{:02x}".format(*row) for row in np.rint(mixed).astype(int).tolist()]


def _shapes(steps: pd.DataFrame) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for effect, stances in _blocks(steps).items():
        outwards = stances[::-1] if effect == "for" else stances
        offered = SHAPES[effect]
        found |= {stance: offered[place % len(offered)] for place, stance in enumerate(outwards)}
    return {stance: found[stance] for stance in steps["stance"]}
