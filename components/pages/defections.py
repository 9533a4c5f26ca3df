"""Who left which part of the authorities, how it became known, and how many that makes."""

from components.figures import defections_by_body
from components.findings.defections import counted
from components.ledger.meanings import GROUPS, STATUS
from components.tables import View
from components.tables.wording import long_day, sentence_case, words
from components.ui.chart import chart
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import fill, joined, put, say

TITLE = "Defections"
SECTION = "On the ground"
ORDER = 3.2
RULE = (
    "Reports that stand are counted; disputed, retracted and refuted ones are not. A running total of a tracker is "
    "never added. Where several records tell of the same people, the one with the most persons counts, since together "
    "they were at least as many; the earliest where these are equal. A group that nobody counted adds no person."
)


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Who left the authorities, to {}</h1></div>', long_day(view.as_of))
    say('<div class="sp"><p class="finding">{}</p></div>', counted(view))
    chart(defections_by_body, view)
    opened = _listed(view)
    for title, meanings in (("What belongs to each body?", GROUPS), ("What became of a report?", STATUS)):
        lines = joined(
            "<dt>{}</dt><dd>{}</dd>", [(sentence_case(words(word)), text) for word, text in meanings.items()]
        )
        put(fill('<div class="sp"><h2>{}</h2><dl>{}</dl></div>', title, lines))
    open_records(view, opened)


def _listed(view: View) -> list[str]:
    """List the records with what each adds to the count, newest first; return the one that the reader opened."""
    shown = defections_by_body.rows(view).iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><h2>Which records make up the count?</h2><p class="quiet">{} The column Counted adds up to '
        "{} persons. Choose a row to open its record and sources.</p></div>",
        RULE,
        f"{shown['Counted'].sum():,}",
    )
    if shown.empty:
        return []
    row = listing(
        view,
        shown.drop(columns="Record"),
        "defections",
        {"Record": shown["Record"]},
        alt=f"{len(shown)} defections, newest first",
        label="Download these records",
        note="Defections with what each adds to the count.",
    )
    return [] if row is None else [shown["Record"].iloc[row]]
