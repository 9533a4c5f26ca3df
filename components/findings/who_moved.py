"""Who changed standing, by word and by deed."""

import pandas as pd

from components.findings.counts import actors, number
from components.findings.nothing import nothing
from components.findings.thinning import left_out
from components.tables import View
from components.tables.each import each
from components.tables.moves import moves, swings
from components.tables.thinning import moves_drawn
from components.tables.wording import day, listed

NOT_CAUSE = "Order in time is not cause."
MOST = 3  # swings told one by one


def sentence(view: View, everyone: bool = False) -> str:
    """Return how many changed standing how often, in words or measures and by ballot, and how many changed side."""
    return told(view, moves(view, everyone))


def told(view: View, rows: pd.DataFrame) -> str:
    """Return the same of moves that are at hand."""
    if rows.empty:
        return nothing(view, "change of standing")
    said, cast = rows[rows["by"] != "ballot"], rows[rows["by"] == "ballot"]
    parts = [
        f"{len(frame)} {how} by {what(frame['actor'].nunique())}"
        for frame, how, what in ((said, "in words or measures", actors), (cast, "by ballot", _states))
        if len(frame)
    ]
    side = int(rows["crossed"].sum())
    last = rows.iloc[-1]
    return (
        f"By {day(view.as_of)}, {number(len(rows), 'change')} of standing on this topic: {listed(parts)}. "
        f"{_sides(side, len(rows))} what it means for the question (for, against or neither). "
        f"The latest is of {day(last['date'])}: {last['name']}, from {_quoted(last['from_label'])} to "
        f"{_quoted(last['label'])}.{left_out(changes=moves_drawn(rows))}"
    )


def _sides(side: int, total: int) -> str:
    if total == 1:
        return "It changes" if side else "It does not change"
    return f"{side or 'None'} of them {'changes' if side == 1 else 'change'}"


def _states(count: int) -> str:
    return number(count, "state")


def _quoted(label: str) -> str:
    return f"“{label}”"


def headline(view: View, rows: pd.DataFrame) -> str:
    """Return who went the whole way from for to against or back, the first of them one by one."""
    found = swings(rows)
    if found.empty:
        return f"By {day(view.as_of)}, nobody went from for to against or from against to for on this topic."
    how = [
        f"{row.name} from {row.from_effect} ({day(row.from_date)}) to {row.effect} ({day(row.date)}), "
        f"{'by ballot' if row.by == 'ballot' else 'in words'}"
        for row in each(found.head(MOST))
    ]
    more = len(found) - len(how)
    rest = f"; {more} more" if more > 0 else ""
    times = number(len(found), "change")
    return (
        f"By {day(view.as_of)}, {times} {'goes' if len(found) == 1 else 'go'} the whole way between for and against: "
        f"{'; '.join(how)}{rest}."
    )
