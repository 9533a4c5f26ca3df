"""The charts of a ledger, drawn to files."""

import argparse
import sys
from functools import partial
from pathlib import Path

from components.command.files import written
from components.export.drawing import charts, draw, framed_chart
from components.export.names import stem
from components.tables import View


def pictures(view: View, options: argparse.Namespace) -> int:
    """Draw the charts asked for, else all, printing each path; return the exit status, and stop at a failure."""
    size, ground = options.size or "slide", options.ground or "white"
    try:
        chosen = charts(options.figure or [])
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    for number, (name, chart) in enumerate(chosen.items(), 1):
        if len(chosen) > 1:
            print(f"Drawing {name}, {number} of {len(chosen)}", file=sys.stderr)
        path = Path(options.out) / f"{stem(view, f'{name}-{size}')}.{options.format}"
        figure, scale = framed_chart(view, chart, size, ground)
        if status := written(path, partial(draw, figure, options.format, scale)):
            return status
    return 0
