"""The browser's back button: a filter that the reader changes becomes a step in the history.

Streamlit writes the value of a bound widget into the address in place of the one before, so that going back would
leave the dashboard. It does restore its widgets when the reader goes back; only the steps are missing. This
adds them, for changes that follow something the reader did, and not for those that going back itself causes.
"""

from functools import cache
from typing import Any

import streamlit as st

JS = """
export default function () {
  if (window.standpointHistory) return;
  window.standpointHistory = true;
  const replace = window.history.replaceState.bind(window.history);
  let acted = false;
  const act = () => { acted = true; };
  window.addEventListener('pointerdown', act, true);
  window.addEventListener('keydown', act, true);
  window.addEventListener('popstate', () => { acted = false; }, true);
  window.history.replaceState = (state, unused, url) => {
    const changed = url && new URL(url, window.location.href).search !== window.location.search;
    if (acted && changed) window.history.pushState(state, unused, url);
    else replace(state, unused, url);
  };
}
"""


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_history", js=JS)


def steps() -> None:
    """Make every change of a filter a step in the browser's history; once a page, on every run."""
    _component()(key="history", height=0)
