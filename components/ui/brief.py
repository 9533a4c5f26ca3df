"""The brief to take away; it is made when it is asked for."""

import streamlit as st

from components.export import brief_page, brief_text
from components.export.brief import brief
from components.export.names import stem
from components.tables import View

FORMS = {"html": ("HTML, prints on two pages", "text/html"), "md": ("Markdown, for pasting", "text/markdown")}


def offer_brief(view: View, state: str | None = None) -> None:
    """Offer the brief on the crisis, or on one state or organisation, as HTML or Markdown."""
    part = "brief" if state is None else f"brief-{state}"
    label = "Download brief" if state is None else f"Download brief on {view.crisis['actors'][state]}"
    left, right = st.columns([1, 1], vertical_alignment="bottom")
    form = left.selectbox("Brief as", list(FORMS), format_func=lambda key: FORMS[key][0], key=f"form_{part}")

    def made() -> bytes:
        found = brief(view, state)
        return (brief_page.page(found) if form == "html" else brief_text.text(found)).encode()

    right.download_button(
        label, made, file_name=f"{stem(view, part)}.{form}", mime=FORMS[form][1], key=f"take_{part}", on_click="ignore"
    )
