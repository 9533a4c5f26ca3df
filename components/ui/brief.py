"""A brief to take away: made when it is asked for, as a page that prints on two sheets or as Markdown."""

from collections.abc import Callable

import streamlit as st

from components.export.brief import Brief
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown
from components.export.names import stem
from components.tables import View
from components.ui.words import say


def offer(view: View, part: str, make: Callable[[], Brief]) -> None:
    """Offer the brief that ``make`` returns; ``part`` is its place in the file's name."""
    name = stem(view, part)
    with st.popover("Brief"):
        say(
            '<div class="sp"><p class="quiet">The finding, the evidence with numbered sources, and what is not known, '
            "on two printed pages.</p></div>"
        )
        st.download_button(
            "Download as HTML",
            lambda: as_html(make()).encode(),
            file_name=f"{name}.html",
            mime="text/html",
            key=f"{part}_html",
            on_click="ignore",
        )
        st.download_button(
            "Download as Markdown",
            lambda: as_markdown(make()).encode(),
            file_name=f"{name}.md",
            mime="text/markdown",
            key=f"{part}_md",
            on_click="ignore",
        )
