"""What a reader has just chosen, told from what is still chosen while something else runs the page."""

from typing import TypeVar

import streamlit as st

Choice = TypeVar("Choice")


def newly(key: str, choice: Choice) -> Choice | None:
    """Return a choice where it is another than on the run before, else None.

    Streamlit keeps a row or a mark chosen; without this its record would open again on every run.
    """
    seen = f"chosen_{key}"
    if st.session_state.get(seen) == choice:
        return None
    st.session_state[seen] = choice
    return choice
