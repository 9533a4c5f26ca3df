"""What later knowledge and weaker evidence change, in sentences."""

import datetime as dt
from typing import NamedTuple

from components.findings.counts import number
from components.findings.headline import figures, headline, latest_proposal
from components.findings.prospects import could_pass
from components.tables import View
from components.tables.clocks import added_later, without_day
from components.tables.wording import day, words


class Change(NamedTuple):
    """One finding as it was under one selection, and as it is under another."""

    name: str
    before: str
    after: str


def changed(before: View, after: View) -> list[Change]:
    """Return the findings of the Overview that differ between two views, in the order of the page."""
    return [
        Change(name, then, now)
        for (name, then), (_, now) in zip(_findings(before), _findings(after), strict=True)
        if then != now
    ]


def _findings(view: View) -> list[tuple[str, str]]:
    sentences = [
        ("Where the members stand", headline(view)),
        ("The latest proposal", latest_proposal(view)),
        ("What could pass", could_pass(view)),
    ]
    return sentences + [(figure.label, f"{figure.value}; {figure.detail}") for figure in figures(view)]


def later(known_on: dt.date, added: int) -> str:
    """Return that so many records of the as-of day became known only after a day."""
    return f"Known on {day(known_on)}: later knowledge adds {number(added, 'record')} by this day."


def without_dates(view: View) -> str:
    """Return how many records count as known on their own date for want of another; nothing where none does."""
    count = without_day(view)
    verb = "counts" if count == 1 else "count"
    whose = "whose sources have no date" if count != 1 else "whose source has no date"
    return f"{number(count, 'record')} {whose} {verb} as known on the day of the record." if count else ""


def narrowed(view: View) -> str:
    """Return what the two clocks and the ladder leave out; nothing where they leave nothing out by choice."""
    chosen = view.selection
    parts = []
    if chosen.known_on:
        parts.append(later(chosen.known_on, len(added_later(view, chosen.known_on))))
    if chosen.evidence:
        every = view.again(evidence=None)
        left_out = len(every.held) - len(view.held)
        parts.append(
            f"Evidence down to {words(chosen.evidence)} only: "
            f"{left_out} of {number(len(every.held), 'position')} {'is' if left_out == 1 else 'are'} left out."
        )
    if parts:
        parts.append("What this changes is on the page Evidence.")
    return " ".join(parts)
