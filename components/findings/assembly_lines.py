"""What the shares in favour show."""

from components.findings.thinning import newest
from components.tables import View
from components.tables.assembly import texts
from components.tables.thinning import ROWS
from components.tables.wording import day, listed


def none_yet(view: View) -> str:
    """Return that there is no text by the day, and from when on there is one."""
    first = next((view.crisis["put_on"][text] for text in view.crisis["resolutions"]), None)
    later = "" if first is None or first <= view.as_of else f" The first is of {day(first)}."
    return f"No Assembly text by {day(view.as_of)}.{later}"


def sentence(view: View) -> str:
    """Return how many texts reached which majority of those voting, and which has the lowest share."""
    table = texts(view)
    if table.empty:
        return none_yet(view)
    hidden = newest(min(len(table), ROWS), len(table), "texts")
    known = table[table["share"].notna()]
    if known.empty:
        said = "No count of the text is" if len(table) == 1 else f"No count of {len(table)} texts is"
        return f"{said} recorded.{hidden}"
    both, simple = int(known["two_thirds"].sum()), int((known["simple"] & ~known["two_thirds"]).sum())
    every = "The text" if len(table) == 1 else f"All {len(table)} texts"
    if both == len(table):
        begin = f"{every} passed two thirds"
    else:
        texts_in_all = "1 text" if len(table) == 1 else f"{len(table)} texts"
        parts = [(both, "passed two thirds"), (simple, "more than half only"), (len(known) - both - simple, "neither")]
        begin = f"Of {texts_in_all}, {listed([f'{many} {what}' for many, what in parts if many])}"
    if len(known) < len(table):
        begin += f"; of {len(table) - len(known)} no count is recorded"
    lowest = known.sort_values("share", kind="stable").iloc[0]
    which = "its share is" if len(known) == 1 else "the lowest share is"
    return f"{begin}; {which} {lowest['share']:.1%} ({lowest['short']}, {day(lowest['date'])}).{hidden}"
