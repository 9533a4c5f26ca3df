"""The finding and the standings of a selection, in the terminal."""

import argparse

from components.command.words import opened
from components.document.fault import visible

ABOUT = """\
Prints what the dashboard says first under a selection, and where each actor stands:

  python -m components show data/positions.yaml --as-of 2011-04-28 --groups p5

The exit status is 0, or 1 when the ledger has faults, which are listed, or 2 when the file cannot be read or a
word means nothing in this ledger.
"""
HEADINGS = ("Actor", "Stance", "Since", "Latest", "How we know", "Record")


def show(options: argparse.Namespace) -> int:
    """Print scope, question, finding and a line for each actor with a position, in the order of the scale."""
    view = opened(options)
    if isinstance(view, int):
        return view
    from components.findings.headline import headline, latest_proposal
    from components.findings.scope import scope
    from components.tables.wording import words

    said = [scope(view), view.topic["question"], "", headline(view), latest_proposal(view)]
    print(visible_lines(said))
    standings = view.standings.sort_values(["rank", "name"], kind="stable")
    rows = [
        (
            s["name"],
            s["label"],
            s["since"].date().isoformat(),
            s["date"].date().isoformat(),
            words(s["evidence"]),
            s["id"],
        )
        for s in standings.to_dict("records")
    ]
    print()
    if not rows:
        print("No actor of this selection has a recorded position on the topic by this day.")
        return 0
    lines = [HEADINGS, *[tuple(visible(cell) for cell in row) for row in rows]]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADINGS))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return 0


def visible_lines(texts: list[str]) -> str:
    """Return texts a line each, what a terminal would obey made visible."""
    return "\n".join(visible(text) for text in texts).rstrip()
