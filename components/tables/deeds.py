"""What states did on texts that answer the topic, in every body: ballots read as for, against or neither."""

import pandas as pd

from components.tables.turns import LINE, turns
from components.tables.view import View
from components.tables.wording import BALLOTS, sentence_case

# A member that was absent, or whose ballot is not known, did nothing on the text that could be read either way.
EFFECTS = {
    "in_favour": "for",
    "joined": "for",
    "abstaining": "none",
    "dissociated": "none",
    "against": "against",
    "objected": "against",
}


def deeds(ballots: pd.DataFrame, topic: str) -> pd.DataFrame:
    """One row for each ballot that a record names, on a text of the topic, by date.

    The columns of ``ballots``, and ``effect``: for, against or none. Only texts that carry the topic count, since
    a ballot for a rival draft says something else. Who let a statement pass unnamed has no row: silence under a
    rule of consensus is no act on record.
    """
    kept = (ballots["topic"] == topic) & ballots["named"].astype(bool) & ballots["ballot"].isin(list(EFFECTS))
    done = ballots[kept].reset_index(drop=True)
    return done.assign(effect=done["ballot"].map(EFFECTS).astype(object))


def deeds_of(view: View) -> pd.DataFrame:
    """Return the deeds of the selected states on the selected topic, as `deeds`."""
    return deeds(view.tables["ballots"], view.selection.topic)


def turns_by_deed(done: pd.DataFrame) -> pd.DataFrame:
    """One row for each deed whose effect differs from that of the state's deed before, as `turns`."""
    label = done["ballot"].map(BALLOTS).map(sentence_case).astype(object)
    line = done.assign(
        actor=done["state"], by="ballot", value=done["effect"], label=label, id=done["proposal"], precision="day"
    )
    return turns(line[LINE])
