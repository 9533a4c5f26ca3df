"""A brief to take away: made when it is asked for, as a page that prints on two sheets or as Markdown."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st

from components.export.brief import Brief
from components.export.brief_chart import printed
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown
from components.export.citation import FORMS
from components.export.names import stem
from components.export.permalink import permalink
from components.export.works import view_cited
from components.tables import View
from components.ui.file_button import BUTTON, CSS
from components.ui.links import root
from components.ui.plotly_js import plotly_js
from components.ui.words import say

SLOT = "<!--chart-->"  # where the browser puts its drawing; in what a ledger says, < is escaped
JS = (
    BUTTON
    + """
export default function ({ data, parentElement }) {
  offered(parentElement, data, async () => {
    const svg = await drawn(data, { format: 'svg', imageDataOnly: true });
    return new Blob([data.page.replace(data.slot, () => svg)], { type: 'text/html' });
  });
}
"""
)


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_brief", css=CSS, js=JS)


@st.fragment
def offer(view: View, part: str, path: str, own: dict[str, list[str]], make: Callable[[str], Brief]) -> None:
    """Offer the brief that ``make`` returns for a citation; nothing of it is made before it is opened.

    ``part`` is its place in the file's name; ``path`` and ``own`` are the page's path and own parameters, for the link.
    """
    box = st.popover("Brief", key=f"popover_{part}", on_change="rerun")
    if not box.open:
        return
    with box:
        say(
            '<div class="sp"><p class="quiet">The finding, the evidence with numbered sources, and what is not known, '
            "on two printed pages.</p></div>"
        )
        link = permalink(root() + path, view, own)
        citation = FORMS["Chicago"](view_cited(view, link, dt.datetime.now(dt.UTC).date(), "Brief"))
        brief = make(citation)
        figure = printed(brief.chart, view)
        _component()(
            data={
                "label": "Download as HTML",
                "page": as_html(brief, SLOT),
                "slot": SLOT,
                "figure": figure.to_json(),
                "library": plotly_js(part),
                "width": figure.layout.width,
                "height": figure.layout.height,
                "name": f"{stem(view, part)}.html",
            },
            key=f"{part}_html",
        )
        st.download_button(
            "Download as Markdown",
            as_markdown(brief),
            file_name=f"{stem(view, part)}.md",
            mime="text/markdown",
            key=f"{part}_md",
            on_click="ignore",
        )
