"""What changed in this ledger between two versions: of its git history, or a file that the reader drops."""

from typing import Any

import pandas as pd
import streamlit as st

from components.export.names import VERSION
from components.findings.counts import number
from components.selection import Choices, Days
from components.tables import View
from components.tables.wording import day, listed, long_day, sentence_case
from components.ui import own, versions
from components.ui.fields import one_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.versions import Named
from components.ui.words import fill, joined, put, say
from components.versions.findings import FINDING, OUTCOME, STANDING, Turn, finding, turned
from components.versions.history import COMMITS
from components.versions.records import difference
from components.versions.report import titles
from components.versions.table import rows
from components.versions.version import Version, seen
from components.versions.words import said_now, summary

TITLE = "Versions"
SECTION = "Ledgers"
ORDER = 4.6
NOW = "now"
AS_IS = {NOW: "As it is now"}
LISTED = (STANDING, OUTCOME)
SIDES = {"later": "The later version", "earlier": "The earlier version"}


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
    left, right = st.columns([1.4, 1], gap="medium")
    with right:
        old, new = _dropped(entry)
    with left:
        if old is None or new is None:
            old, new = _of_history(entry)
        else:
            say('<div class="sp"><p>Compared: {}.</p></div>', listed([_named(version) for version in (old, new)]))
    if old and new and not (old["faults"] or new["faults"]):
        _compared(view, old, new, first)
    _commits(view)


def _dropped(entry: dict[str, Any]) -> tuple[Version | None, Version | None]:
    """Offer to drop a file; return it beside the ledger as it is now, or nothing where there is none."""
    file = st.file_uploader(
        "Compare with a file of yours. It is read for you alone and is not kept.", type=["yaml", "yml"], key="dropped"
    )
    if file is None:
        st.session_state.pop("dropped_version", None)
        return None, None
    side = st.segmented_control("Your file is", list(SIDES), default="later", format_func=SIDES.__getitem__,
                                key="side", required=True)  # fmt: skip
    mine, ours = versions.dropped(file), versions.current(entry)
    _faults(mine)
    return (ours, mine) if side == "later" else (mine, ours)


def _of_history(entry: dict[str, Any]) -> tuple[Version | None, Version | None]:
    """Draw the two versions to choose from the git history, and return them; say so where there is none."""
    _, why = versions.commits(entry["crisis"]["file"])
    if why:
        say(
            '<div class="sp"><p class="none">Earlier versions are read from the git history of the ledger\'s file, and '
            "there is none here: {}. Drop a file to compare with.</p></div>",
            why,
        )
        return None, None
    named = versions.names(entry["crisis"]["file"])
    before = next((key for key in named if not entry["sha256"].startswith(key)), None)
    one = one_of("Earlier version", named, "earlier", before)
    other = one_of("Later version", AS_IS | named, "later")
    found = []
    for key in (one, other):
        version = versions.current(entry) if key == NOW else versions.of_history(entry["crisis"]["file"], key)
        if version is None:
            say('<div class="sp"><p class="notice">The version {} cannot be read any more.</p></div>', key)
        else:
            _faults(version)
        found.append(version)
    return found[0], found[1]


def _named(version: Version) -> str:
    """Return a version by name, or as the ledger's, and the start of its SHA-256."""
    name = version["name"] if version.get("dropped") else "the ledger as it is now"
    return f"{name} (version {version['sha256'][:VERSION]})"


def _faults(version: Version) -> None:
    """List what is wrong with a version, by the rules of today."""
    if version["faults"]:
        lines = "\n".join(version["faults"])
        say('<div class="sp"><p class="notice">{} has faults and is not compared:</p><pre>{}</pre></div>',
            version["name"], lines)  # fmt: skip


def _compared(view: View, old: Version, new: Version, first: Any) -> None:
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
    put(
        fill('<div class="sp"><table><tr><th>Finding</th><th>Before</th><th>After</th></tr>'),
        fill("{}</table></div>", joined("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", cells)),
    )


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
