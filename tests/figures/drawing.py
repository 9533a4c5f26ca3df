"""Charts as Plotly's own classes read them: they refuse an attribute that plotly.js does not know."""

import base64
import json
from typing import Any

import numpy as np
import plotly.graph_objects as go

from components.figures.figure import written
from components.figures.theme import template


def draw(chart: Any, *view: Any, **options: Any) -> go.Figure:
    """Return a chart's figure, checked by Plotly; fail where Plotly itself would send anything else."""
    plain = chart.draw(*view, **options)
    figure = go.Figure(plain | {"layout": {"template": template()} | plain["layout"]})
    assert sent(written(plain)) == sent(figure.to_json())
    return figure


def sent(text: str) -> dict[str, Any]:
    """Return a figure's JSON without its template and empty lists, with arrays of bytes as numbers, marked as such."""
    whole: dict[str, Any] = json.loads(text, object_hook=_numbers)
    del whole["layout"]["template"]
    return whole


def _numbers(found: dict[str, Any]) -> Any:
    if "bdata" not in found:
        return {key: value for key, value in found.items() if value != []}
    numbers = np.frombuffer(base64.b64decode(found["bdata"]), found["dtype"]).tolist()
    return {"numbers": [repr(number) for number in numbers]}  # as text, since nan is not equal to itself
