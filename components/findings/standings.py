"""Who holds each stance, in words."""

import pandas as pd

from components.findings.headline import lower_first, plural
from components.tables.each import each
from components.tables.wording import listed

NAMED = 6  # of one stance; more are counted only


def held_by(standings: pd.DataFrame, steps: pd.DataFrame) -> str:
    """Return ``France and Germany condemn the crackdown; China blocks Council action``, in the order of the scale.

    Up to six names of one stance are given; where there are more, their number.
    """
    parts = []
    for step in each(steps):
        names = sorted(standings[standings["stance"] == step.stance]["name"])
        if names:
            verb = lower_first(step.label) if len(names) == 1 else plural(step.label)
            parts.append(f"{listed(names) if len(names) <= NAMED else f'{len(names)} states'} {verb}")
    return "; ".join(parts)
