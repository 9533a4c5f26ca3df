"""Said against done: a state's ballot beside the words of the same state that are nearest to it in time."""

import pandas as pd

from components.tables.deeds import deeds_of
from components.tables.moves import words_of
from components.tables.view import View

WITHIN = 30  # days


def contrasts(view: View, within: int = WITHIN) -> pd.DataFrame:
    """One row for each deed on the topic with words of the same state at most ``within`` days from it, by date.

    date, state, name, ballot, effect, title, symbol, body, proposal are the deed's; said (day), label, said_effect,
    words (quotation, else summary), quoted, speaker, role, id are the words'. ``apart`` is the gap in days, below
    nought where the words came first; ``differs`` says whether the effects do, ``opposed`` whether one is for and
    the other against. Of words equally far the earlier count; of one day those written last. Words whose day is
    not known are left out.
    """
    held = words_of(view)
    held = held[held["precision"] == "day"]
    said = pd.DataFrame(
        {"date": held["date"], "state": held["actor"], "said": held["date"], "label": held["label"]}
        | {"said_effect": held["effect"], "words": held["quote"].where(held["quote"].notna(), held["summary"])}
        | {"quoted": held["quote"].notna(), "speaker": held["speaker"], "role": held["role"], "id": held["id"]}
    )
    done = deeds_of(view)
    pairs = pd.merge_asof(done, said, on="date", by="state", direction="nearest", tolerance=pd.Timedelta(within, "D"))
    pairs = pairs[pairs["id"].notna()].reset_index(drop=True)
    sides = pairs["effect"] + "|" + pairs["said_effect"].astype(object)
    return pairs.assign(
        quoted=pairs["quoted"].astype(bool),
        apart=(pairs["said"] - pairs["date"]).dt.days,
        differs=pairs["effect"] != pairs["said_effect"],
        opposed=sides.isin(["for|against", "against|for"]),
    )
