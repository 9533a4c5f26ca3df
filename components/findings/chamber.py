"""What the chamber shows."""

from components.findings.asked import elsewhere, no_ballot
from components.tables import View
from components.tables.asked import asks_decision
from components.tables.case import STANCES, Case
from components.tables.sides import sides
from components.tables.wording import BALLOTS, day, listed, sentence_case, words


def missing(view: View) -> str:
    """Return what to say where there is no case: the topic asks for no decision, or members or rule are missing."""
    if not asks_decision(view):
        return f"{no_ballot(view)} {elsewhere(view)}"
    return f"No case before the Security Council on {day(view.as_of)}: members or rule are not recorded."


def advice(view: View) -> str:
    """Return what a reader can do about it."""
    return "Choose another day." if asks_decision(view) else ""


def sentence(view: View, *, case: Case | None) -> str:
    """Return how many members cast which ballot, and whose ballot was changed."""
    if case is None:
        return missing(view)
    table = sides(case)
    counts = [f"{count} {BALLOTS[ballot]}" for ballot, count in zip(table["ballot"], table["count"], strict=True)]
    read = "read from the standing of the member" if case.base == STANCES else "as recorded"
    whose = f"{sentence_case(words(case.kind))}, {day(case.seats['day'].iloc[0])}, {len(case.seats)} members"
    changed = sorted(case.seats.loc[case.seats["flipped"], "name"])
    ending = f" Changed: {listed(changed)}." if changed else f" Each ballot is {read}."
    return f"{whose}: {listed(counts)}.{ending}"
