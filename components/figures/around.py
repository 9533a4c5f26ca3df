"""Do changes of standing gather after this event?"""

import numpy as np
import pandas as pd

from components.figures.blank import blank
from components.figures.days import TIME, days
from components.figures.figure import Figure, figure_of, scatter
from components.figures.stances import fanned, height_of
from components.figures.text import card, tick
from components.figures.theme import CLEAR, FAINT, INK, SERIES
from components.findings.around import sentence
from components.findings.nothing import advice
from components.tables import View
from components.tables.around import WINDOW, chosen, days_of, within
from components.tables.each import each
from components.tables.wording import day, sentence_case

__all__ = ["LIMITS", "READ", "draw", "rows", "sentence"]

READ = (
    "One row for each actor that spoke at least twice; every symbol is a day of record after its first. Filled: its "
    "standing changed that day. Hollow: it did not. The grey band is the event's day and the days after it. Random "
    "placements deal each actor's changes out among its own symbols."
)
LIMITS = (
    "The p-value is for one event, chosen beforehand: look at twenty, and one will seem out of the ordinary by chance. "
    "Actors that move together, as members of a union do, count as if they moved each for itself, which makes chance "
    "look rarer than it is. Ballots are left out, since they fall on days of votes by nature; so are changes whose day "
    "is not known. "
    "Order in time is not cause."
)

ROW = 20
AROUND = 60  # days drawn on both sides of the event


def rows(view: View, around: str = "", window: int = WINDOW) -> pd.DataFrame:
    """One row for each day of record after an actor's first: whether standing changed, and whether in the window."""
    about, table = chosen(view, around), days_of(view)
    inside = within(table["date"], about.day, window) if about else pd.Series(False, index=table.index)
    yes_no = {True: "Yes", False: "No"}
    return pd.DataFrame(
        {"Day": table["date"].dt.date, "Who": table["name"], "From": table["from_short"], "To": table["short"]}
        | {"Changed": table["changed"].map(yes_no), "In the window": inside.map(yes_no), "Record": table["id"]}
    )


def draw(view: View, around: str = "", window: int = WINDOW) -> Figure:
    """Return the days of record of each actor, those on which it changed filled, with the window as a band."""
    about, table = chosen(view, around), days_of(view)
    if about is None or table.empty:
        return blank(f"{sentence(view, around, window)} {advice(view)}", up="State")
    when = pd.Timestamp(about.day)
    room = pd.Timedelta(max(AROUND, 2 * window), "D")
    near = table[(table["date"] >= when - room) & (table["date"] <= when + room)].reset_index(drop=True)
    codes = list(dict.fromkeys(near["actor"])) or list(dict.fromkeys(table["actor"]))[:1]
    names = dict(zip(table["actor"], table["name"], strict=True))
    y = height_of(codes, near["actor"]) + fanned(near[["actor", "date"]], room=0.4)
    changed = near["changed"].to_numpy(dtype=bool)
    cards = np.array(
        [
            card(row.name, day(row.date), f"{row.from_short} to {row.short}" if row.changed else f"Still: {row.short}")
            for row in each(near)
        ],
        dtype=object,
    )
    traces = [
        scatter(
            x=days(near["date"])[kept],
            y=y[kept],
            mode="markers",
            name=name,
            marker={"symbol": "circle", "size": 9, "color": colour, "line": {"width": 1.6, "color": INK}},
            customdata=near["id"].to_numpy()[kept],
            hovertext=cards[kept],
            hoverinfo="text",
        )
        for name, kept, colour in (("Standing changed", changed, SERIES[0]), ("Standing as before", ~changed, CLEAR))
        if kept.any()
    ]
    begin, end = when - room, min(when + room, pd.Timestamp(view.as_of))
    last = max(end, when) + pd.Timedelta(3, "D")
    late = when - begin > (last - begin) / 2  # the name of the window stands on that side of its first day with room
    return figure_of(
        traces,
        height=ROW * len(codes) + 130,
        margin={"l": 8, "r": 10, "t": 24, "b": 8},
        xaxis=TIME | {"range": np.array([begin, last], dtype="datetime64[D]")},
        yaxis={"title": {"text": "State"}, "tickvals": np.arange(0, -len(codes), -1)}
        | {"ticktext": np.array([tick(names[code], code) for code in codes], dtype=object)}
        | {"range": [0.6 - len(codes), 0.6]},
        legend={"orientation": "h", "y": 0, "yref": "container", "yanchor": "bottom", "x": 0, "xanchor": "left"},
        shapes=[
            {"type": "rect", "xref": "x", "yref": "paper", "y0": 0, "y1": 1, "fillcolor": FAINT, "layer": "below"}
            | {"x0": about.day.isoformat(), "x1": (when + pd.Timedelta(window, "D")).date().isoformat()}
            | {"line": {"width": 0}}
        ],
        annotations=[
            {"text": sentence_case(f"{window} days from {day(about.day)}"), "xref": "x", "yref": "paper", "y": 1}
            | {
                "x": about.day.isoformat(),
                "xanchor": "right" if late else "left",
                "yanchor": "bottom",
                "showarrow": False,
            }
        ],
    )
