"""What changed in this ledger between two versions: of its git history, or a file that the reader drops."""

from typing import Any

import pandas as pd
import streamlit as st

from components.findings.counts import number
from components.pages.versions.compared import compared
from components.pages.versions.two_versions import AS_IS, two_versions
from components.selection import Choices, Days
from components.tables import View
from components.tables.wording import long_day
from components.ui import own, versions
from components.ui.listing import listing
from components.ui.versions import Named
from components.ui.words import say
from components.versions.history import COMMITS

TITLE = "Versions"
SECTION = "Ledgers"
ORDER = 4.6


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    what = "a version in the git history of this ledger"
    return {
        "earlier": Choices(what, Named(lambda: versions.names(crisis.get("file", ""))), many=False),
        "later": Choices(what, Named(lambda: AS_IS | versions.names(crisis.get("file", ""))), many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Versions of the ledger, as of {}</h1></div>', long_day(view.as_of))
    first = st.container()
    entry = own.entry_of(view.selection.ledger)
    old, new = two_versions(entry)
    if old and new and not (old["faults"] or new["faults"]):
        compared(view, old, new, first)
    _commits(view)


def _commits(view: View) -> None:
    """List the commits that touched the file."""
    found, _ = versions.commits(view.crisis["file"])
    if not found:
        return
    say(
        '<div class="sp"><h2>Which commits touched the file?</h2><p class="quiet">{}, the newest first, {} at most.'
        "</p></div>",
        number(len(found), "commit"),
        COMMITS,
    )
    table = pd.DataFrame(found)[["day", "version", "short", "subject"]]
    table = table.set_axis(["Day", "Version", "Commit", "Subject"], axis="columns")
    listing(
        view,
        table.assign(Day=pd.to_datetime(table["Day"])),
        "commits",
        {},
        alt=f"{len(found)} commits",
        label="Download these commits",
        note="Commits that touched the file of the ledger, the newest first.",
        rows=8,
        select=False,
    )
