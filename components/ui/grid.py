"""Tables on a page: every cell literal, links only from checked sources."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from components.export.meanings import column as meaning
from components.ui.choice import newly
from components.ui.words import say

ROWS = 5_000  # more are many screens, and a message has a limit (server.maxMessageSize)
CHARACTERS = 3_000_000  # in all cells of text; 20 MB hold them in any script
CELL = 2_000  # characters of one cell; the record has them all
ROW = 35  # pixels
HEADER = 37


def grid(
    frame: pd.DataFrame,
    key: str,
    *,
    alt: str,
    rows: int = 12,
    select: bool = False,
    stays: bool = False,
    links: Sequence[str] = (),
    explained: bool = False,
) -> int | None:
    """Draw a table; return the number of the row that the reader has just chosen, where choosing is asked for.

    ``alt`` says what the table holds, ``rows`` how many are seen without scrolling. With ``stays`` the row is
    returned for as long as it is chosen, for what is shown beneath the table instead of opened. ``explained`` gives
    each heading what it means, for who points at it; then ``key`` is a table that `meaning` knows. Of a table that is
    too large to look through the first rows are drawn, and a sentence above says so.
    """
    whole = len(frame)
    frame = _fitting(_readable(frame.head(ROWS)))
    if len(frame) < whole:
        say(
            '<div class="sp"><p class="quiet">The first {} of {} rows are listed. Narrow the view to see others.</p>'
            "</div>",
            f"{len(frame):,}",
            f"{whole:,}",
        )
    helps = {str(name): meaning(key, str(name)).means for name in frame.columns} if explained else {}
    config: dict[str, Any] = {
        name: st.column_config.LinkColumn(name, display_text="Open", help=helps.get(name)) for name in links
    }
    for name, kind in frame.dtypes.items():
        if pd.api.types.is_datetime64_any_dtype(kind):
            config[str(name)] = st.column_config.DateColumn(str(name), format="D MMM YYYY", help=helps.get(str(name)))
        elif name not in config and not pd.api.types.is_numeric_dtype(kind):
            config[str(name)] = st.column_config.TextColumn(str(name), help=helps.get(str(name)))
    height = HEADER + ROW * max(1, min(rows, len(frame)))
    options: dict[str, Any] = {"hide_index": True, "column_config": config, "height": height, "alt": alt, "key": key}
    options["placeholder"] = ""  # a missing cell is empty
    if not select:
        st.dataframe(frame, **options)
        return None
    state = st.dataframe(frame, on_select="rerun", selection_mode="single-row", **options)
    chosen = state["selection"]["rows"]
    row = int(chosen[0]) if chosen and chosen[0] < len(frame) else None
    return row if stays else newly(key, row)


def _readable(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with days as timestamps, so that they sort and are spelt as days, and no cell saying None."""
    changed: dict[str, Any] = {}
    for name, column in frame.items():
        filled = column.dropna()
        if column.dtype == object and len(filled) and all(isinstance(value, dt.date) for value in filled):
            changed[str(name)] = pd.to_datetime(column)
        elif not _number_or_day(column):
            changed[str(name)] = column.where(column.notna(), "")
    return frame.assign(**changed)


def _fitting(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows whose texts fit into one message, and long texts cut with an ellipsis."""
    texts = [name for name, column in frame.items() if not _number_or_day(column)]
    if frame.empty or not texts:
        return frame
    lengths = np.array([[len(str(value)) for value in frame[name]] for name in texts])
    cut = {
        str(name): frame[name].where(length <= CELL, frame[name].astype(str).str[: CELL - 1] + "…")
        for name, length in zip(texts, lengths, strict=True)
        if length.max() > CELL
    }
    room = np.minimum(lengths, CELL).sum(axis=0).cumsum() <= CHARACTERS
    fitting = frame.assign(**cut) if cut else frame
    return fitting if room.all() else fitting[room]


def _number_or_day(column: pd.Series) -> bool:
    return bool(pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column))
