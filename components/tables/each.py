"""Row by row, where a text has to be made of several columns."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Return the rows as named tuples; what a column holds is known to whoever laid out the frame, not to a type."""
    return frame.itertuples(index=False)
