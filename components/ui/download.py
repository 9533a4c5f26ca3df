"""Rows to take away: a kind of file, and buttons that make it when it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from components.export.bundle import Bundle, everything, shown, whole_name
from components.export.formats import FORMATS
from components.export.names import stem
from components.tables import View

Rows = pd.DataFrame | Callable[[], pd.DataFrame]


class Offer(NamedTuple):
    """A button: its label, what makes the tables, the file's name without its ending, whether the tables are many."""

    label: str
    make: Callable[[], Bundle]
    name: str
    key: str
    many: bool = False


def rows_of(label: str, view: View, rows: Rows, part: str, note: str = "") -> Offer:
    """Return the offer of rows, or of what makes them; ``part`` names table and file, ``note`` says what they are."""
    return Offer(
        label, lambda: shown(view, part, rows() if callable(rows) else rows, note), stem(view, part), f"file_{part}"
    )


def whole_ledger(view: View) -> Offer:
    """Return the offer of every row of every table of the ledger, whatever the filters are."""
    return Offer("Download the whole ledger", lambda: everything(view), whole_name(view), "file_ledger", many=True)


def download(label: str, view: View, rows: Rows, part: str, note: str = "") -> None:
    """Offer the rows of one table, as `rows_of` takes them."""
    downloads(rows_of(label, view, rows, part, note))


@st.fragment
def downloads(*offers: Offer) -> None:
    """Draw one choice of the kind of file and a button for each offer. A choice runs this alone again, not the page."""
    key = offers[0].key
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"row_{key}"):
        form: str = st.selectbox(
            "Format",
            list(FORMATS),
            format_func=lambda name: FORMATS[name].label,
            key=f"format_{key}",
            width=130,
            label_visibility="collapsed",
        )
        write = FORMATS[form].write
        for label, make, name, button, many in offers:
            ending, mime = FORMATS[form].many if many else FORMATS[form].one
            st.download_button(
                label,
                partial(_file, write, make),
                file_name=f"{name}.{ending}",
                mime=mime,
                key=button,
                on_click="ignore",
            )


def _file(write: Callable[[Bundle], bytes], make: Callable[[], Bundle]) -> bytes:
    return write(make())
