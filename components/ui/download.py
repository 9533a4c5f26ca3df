"""Rows to take away: a kind of file, and a button that makes it when it is asked for."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.export.bundle import Bundle, everything, shown, whole_name
from components.export.formats import FORMATS
from components.export.names import stem
from components.tables import View

Rows = pd.DataFrame | Callable[[], pd.DataFrame]


def download(view: View, label: str, rows: Rows, part: str, note: str = "") -> None:
    """Offer rows, or what makes them, as a file; ``part`` names table and file, ``note`` says what the rows are."""
    _offer(
        label,
        lambda: shown(view, part, rows() if callable(rows) else rows, note),
        stem(view, part),
        f"file_{part}",
        many=False,
    )


def download_ledger(view: View) -> None:
    """Offer every row of every table of the ledger, whatever the filters are."""
    _offer("Download the whole ledger", lambda: everything(view), whole_name(view), "file_ledger", many=True)


@st.fragment
def _offer(label: str, bundle: Callable[[], Bundle], name: str, key: str, *, many: bool) -> None:
    """Draw the choice and the button. A choice runs this alone again, not the page."""
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"row_{key}"):
        form: str = st.selectbox(
            "Format",
            list(FORMATS),
            format_func=lambda name: FORMATS[name].label,
            key=f"format_{key}",
            width=130,
            label_visibility="collapsed",
        )
        chosen = FORMATS[form]
        ending, mime = chosen.many if many else chosen.one
        st.download_button(
            label,
            lambda: chosen.write(bundle()),
            file_name=f"{name}.{ending}",
            mime=mime,
            key=key,
            on_click="ignore",
        )
