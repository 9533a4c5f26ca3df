"""How does each member of the Security Council vote?"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.blank import blank
from components.figures.figure import Figure, Trace, figure_of, scatter
from components.figures.text import card, literal
from components.figures.theme import BALLOT_GLYPHS, BALLOT_INKS, BALLOTS, INK, UNRECORDED
from components.findings.chamber import advice, missing, sentence
from components.tables import View
from components.tables.case import STANCES, Case, open_case
from components.tables.each import each
from components.tables.wording import BALLOTS as WORDS
from components.tables.wording import day, sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "Squares on the inner arc are the permanent members, circles on the outer arc the elected ones. Symbol, word and "
    "colour are the ballot; a hollow, hatched seat is a ballot that is not known. A ring marks a ballot changed here."
)
LIMITS = "Seats are in the order of names, not as delegations sit. A ballot read from a standing is not a vote cast."

HEIGHT = 340
REACH = 25  # degrees below the horizon to which both arcs go
ARCS = {True: 0.55, False: 1.0}  # radius: permanent members inside, elected ones outside
SHAPE = {True: "square", False: "circle"}
SIZE = 36  # pixels; a seat has to hold a code
APART = 8  # pixels between the lines of a hatched seat, measured upwards


def rows(view: View, *, case: Case | None) -> pd.DataFrame:
    """One row for each member: seat, ballot, the ballot on record, whether it was changed, stance, and the record."""
    columns = ["Member", "Seat", "Ballot", "As recorded", "Changed", "Stance", "Record"]
    if case is None:
        return pd.DataFrame(columns=columns)
    seats = case.seats
    values = [
        seats["name"],
        seats["permanent"].map({True: "Permanent", False: "Elected"}),
        seats["ballot"].map(WORDS).map(sentence_case),
        seats["recorded"].map(WORDS).map(sentence_case),
        seats["flipped"].map({True: "Yes", False: "No"}),
        seats["label"] if case.base == STANCES else "",
        seats["id"].fillna(""),
    ]
    return pd.DataFrame(dict(zip(columns, values, strict=True)))


def usual(view: View) -> dict[str, Any]:
    """Return the case of a resolution by recorded stances, for where it stands alone."""
    return {"case": open_case(view, "resolution")}


def draw(view: View, *, case: Case | None) -> Figure:
    """Return the horseshoe; ``customdata`` of a seat is the member's code."""
    if case is None:
        return blank(f"{missing(view)} {advice(view)}", "Seats", "Arcs", HEIGHT)
    seats = _placed(case.seats)
    return figure_of(
        [*_rings(seats), *_seats(case, seats)],
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 44},
        hovermode="closest",
        xaxis={"visible": False, "title": {"text": "Seats"}, "range": [-1.22, 1.22], "fixedrange": True},
        yaxis={"visible": False, "title": {"text": "Arcs"}, "range": [-0.72, 1.14], "fixedrange": True}
        | {"scaleanchor": "x", "constrain": "domain", "constraintoward": "top"},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0.5, "xanchor": "center"}
        | {"itemclick": False, "itemdoubleclick": False},
        annotations=_labels(seats),
        shapes=_hatching(seats),
    )


def _placed(seats: pd.DataFrame) -> pd.DataFrame:
    """Return the seats with x and y on their arc, from left to right."""
    parts = []
    for permanent, radius in ARCS.items():
        part = seats[seats["permanent"] == permanent]
        angle = np.radians(np.linspace(180 + REACH, -REACH, len(part))) if len(part) > 1 else np.array([np.pi / 2])
        parts.append(part.assign(x=radius * np.cos(angle), y=radius * np.sin(angle)))
    return pd.concat(parts)


