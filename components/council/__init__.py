"""Who sits on the Security Council on a day, and what the rule of each proposal makes of the ballots."""

from components.council.blocking import Groups, blockers, blocking_groups, listed, pivotal
from components.council.power import banzhaf, banzhaf_share, shapley_shubik
from components.council.prospects import Prospect, prospect
from components.council.reading import DEFAULT, read_ballots
from components.council.rules import WITHOUT_VOTE, Rule, Shares, Verdict, decide, decide_tally, rule_for, shares
from components.council.seats import Seat, enlarged, members, permanent, recorded
from components.council.ways import Way, Ways, ways

__all__ = [
    "DEFAULT",
    "WITHOUT_VOTE",
    "Groups",
    "Prospect",
    "Rule",
    "Seat",
    "Shares",
    "Verdict",
    "Way",
    "Ways",
    "banzhaf",
    "banzhaf_share",
    "blockers",
    "blocking_groups",
    "decide",
    "decide_tally",
    "enlarged",
    "listed",
    "members",
    "permanent",
    "pivotal",
    "prospect",
    "read_ballots",
    "recorded",
    "rule_for",
    "shapley_shubik",
    "shares",
    "ways",
]
