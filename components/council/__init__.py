"""Who sits on the Security Council on a day, and what the rule of each proposal makes of the ballots."""

from components.council.rules import Rule, Verdict, decide, decide_tally, rule_for
from components.council.seats import Seat, enlarged, members, permanent, recorded

__all__ = [
    "Rule",
    "Seat",
    "Verdict",
    "decide",
    "decide_tally",
    "enlarged",
    "members",
    "permanent",
    "recorded",
    "rule_for",
]
