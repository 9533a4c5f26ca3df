"""A brief on a crisis or on one actor, written to a file."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from components.command.files import written
from components.export.brief import Brief
from components.export.brief_actor import of_actor
from components.export.brief_chart import printed
from components.export.brief_crisis import of_crisis
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown
from components.export.citation import FORMS
from components.export.drawing import draw
from components.export.names import stem
from components.export.works import view_cited
from components.selection import Choices
from components.tables import View
from components.tables.parameters import identifier


def brief(view: View, options: argparse.Namespace) -> int:
    """Write the brief and print its path; return the exit status."""
    names = Choices("a state or an organisation in this ledger", view.crisis["actors"], many=False)
    actor = identifier(names, [options.actor], "") if options.actor else ""
    if options.actor and not actor:
        print(f"{options.actor} is not {names.what}", file=sys.stderr)
        return 2
    title = view.crisis["actors"][actor] if actor else "Brief"
    citation = FORMS["Chicago"](view_cited(view, "", dt.datetime.now(dt.UTC).date(), title))
    said = of_actor(view, actor, citation) if actor else of_crisis(view, citation)
    text = as_markdown(said) if options.format == "md" else as_html(said, _chart(said, view))
    path = Path(options.out) / f"{stem(view, f'brief-{actor}' if actor else 'brief')}.{options.format}"
    return written(path, text.encode)


def _chart(said: Brief, view: View) -> str:
    """Return the brief's chart as SVG; where nothing can draw it, say so on standard error and return no text."""
    try:
        return draw(printed(said.chart, view), "svg", 1).decode()
    except RuntimeError as error:
        print(f"The brief is without its chart: {error}", file=sys.stderr)
        return ""