def _seats(case: Case, seats: pd.DataFrame) -> list[Trace]:
    """Return one trace for each ballot and kind of seat; the legend names a ballot once."""
    traces: list[Trace] = []
    for ballot, (colour, _) in BALLOTS.items():
        named = False
        for permanent, shape in SHAPE.items():
            chosen = seats[(seats["ballot"] == ballot) & (seats["permanent"] == permanent)]
            if chosen.empty:
                continue
            hollow = ballot == "unknown"
            marker: dict[str, Any] = {"symbol": f"{shape}-open" if hollow else shape, "size": SIZE, "color": colour}
            traces.append(
                scatter(
                    x=_short(chosen["x"]),
                    y=_short(chosen["y"]),
                    mode="markers",
                    name=f"{BALLOT_GLYPHS[ballot]} {sentence_case(WORDS[ballot])}",
                    legendgroup=ballot,
                    showlegend=not named,
                    marker=marker | ({"line": {"width": 1.6}} if hollow else {}),
                    selected={"marker": {"opacity": 1}},
                    unselected={"marker": {"opacity": 1}},
                    customdata=chosen["state"].to_numpy(),
                    hovertext=np.array([_card(case, seat) for seat in each(chosen)], dtype=object),
                    hoverinfo="text",
                )
            )
            named = True
    return traces


def _card(case: Case, seat: Any) -> str:
    kind = "Permanent member" if seat.permanent else "Elected member"
    recorded = f"Changed; as recorded: {WORDS[seat.recorded]}" if seat.flipped else None
    stance = seat.label if case.base == STANCES else None
    return card(seat.name, day(seat.day), kind, sentence_case(WORDS[seat.ballot]), recorded, stance)


def _rings(seats: pd.DataFrame) -> list[Trace]:
    """Return a ring around each seat whose ballot was changed."""
    traces: list[Trace] = []
    changed = seats[seats["flipped"]]
    for permanent, shape in SHAPE.items():
        chosen = changed[changed["permanent"] == permanent]
        if len(chosen):
            traces.append(
                scatter(
                    x=_short(chosen["x"]),
                    y=_short(chosen["y"]),
                    mode="markers",
                    name="Changed",
                    legendgroup="changed",
                    showlegend=not traces,
                    marker={"symbol": f"{shape}-open", "size": SIZE + 9, "color": INK, "line": {"width": 3}},
                    selected={"marker": {"opacity": 1}},
                    unselected={"marker": {"opacity": 1}},
                    hoverinfo="skip",
                )
            )
    return traces


def _hatching(seats: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the hatched ground of the seats whose ballot is not known: lines in pixels, as the seats are."""
    line = {"color": UNRECORDED, "width": 1}
    return [
        {"type": "path", "path": STROKES[bool(seat.permanent)], "line": line, "layer": "below"}
        | {"xref": "x", "xsizemode": "pixel", "xanchor": round(seat.x, 4)}
        | {"yref": "y", "ysizemode": "pixel", "yanchor": round(seat.y, 4)}
        for seat in each(seats[seats["ballot"] == "unknown"])
    ]


def _strokes(half: float, *, square: bool) -> str:
    """Return the rising lines that hatch a square or a circle of this half width, as a path around its middle."""
    parts = []
    for offset in range(-APART * 4, APART * 4 + 1, APART):  # of the lines y = x + offset
        if square:
            ends = max(-half, -half - offset), min(half, half - offset)
        else:
            reach = half**2 / 2 - offset**2 / 4
            ends = (-offset / 2 - reach**0.5, -offset / 2 + reach**0.5) if reach > APART else (0.0, 0.0)
        if ends[0] < ends[1]:
            parts += [f"{mark}{x:.1f},{x + offset:.1f}" for mark, x in zip("ML", ends, strict=True)]
    return "".join(parts)


STROKES = {permanent: _strokes(SIZE / 2 - 1, square=permanent) for permanent in (True, False)}


def _labels(seats: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the code in each seat over the ballot's character, and the ballot's word beneath it."""
    labels: list[dict[str, Any]] = []
    for seat in each(seats):
        at = {"x": round(seat.x, 4), "y": round(seat.y, 4), "showarrow": False}
        ink = {} if seat.ballot == "unknown" else {"color": BALLOT_INKS[seat.ballot]}
        inside = f"<b>{literal(seat.state)}</b><br>{BALLOT_GLYPHS[seat.ballot]}"
        labels.append(at | {"text": inside, "font": {"size": 11} | ink})
        below = -SIZE / 2 - (14 if seat.flipped else 8)
        labels.append(at | {"text": WORDS[seat.ballot], "yshift": below, "font": {"size": 11}})
    return labels


def _short(column: pd.Series) -> NDArray[np.float32]:
    return column.to_numpy(dtype=np.float32)
