"""Which topics ask for a decision, so that a stance on them is read as a ballot."""

import pandas as pd

from components.tables.view import View


def asks_decision(view: View) -> bool:
    """Return whether the view's topic asks for a decision: see `deciding_topics`."""
    return view.selection.topic in set(deciding_topics(view)["topic"])


def deciding_topics(view: View) -> pd.DataFrame:
    """Return the topics (topic, title, question, asks) that ask for a decision, in the ledger's order.

    A topic that the ledger calls a judgement does not; nor does one without a stance for or against, on which every
    member would be read alike, whatever it holds.
    """
    topics, steps = view.whole["topics"], view.whole["steps"]
    sided = set(steps.loc[steps["effect"] != "none", "topic"])
    return topics[(topics["asks"] == "decision") & topics["topic"].isin(sided)].reset_index(drop=True)
