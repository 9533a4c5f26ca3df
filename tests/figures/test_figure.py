"""A figure as the JSON that plotly.js draws."""

import datetime as dt
import json
from typing import Any

import numpy as np
import pandas as pd
import pytest

from components.figures.figure import bar, figure_of, scatter, written


def sent(value: Any) -> Any:
    """What becomes of a value that a trace has as its ``x``."""
    return json.loads(written(figure_of([scatter(x=value)])))["data"][0].get("x")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # 1, -2 and 127 fit into a byte; 128 does not, since plotly.js is given whole numbers with a sign.
        (np.array([1, -2, 127]), {"dtype": "i1", "bdata": "Af5/"}),
        (np.array([128]), {"dtype": "i2", "bdata": "gAA="}),
        (np.array([-129]), {"dtype": "i2", "bdata": "f/8="}),
        (np.array([70_000]), {"dtype": "i4", "bdata": "cBEBAA=="}),
        (np.array([2**40]), [2**40]),
        (np.array([1.5]), {"dtype": "f8", "bdata": "AAAAAAAA+D8="}),
        (np.array([np.nan], dtype=np.float32), {"dtype": "f4", "bdata": "AADAfw=="}),
        (np.array([], dtype=float), []),
        (np.array(["2011-04-27", "NaT"], dtype="datetime64[D]"), ["2011-04-27", "NaT"]),
        (np.array(["a", None, np.nan, pd.NA, pd.NaT, 1], dtype=object), ["a", None, None, None, None, 1]),
        ([dt.date(2011, 4, 27), pd.Timestamp("2011-04-27"), float("-inf"), np.int64(3), np.True_, True, 0.5],
         ["2011-04-27", "2011-04-27T00:00:00", None, 3, True, True, 0.5]),
        (("é", {"of": None, "with": [None]}), ["é", {"with": [None]}]),
        (None, None),
    ],
)  # fmt: skip
def test_values_travel_as_plotly_reads_them(value: Any, expected: Any) -> None:
    assert sent(value) == expected


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError):
        written(figure_of([scatter(y=[object()])]))


def test_a_figure_is_its_traces_and_its_layout_in_the_readers_theme() -> None:
    figure = figure_of([scatter(y=[1]), bar(y=[2])], height=300) | {"frames": [{"name": "1"}]}
    light, dark = json.loads(written(figure)), json.loads(written(figure, "dark"))
    assert light["data"] == [{"y": [1], "type": "scatter"}, {"y": [2], "type": "bar"}]
    assert light["layout"]["height"] == 300
    assert light["frames"] == [{"name": "1"}]
    assert light["layout"]["template"]["layout"]["font"]["color"] == "#1b1f27"
    assert dark["layout"]["template"]["layout"]["font"]["color"] == "#e9edf3"
    assert "template" not in figure["layout"]
