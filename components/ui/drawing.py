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

from components.ui.choice import newly
from components.ui.plotly_js import plotly_js, served

# The line break tells Streamlit that this is a script and not the name of a file.
LOADER = """export default async (given) => {
try { return (await import(new URL('%s', document.baseURI))).show(given) }
catch (error) { console.error(error); given.setTriggerValue('failed', true) }}"""
PLOTLY = b"PLOTLY_ADDRESS"  # stands in the script for where plotly.js is
FAILED, NOW, BEFORE = "drawing_failed", "now", "before"  # in this session, for whatever reason


@cache
def _script() -> bytes:
    return Path(__file__).with_suffix(".js").read_bytes()


@cache
def _component(address: str) -> Any:
    return st.components.v2.component("standpoint_chart", js=LOADER % address, isolate_styles=False)


def drawing(figure: str, alt: str, key: str, file: str, chosen: Callable[[list[str]], None] | None) -> list[str]:
    """Draw a figure, given as Plotly's JSON; return what the marks stand for that the reader has just chosen.

    What a mark stands for is the first of its ``customdata``. ``chosen`` is called with it before the run that a choice
    causes; without it no mark can be chosen. ``file`` names the picture that the bar above the chart saves. Where the
    component could not draw, Streamlit's own element does for the rest of the session.
    """
    if failed := st.session_state.get(FAILED):
        if failed == NOW:
            st.session_state[FAILED] = BEFORE
            st.rerun()  # the whole page, with every chart on it
        return _by_streamlit(figure, f"plain_{key}", chosen)
    about = {"alt": alt, "file": file, "select": chosen is not None}
    component = _component(served(_script().replace(PLOTLY, plotly_js(key).encode()), f"drawing_{key}"))
    listens = {} if chosen is None else {"on_chosen_change": lambda: chosen(st.session_state[key].chosen or [])}
    data = f'{json.dumps(about)[:-1]},"figure":{figure}}}'.encode()
    state = component(data=data, key=key, on_failed_change=_fail, **listens)
    return (state.chosen or []) if chosen else []


def _fail() -> None:
    st.session_state.setdefault(FAILED, NOW)


def _by_streamlit(figure: str, key: str, chosen: Callable[[list[str]], None] | None) -> list[str]:
    """Draw a figure with Streamlit's own element, which begins anew at every change."""
    options: dict[str, Any] = {"key": key, "theme": None, "config": {"displaylogo": False}}
    if chosen is None:
        st.plotly_chart(json.loads(figure), **options)
        return []
    stands: list[str] = _stand_for(
        st.plotly_chart(
            json.loads(figure),
            on_select=lambda: chosen(_stand_for(st.session_state[key])),
            selection_mode="points",
            **options,
        )
    )
    return newly(key, stands) or []


def _stand_for(event: Any) -> list[str]:
    """Return what chosen marks stand for, as the component tells it."""
    given = [point.get("customdata") for point in event["selection"]["points"]]
    firsts = [one[0] if isinstance(one, list | tuple) and one else one for one in given]
    return [str(first) for first in firsts if first not in (None, "", [])]
