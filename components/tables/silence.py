"""How long each member of the Security Council has been silent on the topic."""

import pandas as pd

from components.tables.deeds import deeds_of
from components.tables.view import View

COLUMNS = ["state", "name", "permanent", "label", "stance", "spoke", "voted", "days", "never", "id"]


def silence(view: View) -> pd.DataFrame:
    """One row for each selected member on the as-of day, who never spoke first, then the longest silence.

    ``spoke`` is the day of its last position on the topic, ``voted`` of its last named ballot on a text of it;
    ``days`` from the last position to the as-of day, from the beginning of the crisis where there is none. No row
    before that beginning: nobody could be silent on it.
    """
    began = view.as_of >= view.crisis["began"]
    seats = view.chamber[view.chamber["selected"].astype(bool) & began]
    done = deeds_of(view)
    voted = done.drop_duplicates("state", keep="last").set_index("state")["date"].to_dict()
    never = seats["id"].isna()
    spoke = seats["date"].where(~never)
    until = pd.Timestamp(view.as_of)
    days = (until - spoke.fillna(pd.Timestamp(view.crisis["began"]))).dt.days.clip(lower=0)
    rows = seats.assign(spoke=spoke, voted=seats["state"].map(voted), days=days, never=never)[COLUMNS]
    rows = rows.astype({"spoke": "datetime64[us]", "voted": "datetime64[us]", "days": "int64"})
    ordered: pd.DataFrame = rows.sort_values(
        ["never", "days", "name"], ascending=[False, False, True], kind="stable", ignore_index=True
    )
    return ordered
