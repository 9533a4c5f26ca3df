"""What the history of single states shows."""

import pandas as pd

from components.findings.counts import number
from components.findings.headline import lower_first
from components.findings.thinning import left_out
from components.tables import View
from components.tables.histories import positions_of, votes_of
from components.tables.thinning import history_drawn, votes_drawn
from components.tables.wording import day


def sentence(view: View, states: tuple[str, ...] = ()) -> str:
    """Return for each state how many positions and known ballots there are, and where it stands on the topic."""
    names = view.tables["actors"].set_index("actor")["name"]
    positions, cast = positions_of(view, states), votes_of(view, states)
    parts = []
    for state in states:
        mine = positions[positions["actor"] == state]
        on_topic = mine[mine["topic"] == view.selection.topic]
        known = (cast["state"] == state) & (cast["ballot"] != "unknown")
        voted = number(int(known.sum()), "ballot")
        parts.append(f"{names[state]}: {number(len(mine), 'position')} and {voted}{_standing(on_topic)}")
    hidden = left_out(positions=history_drawn(positions), ballots=votes_drawn(cast))
    return f"By {day(view.as_of)}, {'; '.join(parts)}.{hidden}" if parts else "No state is selected."


def _standing(positions: pd.DataFrame) -> str:
    if positions.empty:
        return ", none on this topic"
    changed = int((positions["stance"] != positions["stance"].shift()).sum()) - 1
    last = positions.iloc[-1]
    return f", last on {day(last['date'])}: {lower_first(last['label'])} ({number(changed, 'change')} of stance)"
