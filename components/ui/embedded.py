"""One chart alone, for a frame on another page: its question, what it shows, its source, and the way to the view."""

from types import ModuleType

import streamlit as st

from components.document import closest
from components.export.embed import embeddable
from components.export.names import dashed, version
from components.export.permalink import permalink
from components.export.works import NAME
from components.figures import every_chart, name_of
from components.findings.scope import scope
from components.selection import CHARACTERS, shown
from components.tables import narrow
from components.ui import filters, links
from components.ui.chart import alone
from components.ui.store import Shelf, state_of
from components.ui.words import fill, joined, put, say


def asked_for() -> bool:
    """Return whether the address asks for one chart alone."""
    return links.FIGURE in st.query_params


def embedded(shelf: Shelf, modules: list[ModuleType]) -> None:
    """Draw the chart that the address names, under the filters of the address, and nothing else of the dashboard."""
    query = links.asked()
    name = query.pop(links.FIGURE)[-1]
    clean, notices, _ = links.read(shelf, modules, query)
    selection = filters.selected(shelf, clean)
    entry = shelf[selection.ledger]
    view = narrow(entry["tables"], entry["crisis"], selection)
    offered = {name_of(chart): chart for chart in every_chart() if embeddable(chart)}
    chart = offered.get(name)
    if chart is None:
        hint = closest(name[:CHARACTERS], offered)
        notices.insert(0, f"`{shown(name)}` is not a chart that stands alone{f' ({hint})' if hint else ''}")
        notices.insert(1, f"Charts that do: {', '.join(offered)}")
    notices += state_of(entry)
    put(
        fill(
            '<div class="sp alone" role="status">{}</div>',
            joined('<p class="notice">{}</p>', [(text,) for text in notices]),
        )
    )
    if chart is not None:
        alone(chart, view)
    page = next((page for page in modules if any(part is chart for part in vars(page).values())), modules[0])
    say(
        '<div class="sp"><p class="quiet">{}, {}. Ledger version {}, licence {}. '
        '<a href="{}" target="_blank" rel="noopener">Open the full view</a></p></div>',
        NAME,
        scope(view).removesuffix("."),
        version(view),
        view.crisis["licence"],
        permalink(links.root() + ("" if page is modules[0] else dashed(page.TITLE)), view),
    )
