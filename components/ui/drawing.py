"""A Plotly figure on a page that is redrawn where it stands.

Streamlit's own chart element throws its drawing away at every change and draws the next one several times over; this
one changes what is there, once. Its script goes out by an address, as Streamlit would send it again with every figure.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.ui.plotly_js import plotly_js, served

# The line break tells Streamlit that this is a script and not the name of a file.
LOADER = "export default async (given) =>\n(await import(new URL('%s', document.baseURI))).show(given)"
PLOTLY = b"PLOTLY_ADDRESS"  # stands in the script for where plotly.js is


@cache
def _script() -> bytes:
    return Path(__file__).with_suffix(".js").read_bytes()


@cache
def _component(address: str) -> Any:
    return st.components.v2.component("standpoint_chart", js=LOADER % address, isolate_styles=False)


def drawing(figure: str, alt: str, key: str, file: str, chosen: Callable[[], None] | None) -> list[str]:
    """Draw a figure, given as Plotly's JSON; return what the marks stand for that the reader has just chosen.

    What a mark stands for is the first of its ``customdata``. ``chosen`` is called before the run that a choice causes;
    without it no mark can be chosen. ``file`` names the picture that the bar above the chart saves.
    """
    about = {"alt": alt, "file": file, "select": chosen is not None}
    component = _component(served(_script().replace(PLOTLY, plotly_js(key).encode()), f"drawing_{key}"))
    listens = {} if chosen is None else {"on_chosen_change": chosen}
    state = component(data=f'{json.dumps(about)[:-1]},"figure":{figure}}}'.encode(), key=key, **listens)
    return (state.chosen or []) if chosen else []
