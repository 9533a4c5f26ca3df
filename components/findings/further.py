"""Who once stood further out than now, in a sentence."""

from components.findings.headline import lower_first
from components.tables import View
from components.tables.furthest import furthest
from components.tables.wording import day, listed


def further(view: View) -> str:
    """Return which members of the Council stood further out before, and how; nothing where none did."""
    seats = view.chamber.loc[view.chamber["selected"], "state"]
    held = view.held[(view.held["topic"] == view.selection.topic) & view.held["actor"].isin(seats)]
    table = furthest(held, view.steps)
    if table.empty:
        return ""
    alike = [f"{listed(list(names))} ({lower_first(str(label))})" for label, names in table.groupby("label")["name"]]
    return f"A standing is the latest position. Earlier positions went further: {'; '.join(alike)}."


def further_of(view: View, actor: str) -> str:
    """Return what an actor said when it stood further out on the topic than now, and when last; nothing if it did not.

    It begins with a space, to follow another sentence.
    """
    held = view.held[(view.held["topic"] == view.selection.topic) & (view.held["actor"] == actor)]
    table = furthest(held, view.steps)
    if table.empty:
        return ""
    label, last = lower_first(table["label"].iloc[0]), day(table["date"].iloc[0])
    return f" An earlier position went further: {label}, last on {last}."
