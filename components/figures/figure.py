"""A figure as plain data, in the words of plotly.js: traces, layout, and frames that play.

Plotly's own classes check every attribute of every trace each time; that took a third of the server's time for a view
that nobody had seen. The tests put every figure through them instead.
"""

import base64
import datetime as dt
import json
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.figures.theme import template

Trace = dict[str, Any]
Figure = dict[str, Any]

# The types of numbers of which plotly.js reads an array from its bytes.
NUMBERS = {"int8": "i1", "uint8": "u1", "int16": "i2", "uint16": "u2", "int32": "i4", "uint32": "u4"} | {
    "float32": "f4",
    "float64": "f8",
}


def scatter(**attributes: Any) -> Trace:
    """Return a trace of marks or lines."""
    return attributes | {"type": "scatter"}


def bar(**attributes: Any) -> Trace:
    """Return a trace of bars."""
    return attributes | {"type": "bar"}


def figure_of(traces: Sequence[Trace], **layout: Any) -> Figure:
    """Return the figure of these traces; its template, which is the reader's theme, comes when it is written."""
    return {"data": list(traces), "layout": layout}


def written(figure: Figure, mode: str = "light") -> str:
    """Return a figure as the JSON that plotly.js draws, in the ``light`` or the ``dark`` theme.

    Numbers of an array travel as their bytes, days as ISO texts, what is missing or no finite number as null.
    """
    layout = {"template": template(mode)} | figure["layout"]
    return json.dumps(_plain(figure | {"layout": layout}), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, np.generic):
        return _plain(value.item())
    if pd.isna(value) or (isinstance(value, float) and math.isinf(value)):
        return None
    return value.isoformat() if isinstance(value, dt.date) else value


def _array(array: NDArray[Any]) -> Any:
    if array.dtype.kind in "iu" and array.size:  # plotly.js reads whole numbers of 32 bits at most
        array = array.astype(np.min_scalar_type(min(int(array.min()), -int(array.max()) - 1)))
    code = NUMBERS.get(array.dtype.name)
    if code and array.size:
        return {"dtype": code, "bdata": base64.b64encode(array.tobytes()).decode()}
    if array.dtype.kind == "M":
        return np.datetime_as_string(array).tolist()
    return [_plain(each) for each in array.tolist()]
