"""Whether changes of standing gather after an event, with p, n, the window, and what that does not mean."""

import datetime as dt

from components.findings.counts import number
from components.findings.nothing import nothing
from components.findings.who_moved import NOT_CAUSE
from components.tables import View
from components.tables.around import SHUFFLES, WINDOW, Gathering, Happening, chosen, days_of, gathering
from components.tables.wording import day, sentence_case


def sentence(view: View, around: str = "", window: int = WINDOW) -> str:
    """Return the count in the window against chance: p-value with n, or that there is too little to say."""
    about = chosen(view, around)
    days = days_of(view)
    if about is None or days.empty:
        return nothing(view, "second position of an actor on this topic" if about else "event or proposal")
    text = told(about, window, gathering(days, about.day, window))
    end = about.day + dt.timedelta(window)
    return text if end <= view.as_of else f"{text} The window runs to {day(end)}, beyond the as-of day."


def told(about: Happening, window: int, found: Gathering) -> str:
    """Return a test in words."""
    many = number(found.changes, "change")
    text = (
        f"From {day(about.day)} ({about.title}) to {number(window, 'day')} later, {found.inside} of {many} of standing "
        f"in words or measures {'falls' if found.inside == 1 else 'fall'}"
    )
    if found.p is None:
        return f"{text}. Too few to say whether that is more than chance: {found.reason}. {NOT_CAUSE}"
    verdict = "more than chance would often bring" if found.p <= 0.05 else "no more than chance would often bring"
    return (
        f"{text}; {found.expected:.1f} are expected on the {number(found.open_days, 'day')} of record in it. "
        f"{sentence_case(verdict)} (p = {_p(found.p)}, n = {found.changes} changes on {found.days} days of record, "
        f"{SHUFFLES:,} random placements). {NOT_CAUSE}"
    )


def _p(value: float) -> str:
    """Return a p-value with two digits that count: 0.0002, 0.041, 0.8."""
    return f"{value:.4f}" if value < 0.001 else f"{value:.2g}"
