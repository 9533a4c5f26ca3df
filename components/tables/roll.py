"""The register of what was put to the Security Council."""

import pandas as pd

from components.tables.view import View


def council_proposals(view: View) -> pd.DataFrame:
    """Return the rows of the proposals put to the Security Council by the as-of day, the newest first."""
    proposals = view.tables["proposals"]
    return proposals[proposals["body"] == "security-council"].iloc[::-1].reset_index(drop=True)


def proposals_on_topic(view: View) -> pd.DataFrame:
    """Return those of them that answer the question of the selected topic, the newest first."""
    proposals = council_proposals(view)
    return proposals[proposals["topic"] == view.selection.topic].reset_index(drop=True)
