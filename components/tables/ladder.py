"""The ladder of evidence: what is left of the picture when weaker evidence is not admitted."""

import pandas as pd

from components.ledger.vocabulary import Evidence
from components.tables.chamber import UNRECORDED
from components.tables.view import LADDER, View

# From here down nobody who is named, and no institution, vouches for the position.
UNVOUCHED = LADDER[LADDER.index(Evidence.UNNAMED_DIPLOMAT.value) :]


def rungs(view: View) -> pd.DataFrame:
    """One row for each rung of the ladder, strongest first, with every stronger rung admitted as well.

    ``added`` counts the positions on this rung, ``positions`` those down to it, ``members`` the selected members of
    the Council with a standing; one more column for each stance of the topic counts the members that hold it. The
    view's own cut of the ladder does not hold. No row where no position or no member is there to be counted.
    """
    seats = ladder(view)
    columns = ["rung", "added", "positions", "members", *view.steps["stance"]]
    if seats.empty:
        return pd.DataFrame(columns=columns)
    added = _uncut(view).positions["evidence"].value_counts().reindex(list(LADDER), fill_value=0)
    held = seats[["rung", "stance"]].value_counts()
    counts = {stance: [int(held.get((rung, stance), 0)) for rung in LADDER] for stance in view.steps["stance"]}
    members = [sum(each) for each in zip(*counts.values(), strict=True)]
    numbers = {"rung": list(LADDER), "added": added.to_list(), "positions": added.cumsum().to_list()}
    return pd.DataFrame(numbers | {"members": members} | counts)


def ladder(view: View) -> pd.DataFrame:
    """One row for each rung and selected member of the Council: where it stands if weaker evidence is not admitted.

    Columns rung, state, name, stance, label, id; ``stance`` is ``unrecorded`` and ``id`` missing where no position is
    left. Members are ordered by their stance with every rung admitted, unrecorded ones last.
    """
    uncut = _uncut(view)
    seats = uncut.chamber[uncut.chamber["selected"]].sort_values("rank", kind="stable", na_position="last")
    columns = ["rung", "state", "name", "stance", "label", "id"]
    if seats.empty or uncut.positions.empty:
        return pd.DataFrame(columns=columns)
    held = uncut.held[uncut.held["topic"] == view.selection.topic]
    latest: dict[tuple[str, str], tuple[str, str, str]] = {}
    for actor, evidence, *position in held[["actor", "evidence", "stance", "label", "id"]].itertuples(index=False):
        for rung in LADDER[LADDER.index(evidence) :]:
            latest[rung, actor] = tuple(position)
    names = list(zip(seats["state"], seats["name"], strict=True))
    none = (UNRECORDED, None, None)
    rows = [(rung, state, name, *latest.get((rung, state), none)) for rung in LADDER for state, name in names]
    return pd.DataFrame(rows, columns=columns)


def support(view: View) -> pd.DataFrame:
    """One row for each member of the Council with a standing: state, name, selected, effect, id, evidence.

    ``evidence`` is the strongest rung among the records of the present stance, back to where it began.
    """
    seats = view.chamber[view.chamber["stance"] != UNRECORDED]
    everyone = view.everyone().held
    held = everyone[(everyone["topic"] == view.selection.topic) & everyone["actor"].isin(seats["state"])]
    change = held["stance"] != held.groupby("actor")["stance"].shift()
    run = change.groupby(held["actor"]).cumsum()
    present = held[run == run.groupby(held["actor"]).transform("max")]
    strongest = present["evidence"].map(LADDER.index).groupby(present["actor"]).min()
    return seats[["state", "name", "selected", "effect", "id"]].assign(
        evidence=seats["state"].map(strongest).map(lambda rung: LADDER[int(rung)])
    )


def _uncut(view: View) -> View:
    return view.again(evidence=None) if view.selection.evidence else view
