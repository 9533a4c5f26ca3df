"""The General Assembly: every text against both lines, one text by group and on the map, and who changed ballot."""

import datetime as dt
from typing import Any

import streamlit as st

from components.figures import assembly_flow, assembly_groups, assembly_lines, assembly_map
from components.findings.assembly import passed
from components.findings.assembly_groups import instead, no_ballots
from components.findings.assembly_lines import none_yet
from components.selection import Choices, Days
from components.tables import View
from components.tables.assembly import cast, moves, texts
from components.tables.wording import BALLOTS, long_day, sentence_case
from components.ui.chart import chart
from components.ui.fields import one_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Assembly"
SECTION = "Council"
ORDER = 1.3


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say: the texts by the as-of day, where the link has one."""
    try:
        until = dt.date.fromisoformat(query["as_of"][-1])
    except (KeyError, IndexError, ValueError):
        until = dt.date.max
    named = {key: name for key, name in crisis["resolutions"].items() if crisis["put_on"][key] <= until}
    one = Choices("an Assembly text by the as-of day", named, many=False)
    return {"resolution": one, "from_text": one, "to_text": one}


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>The General Assembly to {}</h1></div>', long_day(view.as_of))
    table = texts(view)
    if table.empty:
        say('<div class="sp"><p class="finding">{} Choose that day or a later one.</p></div>', none_yet(view))
        return
    names = {key: view.crisis["resolutions"][key] for key in table["id"].iloc[::-1]}
    left, _ = st.columns([1, 1.6])
    chosen = one_of("Text", names, "resolution", at=left)
    title = table.set_index("id").loc[chosen, "title"]
    say('<div class="sp"><p class="finding">{}</p><p class="quiet">{}</p></div>', passed(view, chosen), title)
    lines, groups = st.columns(2, gap="medium")
    with lines:
        chart(assembly_lines, view)
    with groups:
        chart(assembly_groups, view, proposal=chosen)
        opened = _ballots(view, chosen)
    chart(assembly_map, view, proposal=chosen)
    _changes(view, names)
    open_records(view, opened)


def _ballots(view: View, chosen: str) -> list[str]:
    """List each member's ballot; return the text's record where a row is chosen."""
    found = cast(view, chosen).sort_values("name", kind="stable", ignore_index=True)
    say('<div class="sp"><h2>How did each member vote on the text?</h2></div>')
    if found.empty:
        say('<div class="sp"><p>{} {}</p></div>', no_ballots(view), instead(view))
        return []
    shown = found[["name", "ballot"]].assign(ballot=found["ballot"].map(lambda ballot: sentence_case(BALLOTS[ballot])))
    shown = shown.rename(columns={"name": "Member", "ballot": "Ballot"})
    row = listing(
        view,
        shown,
        "assembly_ballots",
        {"Record": found["proposal"]},
        alt=f"Ballots of {len(shown)} members",
        label="Download these ballots",
        note="Ballots of the members of the General Assembly on one text.",
        rows=8,
    )
    return [] if row is None else [chosen]


def _changes(view: View, names: dict[str, str]) -> None:
    """Choose two texts; show who changed ballot from the one to the other."""
    if len(names) < 2:
        say('<div class="sp"><p>One text only by this day; changes need two. Choose a later day.</p></div>')
        return
    left, right = st.columns(2)
    before = one_of("From the ballots on", names, "from_text", list(names)[1], at=left)
    after = one_of("To the ballots on", names, "to_text", at=right)
    if before == after:
        say('<div class="sp"><p>The two texts are the same. Choose two different ones.</p></div>')
        return
    chart(assembly_flow, view, before=before, after=after)
    moved = moves(view, before, after)
    changed = moved[moved["before"] != moved["after"]]
    if len(changed):
        words = {"before": "Before", "after": "After"}
        table = changed[["name", *words]].assign(
            **{side: changed[side].map(lambda ballot: sentence_case(BALLOTS[ballot])) for side in words}
        )
        table = table.rename(columns={"name": "Member", **words})
        listing(
            view,
            table,
            "assembly_changes",
            {},
            alt=f"{len(table)} members that changed ballot",
            label="Download these changes",
            note="Members whose ballots on two texts differ.",
            rows=10,
            select=False,
        )
