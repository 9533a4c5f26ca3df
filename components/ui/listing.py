"""A table on a page with its file: what the reader takes away is what the table shows, row for row."""

from typing import Any

import pandas as pd

from components.tables import View
from components.ui.download import download
from components.ui.grid import grid


def listing(
    view: View,
    frame: pd.DataFrame,
    part: str,
    more: dict[str, pd.Series],
    *,
    alt: str,
    label: str,
    note: str,
    key: str = "",
    select: bool = True,
    **options: Any,
) -> int | None:
    """Draw a table and a button for its rows; return the number of the row that the reader has just chosen.

    ``part`` names the table, the file and its columns' meanings; ``more`` are columns that only the file has, such as
    each row's record; ``label`` is the button's, ``note`` says in the file what the rows are. ``key`` is the widget's,
    where one part is drawn for several things; ``select`` and the other options are `grid`'s.
    """
    row = grid(frame, key or part, alt=alt, select=select, **options)
    download(label, view, frame.assign(**more), part, note)
    return row
