"""A brief on a crisis or on one state, from the command line."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from components.command.files import add_out, written
from components.command.words import add_words, opened

if TYPE_CHECKING:
    from components.export.brief import Brief
    from components.tables import View

ABOUT = """\
Writes a brief, a page that prints on two sheets or Markdown for pasting, and prints its path:

  python -m components brief data/positions.yaml --as-of 2011-04-28 --actor RUS --format md

The exit status is 0 when it is written, 1 when the ledger has faults, which are listed, 2 when a file cannot be read or
written or a word means nothing in this ledger.
"""


def add_brief(parser: argparse.ArgumentParser) -> None:
    """Add what `brief` takes."""
    add_words(parser)
    parser.add_argument(
        "--actor", metavar="WORD", help="a state or an organisation, by code or name (default: the crisis)"
    )
    parser.add_argument("--format", choices=("html", "md"), default="html")
    add_out(parser)


def brief(options: argparse.Namespace) -> int:
    """Write the brief and print its path."""
    view = opened(options)
    if isinstance(view, int):
        return view
    from components.export.brief_actor import of_actor
    from components.export.brief_crisis import of_crisis
    from components.export.brief_html import as_html
    from components.export.brief_markdown import as_markdown
    from components.export.citation import FORMS
    from components.export.names import stem
    from components.export.works import view_cited
    from components.selection import Choices
    from components.tables.parameters import identifier

    names = Choices("a state or an organisation in this ledger", view.crisis["actors"], many=False)
    actor = identifier(names, [options.actor], "") if options.actor else ""
    if options.actor and not actor:
        print(f"{options.actor} is not {names.what}", file=sys.stderr)
        return 2
    title = view.crisis["actors"][actor] if actor else "Brief"
    citation = FORMS["Chicago"](view_cited(view, "", dt.datetime.now(dt.UTC).date(), title))
    said = of_actor(view, actor, citation) if actor else of_crisis(view, citation)
    text = as_markdown(said) if options.format == "md" else as_html(said, chart_drawn(said, view))
    path = Path(options.out) / f"{stem(view, f'brief-{actor}' if actor else 'brief')}.{options.format}"
    return written(path, text.encode)


def chart_drawn(brief: "Brief", view: "View") -> str:
    """Return the brief's chart as SVG; where nothing can draw it, say so on standard error and return no text."""
    from components.export.brief_chart import printed
    from components.export.drawing import inline

    try:
        return inline(printed(brief.chart, view))
    except RuntimeError as error:
        print(f"The brief is without its chart: {error}", file=sys.stderr)
        return ""
