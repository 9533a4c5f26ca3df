"""What the reader's browser has to be told once: steps in its history, and to say when light turns to dark.

Streamlit writes the value of a bound widget into the address in place of the one before, so that going back would
leave the dashboard. It does restore its widgets when the reader goes back; only the steps are missing. They
are added for changes that follow something the reader did, and not for those that going back itself causes.

Charts are coloured on the server, which does not hear by itself that the reader's system turned dark.
"""

from functools import cache
from typing import Any

import streamlit as st

JS = """
export default function ({ setTriggerValue }) {
  if (!window.standpointSteps) {
    window.standpointSteps = true;
    const replace = window.history.replaceState.bind(window.history);
    let acted = false;
    const act = () => { acted = true; };
    window.addEventListener('pointerdown', act, true);
    window.addEventListener('keydown', act, true);
    window.addEventListener('popstate', () => { acted = false; }, true);
    window.history.replaceState = (state, unused, url) => {
      const next = new URL(url ?? window.location.href, window.location.href);
      const changed = next.pathname === window.location.pathname && next.search !== window.location.search;
      if (acted && changed) window.history.pushState(state, unused, url);
      else replace(state, unused, url);
    };
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const tell = () => setTriggerValue('turned', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}
"""


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_browser", js=JS)


def listen() -> None:
    """Put the listener on the page, where it shows nothing; once a page, on every run."""
    _component()(key="browser", height=0, on_turned_change=_nothing)


def _nothing() -> None:
    """Streamlit keeps a trigger only where a callback is named; the run that it causes is all that is needed."""
