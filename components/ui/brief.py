"""A brief to take away: made when it is asked for, as a page that prints on two sheets or as Markdown."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from components.export.brief import Brief
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown
from components.export.citation import FORMS, view_cited
from components.export.names import stem
from components.export.permalink import permalink
from components.tables import View
from components.ui.links import root
from components.ui.words import say


def offer(view: View, part: str, path: str, own: dict[str, list[str]], make: Callable[[str], Brief]) -> None:
    """Offer the brief that ``make`` returns for a citation.

    ``part`` is its place in the file's name; ``path`` and ``own`` are the page's path and own parameters, for the link.
    """
    name = stem(view, part)
    work = view_cited(view, permalink(root() + path, view, own), dt.datetime.now(dt.UTC).date(), "Brief")
    citation = FORMS["Chicago"](work)
    with st.popover("Brief"):
        say(
            '<div class="sp"><p class="quiet">The finding, the evidence with numbered sources, and what is not known, '
            "on two printed pages.</p></div>"
        )
        st.download_button(
            "Download as HTML",
            lambda: as_html(make(citation)).encode(),
            file_name=f"{name}.html",
            mime="text/html",
            key=f"{part}_html",
            on_click="ignore",
        )
        st.download_button(
            "Download as Markdown",
            lambda: as_markdown(make(citation)).encode(),
            file_name=f"{name}.md",
            mime="text/markdown",
            key=f"{part}_md",
            on_click="ignore",
        )
