"""A chart on a page, the one place that draws: its question, what it shows, how to read it, its sources, its table."""

import logging
import secrets
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from components.export.embed import address, embeddable, snippet
from components.figures import drawn_from, name_of, note, question, usual
from components.figures.figure import Figure, written
from components.tables import View
from components.tables.records import sources_of
from components.tables.wording import day
from components.ui.download import download
from components.ui.drawing import drawing
from components.ui.grid import grid
from components.ui.links import root
from components.ui.picture import picture
from components.ui.record import open_records
from components.ui.words import joined, say

LOG = logging.getLogger(__name__)
Drawn = tuple[str, Figure, str]
AROUND = 240  # pixels around a chart alone: its question, what it shows, its source


@st.cache_resource(max_entries=400, show_spinner=False)
def _drawn(key: str, _draw: Callable[[], Drawn]) -> Drawn:
    """Keep what is drawn by what is in it: ``key`` names chart, ledger bytes, selection, options, theme."""
    return _draw()


def mode() -> str:
    """Return ``dark`` or ``light``, as the reader's page is."""
    return "dark" if st.context.theme.type == "dark" else "light"


@st.fragment
def chart(module: ModuleType, view: View, **options: Any) -> None:
    """Draw a chart that runs again by itself, when a mark is chosen or its explanation is opened."""
    draw_chart(module, view, **options)


def draw_chart(
    module: ModuleType,
    view: View,
    *,
    pick: Callable[[list[str]], None] | None = None,
    **options: Any,
) -> None:
    """Draw a chart with all that belongs to it.

    ``pick`` is called with what the marks just chosen stand for, before the page is drawn again; without it they
    open records. An option with a ``key`` of its own is known by that.
    """
    name = name_of(module)
    made = _figure_or_none(module, view, options)
    if made is None:
        return
    sentence, figure, text = made
    say('<div class="sp"><h2>{}</h2><p class="quiet">{}</p></div>', question(module), sentence)
    key, file = f"chart_{name}", f"{view.crisis['id']}-{name}-{view.as_of}"
    chosen = drawing(text, sentence, key, file, pick or _nothing)
    _noted(module)
    _explained(module, figure, view, name, options)
    if pick is None:
        open_records(view, chosen)


def alone(module: ModuleType, view: View) -> None:
    """Draw a chart by itself, for a frame on another page, with the note that must stand beneath it."""
    made = _figure_or_none(module, view, usual(module, view))
    if made is None:
        return
    sentence, _, text = made
    say('<div class="sp"><h1>{}</h1><p class="quiet">{}</p></div>', question(module), sentence)
    name = name_of(module)
    drawing(text, sentence, f"chart_{name}", f"{view.crisis['id']}-{name}-{view.as_of}", None)
    _noted(module)


def _noted(module: ModuleType) -> None:
    if said := note(module):
        say('<div class="sp"><p class="quiet">{}</p></div>', said)


def _figure_or_none(module: ModuleType, view: View, options: dict[str, Any]) -> Drawn | None:
    """Return what a chart shows; where that fails say so in its place, with what finds it in the log.

    The rest of the page stands, and nothing of what went wrong is told to visitors.
    """
    try:
        return _figure(module, view, options)
    except Exception:
        reference = secrets.token_hex(4)
        LOG.exception("chart %s could not be drawn (reference %s)", name_of(module), reference)
        say(
            '<div class="sp" role="alert"><h2>{}</h2><p class="notice">This chart could not be drawn (reference {}).'
            "</p></div>",
            question(module),
            reference,
        )
        return None


def _figure(module: ModuleType, view: View, options: dict[str, Any]) -> Drawn:
    """Return what a chart shows, its figure and the figure's JSON; of a ledger of the server, drawn once for all."""
    theme = mode()

    def draw() -> Drawn:
        figure = module.draw(view, **options)
        return module.sentence(view, **options), figure, written(figure, theme)

    if view.own:  # what is kept is kept for all visitors
        return draw()
    key = "|".join(
        (
            name_of(module),
            view.crisis["sha256"],
            view.selection.key(),
            repr([(k, getattr(v, "key", v)) for k, v in sorted(options.items())]),
            theme,
        )
    )
    return _drawn(key, draw)


def _nothing(_: list[str]) -> None:
    """Streamlit keeps a choice only where a callback is named; the run that it causes is all that is needed."""


def _explained(module: ModuleType, figure: Figure, view: View, name: str, options: dict[str, Any]) -> None:
    """What the reader opens beneath a chart; nothing of it is made before."""
    box = st.expander("How to read this, sources and table", key=f"about_{name}", on_change="rerun")
    if not box.open:
        return
    with box:
        say(
            '<div class="sp"><h3>How to read it</h3><p>{}</p><h3>What it does not show</h3><p>{}</p></div>',
            module.READ,
            module.LIMITS,
        )
        rows: pd.DataFrame = module.rows(view, **options)
        grid(rows, f"rows_{name}", alt=f"The {len(rows)} rows behind the chart", rows=8)
        download("Download these rows", view, rows, name, question(module))
        records = drawn_from(module, view, rows, options)
        picture(module, figure, view, records, name)
        sources = sources_of(view.tables, records)
        cited = [(s["url"], s["title"], s["publisher"], day(s["date"])) for s in sources.to_dict("records")]
        if cited:
            say(
                '<div class="sp"><h3>Sources</h3><ul>{}</ul></div>',
                joined(
                    '<li><a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a>, {}, {}</li>', cited
                ),
            )
        if embeddable(module) and not view.own:  # a frame on another page is a session of its own
            _frame(module, view, name)


def _frame(module: ModuleType, view: View, name: str) -> None:
    """Offer the chart for another page, under the filters at the side, with its own choices as it opens with."""
    say(
        '<div class="sp"><h3>Put it on another page</h3><p class="quiet">This HTML shows the chart alone, under the '
        "filters at the side; choices of this page are as it opens with them.</p></div>"
    )
    _, figure, _ = _figure(module, view, usual(module, view))
    html = snippet(address(root(), view, name), question(module), figure["layout"]["height"] + AROUND)
    st.code(html, language=None, wrap_lines=True)
