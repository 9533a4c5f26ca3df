"""What was put to a body, as frames: a row for each proposal, and one for each member's ballot on it."""

import pandas as pd

from components.council import WITHOUT_VOTE, members
from components.ledger import Ledger
from components.ledger.ballots import CONSENSUS, STATEMENTS, VOTES, cast
from components.ledger.records import Proposal
from components.ledger.vocabulary import Body, Outcome
from components.tables.dated import COMMON, Known, common
from components.tables.frame import by_date, framed


def proposals(ledger: Ledger, known: dict[str, Known]) -> pd.DataFrame:
    """One row for each proposal; the four totals are members, missing where the total is not known."""
    rows = []
    for p in ledger.proposals:
        totals = {option: getattr(p.tally, option, None) for option in VOTES}
        named = p.body in (Body.SECURITY_COUNCIL, Body.GENERAL_ASSEMBLY)  # of other bodies only some members are
        if named and p.tally is None and p.kind not in STATEMENTS and not p.ballots.unknown and cast(p):
            totals = {option: len(getattr(p.ballots, option)) for option in VOTES}
        rows.append(
            common(p, known)
            | {"title": p.title, "body": p.body.value, "kind": p.kind.value, "outcome": p.outcome.value}
            | {"symbol": p.symbol, "resolution": p.resolution, "topic": p.topic, "subject": p.subject}
            | {"scope": p.scope, "meeting": p.meeting, "drafted_by": " ".join(p.drafted_by)}
            | {"supported_by": " ".join(p.supported_by), "withdrawn_by": " ".join(p.withdrawn_by)}
            | {"objected": " ".join(p.ballots.objected)}
            | {"dissociated": " ".join(p.ballots.dissociated), "letters": ", ".join(p.letters) or None}
            | {"digital_library": p.digital_library, "agenda_item": p.agenda_item, **totals}
        )
    columns = (
        f"{COMMON} title body kind outcome symbol resolution topic subject scope meeting drafted_by supported_by "
        f"withdrawn_by objected dissociated letters digital_library agenda_item {' '.join(VOTES)}"
    )
    return by_date(framed(rows, columns, "date known", " ".join(VOTES)))


def ballots(ledger: Ledger, known: dict[str, Known], actors: pd.DataFrame) -> pd.DataFrame:
    """One row for each member and proposal.

    ``ballot`` is in_favour, against, abstaining, not_voting, joined, objected, dissociated or unknown. Members
    who are not named on a Council statement joined it when it was agreed, and are unknown when it was not. On a text
    on which no vote was taken (`components.council.WITHOUT_VOTE`) only members that are named have rows.
    Where a body's members are not recorded only the named ones have rows. ``named`` says whether the record names
    the member, so that a ballot that follows from the rule is told from one that somebody reported.
    """
    names = actors.set_index("actor")["name"].to_dict()
    rows = [
        {"proposal": p.id, "date": p.date, "known": known[p.id].day, "body": p.body.value, "kind": p.kind.value}
        | {"outcome": p.outcome.value, "symbol": p.symbol or p.resolution, "title": p.title, "topic": p.topic}
        | {"state": state, "name": names[state], "ballot": ballot, "named": state in reported}
        for p in ledger.proposals
        for reported in [cast(p)]
        for state, ballot in _all_ballots(p).items()
    ]
    columns = "proposal date known body kind outcome symbol title topic state name ballot named"
    return by_date(framed(rows, columns, "date known"))


def _all_ballots(proposal: Proposal) -> dict[str, str]:
    ballots = cast(proposal)
    if proposal.body is Body.SECURITY_COUNCIL and proposal.outcome not in WITHOUT_VOTE:
        agreed = proposal.kind in STATEMENTS and proposal.outcome is Outcome.ADOPTED
        rest = CONSENSUS[0] if agreed else "unknown"
        for seat in members(proposal.date):
            ballots.setdefault(seat.state, rest)
    return ballots
