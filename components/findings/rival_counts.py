"""What the rival counts of one incident or total show."""

import re

from components.findings.nothing import nothing
from components.ledger.vocabulary import Population
from components.tables import View
from components.tables.casualties import reach
from components.tables.conflicts import default, rival_figures
from components.tables.definitions import PEOPLE
from components.tables.each import each
from components.tables.publishers import publishers
from components.tables.wording import listed


def sentence(view: View, conflict: str | None = None) -> str:
    """Return the range of one group, then each figure with who counted it; the newest group where none is named."""
    estimates = view.tables["estimates"]
    table = rival_figures(estimates, conflict or default(estimates))
    if table.empty:
        return nothing(view, "rival counts")
    name = view.crisis["conflicts"][table["conflict"].iloc[0]]
    sources = publishers(view.tables, table["id"])
    parts = [
        f"{said(row.figure, row.population)} ({named(row.attributed_to, source)})"
        for row, source in zip(each(table), sources, strict=True)
    ]
    whole = f"{name}: {reach(table)} dead in {len(table)} accounts"
    return f"{whole}: {listed(parts)}. Their definitions may differ; none is preferred."


def said(figure: str, population: str) -> str:
    """Return a figure with whose deaths it counts: ``at least 35 civilians``, ``42 dead``."""
    return f"{figure} {'dead' if population == 'all' else PEOPLE[Population(population)]}"


def named(who: str, publisher: str | None) -> str:
    """Return who counted, and who published it, where that is not said already: ``SOHR, in BBC News``."""
    name = re.split(r" \(| via | / ", publisher or "")[0]
    return who if name in who else f"{who}, in {name}"
