"""How much a vote weighs under a rule, for members that weigh the same in one row."""

from collections.abc import Collection

import pandas as pd

from components.council import Rule, banzhaf_share, shapley_shubik

COLUMNS = ["seat", "members", "shapley_shubik", "banzhaf"]


def powers(rule: Rule, seats: pd.DataFrame, bloc: Collection[str] = ()) -> pd.DataFrame:
    """Return one row for each seat and weight, in the order of ``seats`` (columns state, name, permanent).

    ``seat`` is permanent, elected or together (the members of ``bloc``, where there are two or more); ``members``
    their names; ``shapley_shubik`` and ``banzhaf`` the share of one player of the row, a bloc being one player.
    """
    names = dict(zip(seats["state"], seats["name"], strict=True))
    permanent = set(seats.loc[seats["permanent"], "state"])
    blocs = [bloc] if len(bloc) > 1 else []
    shapley = shapley_shubik(rule, list(names), permanent, blocs)
    banzhaf = banzhaf_share(rule, list(names), permanent, blocs)
    rows = [
        (
            "together" if "+" in player else "permanent" if player in permanent else "elected",
            " + ".join(names[code] for code in player.split("+")),
            shapley[player],
            banzhaf[player],
        )
        for player in shapley
    ]
    table = pd.DataFrame(rows, columns=COLUMNS)
    equal = table.groupby(["seat", "shapley_shubik", "banzhaf"], sort=False, as_index=False)
    return equal.agg(members=("members", ", ".join))[COLUMNS]
