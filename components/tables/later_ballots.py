"""Members of the Council whose newest ballot on the topic is newer than their words, and says something else."""

import pandas as pd

from components.tables.deeds import deeds_of
from components.tables.view import View


def later_ballots(view: View) -> pd.DataFrame:
    """One row for each selected member: state, name, ballot, effect, date, id of the proposal, by name.

    The newest ballot in any body counts, where it is of the day of the newest position or after it, or there is no
    position, and its effect (for, against, none) is not that of the standing.
    """
    newest = deeds_of(view).drop_duplicates("state", keep="last").set_index("state")
    seats = view.chamber[view.chamber["selected"] & view.chamber["state"].isin(newest.index)]
    cast = newest.loc[seats["state"], ["ballot", "effect", "date", "proposal"]].reset_index(drop=True)
    seats = seats.reset_index(drop=True)
    differs = (seats["date"].isna() | (cast["date"] >= seats["date"])) & (cast["effect"] != seats["effect"])
    table = pd.DataFrame({"state": seats["state"], "name": seats["name"]}).assign(
        ballot=cast["ballot"], effect=cast["effect"], date=cast["date"], id=cast["proposal"]
    )
    return table[differs].sort_values("name", kind="stable", ignore_index=True)
