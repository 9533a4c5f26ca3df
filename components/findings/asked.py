"""Why nothing is said of what could pass on a topic that asks for no decision, and what can be asked instead."""

from components.tables import View
from components.tables.asked import deciding_topics
from components.tables.wording import listed


def no_ballot(view: View) -> str:
    """Return why no ballot follows from a stance on the view's topic, which asks for no decision."""
    if view.topic["asks"] == "judgement":
        return "This topic asks for a judgement, not for a decision, so no ballot follows from a stance on it."
    return "No stance on this topic is for or against a decision, so no ballot follows from one."


def elsewhere(view: View) -> str:
    """Return the topics that ask for a decision."""
    titles = [f"“{title}”" for title in deciding_topics(view)["title"]]
    if not titles:
        return "No topic of this ledger asks for a decision."
    return f"What could pass is shown on the topic{'s' if len(titles) > 1 else ''} {listed(titles)}."
