"""What a reader has just chosen, told from what is still chosen in a table while something else runs the page."""

import streamlit as st


def newly(key: str, records: list[str]) -> list[str]:
    """Return the records chosen in a table where they are others than on the run before, else nothing."""
    seen = f"chosen_{key}"
    if st.session_state.get(seen, []) == records:
        return []
    st.session_state[seen] = records
    return records
