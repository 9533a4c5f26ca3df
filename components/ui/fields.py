"""Fields that are bound to the link: what the reader chooses stands in the address under the field's key.

Keys are public names. Names are those that the reader sees, and that the link is spelt with; values are ids.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import streamlit as st


def one_of(
    label: str, names: Mapping[str, str], key: str, first: str | None = None, *, at: Any = st, **options: Any
) -> str:
    """Draw a list to choose one from; return its id. ``first`` is chosen until the reader chooses, else the first.

    ``at`` is the column in which the field stands, here and below; ``options`` are those of ``st.selectbox``.
    """
    ids = list(names)
    index = 0 if first is None else ids.index(first)
    chosen: str = at.selectbox(
        label, ids, index, format_func=names.__getitem__, key=key, bind="query-params", **options
    )
    return chosen


def some_of(label: str, names: Mapping[str, str], key: str, nothing: str, *, at: Any = st, **options: Any) -> list[str]:
    """Draw a list to choose several from; return their ids. ``nothing`` is what it says while none is chosen.

    ``options`` are those of ``st.multiselect``.
    """
    chosen: list[str] = at.multiselect(
        label, list(names), format_func=names.__getitem__, key=key, placeholder=nothing, bind="query-params", **options
    )
    return chosen


def switch(label: str, names: Mapping[str, str], key: str, *, at: Any = st) -> str:
    """Draw a few choices beside each other; return the id of the chosen one, at first the first."""
    ids = list(names)
    chosen: str = at.segmented_control(
        label, ids, format_func=names.__getitem__, default=ids[0], key=key, required=True, bind="query-params"
    )
    return chosen


def day_of(
    label: str, default: dt.date | None, first: dt.date, last: dt.date, key: str, *, at: Any = st, **options: Any
) -> dt.date | None:
    """Draw a day to type or choose, from the first to the last; return it, or None where the field is empty."""
    day: dt.date | None = at.date_input(
        label, default, first, last, key=key, format="YYYY-MM-DD", bind="query-params", **options
    )
    return day
