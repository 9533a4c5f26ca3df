"""One actor in a sentence."""

from components.findings.further import further_of
from components.tables import View
from components.tables.standings import changes
from components.tables.wording import day


def summary(view: View, actor: str) -> str:
    """Return how much is recorded of an actor by the as-of day, and how often its standing on the topic changed."""
    positions = view.tables["positions"]
    mine = positions[positions["actor"] == actor]
    ballots = view.every_ballot
    cast = ballots[(ballots["state"] == actor) & (ballots["ballot"] != "unknown")]
    if mine.empty and cast.empty:
        return "Nothing is recorded by this day."
    parts = []
    if len(mine):
        first, last = day(mine["date"].iloc[0]), day(mine["date"].iloc[-1])
        many = "s" if len(mine) > 1 else ""
        parts.append(f"{len(mine)} position{many} " + (f"on {first}" if first == last else f"from {first} to {last}"))
    if len(cast):
        parts.append(f"{len(cast)} ballot{'s' if len(cast) > 1 else ''}")
    moved = changes(mine[mine["topic"] == view.selection.topic])
    times = f"{len(moved) or 'no'} change{'s' if len(moved) > 1 else ''} of standing on this topic"
    return f"{' and '.join(parts)} recorded; {times}.{further_of(view, actor)}"
