"""What two versions say differently: the findings, standings and outcomes, and the records."""

from typing import Any

import pandas as pd

from components.tables import View
from components.tables.wording import day, sentence_case
from components.ui import versions
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say, tabled
from components.versions.findings import FINDING, OUTCOME, STANDING, Turn, finding, turned
from components.versions.records import difference
from components.versions.report import titles
from components.versions.table import rows
from components.versions.version import Version, seen
from components.versions.words import said_now, summary

LISTED = (STANDING, OUTCOME)


def compared(view: View, old: Version, new: Version, first: Any) -> None:
    """Show the finding, what is said differently, and the records."""
    change = difference(old["records"], new["records"])
    then, now = (seen(version, view.selection) for version in (old, new))
    with first:
        said = "No record differs between the two versions."
        if change:
            said = f"{sentence_case(summary(change))}; {said_now(finding(then), finding(now), day(view.as_of))}."
        say('<div class="sp"><p class="finding" role="status">{}</p></div>', said)
        if old["crisis"]["id"] != new["crisis"]["id"]:
            say('<div class="sp"><p class="notice">The two are of different crises: {} and {}.</p></div>',
                old["crisis"]["title"], new["crisis"]["title"])  # fmt: skip
    if not change:
        return
    found = turned(versions.said(old, then), versions.said(new, now))
    _findings(view, [turn for turn in found if turn.part not in LISTED])
    _standings(view, [turn for turn in found if turn.part in LISTED])
    open_records(view, _records(view, rows(change, titles(old) | titles(new))))


def _findings(view: View, found: list[Turn]) -> None:
    say(
        '<div class="sp"><h2>What do the findings say, before and after?</h2><p class="quiet">{} As of {}, under the '
        "filters at the side.</p></div>",
        view.topic["question"],
        day(view.as_of),
    )
    if not found:
        say('<div class="sp"><p>No finding of the pages differs.</p></div>')
        return
    cells = [(_about(turn), turn.old or "-", turn.new or "-") for turn in found]
    say('<div class="sp">{}</div>', tabled(("Finding", "Before", "After"), cells))


def _about(turn: Turn) -> str:
    return turn.about if turn.part in (turn.about, FINDING) else f"{turn.part}: {turn.about}"


def _standings(view: View, found: list[Turn]) -> None:
    say('<div class="sp"><h2>Which standings and outcomes differ?</h2></div>')
    if not found:
        say('<div class="sp"><p>None of this view.</p></div>')
        return
    table = pd.DataFrame(
        [(turn.part, turn.about, turn.old, turn.new) for turn in found], columns=["Kind", "Who", "Before", "After"]
    )
    listing(
        view,
        table,
        "turned",
        {},
        alt=f"{len(table)} standings and outcomes that differ",
        label="Download these standings and outcomes",
        note="Standings and outcomes that differ.",
        rows=7,
        select=False,
    )


def _records(view: View, table: pd.DataFrame) -> list[str]:
    """List the entries that differ; return the record that the reader opened."""
    say(
        '<div class="sp"><h2>Which records differ?</h2><p class="quiet">Of the whole ledger, whatever the filters are: '
        "a row for each entry added or withdrawn, and for each field that changed. Choose a row to open the record as "
        "it is now.</p></div>"
    )
    what = [column for column in table if column != "What"]
    row = listing(
        view,
        table[[*what, "What"]],  # the longest last, so that the values are seen
        "versions",
        {},
        alt=f"{len(table)} differences between the two versions",
        label="Download these rows",
        note="What differs between two versions of the ledger.",
    )
    return [] if row is None else [table["Record"].iloc[row]]
