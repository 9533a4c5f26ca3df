"""What the chart of defections by body shows."""

from components.findings.counts import number
from components.findings.defections import left_out, people
from components.findings.nothing import nothing
from components.findings.thinning import left_out as not_drawn
from components.tables import View
from components.tables.departures import BODIES, departures, reckoned
from components.tables.thinning import departures_drawn
from components.tables.wording import day, sentence_case, words


def sentence(view: View) -> str:
    """Return who left each part of the authorities, the bodies in the order of the rows, and what is drawn apart."""
    table = reckoned(departures(view.tables["defections"]))
    if table.empty:
        return nothing(view, "defections")
    parts = []
    for body in BODIES:
        if said := people(table[table["group"] == body]):
            parts.append(f"{words(body)}, {said}")
    first = sentence_case("; ".join(parts)) or "Nobody who counts left"
    none = sum(body not in set(table["group"]) for body in BODIES)
    silent = f" {number(none, 'body has', 'bodies have')} no record." if none else ""
    hidden = not_drawn(defections=departures_drawn(table))
    return f"By {day(view.as_of)}. {first}.{left_out(table)}{silent}{hidden}"
