"""A brief to take away: made when it is asked for, as a page that prints on two sheets or as Markdown."""

import datetime as dt
from collections.abc import Callable
from functools import partial

import streamlit as st

from components.export.brief import Brief
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown
from components.export.citation import FORMS
from components.export.names import stem
from components.export.permalink import permalink
from components.export.works import view_cited
from components.tables import View
from components.ui.links import root
from components.ui.words import say

FILES = {
    "Download as HTML": ("html", "text/html", as_html),
    "Download as Markdown": ("md", "text/markdown", as_markdown),
}


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
        for label, (ending, kind, spell) in FILES.items():
            st.download_button(
                label,
                partial(_file, spell, make, citation),
                file_name=f"{stem(view, part)}.{ending}",
                mime=kind,
                key=f"{part}_{ending}",
                on_click="ignore",
            )


def _file(spell: Callable[[Brief], str], make: Callable[[str], Brief], citation: str) -> bytes:
    return spell(make(citation)).encode()
