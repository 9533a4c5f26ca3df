"""What a case before the Council comes to, in sentences: verdict, blockers, pivotal members, ways to adoption."""

from components.council import Way, prospect
from components.tables.case import Case
from components.tables.wording import BALLOTS, listed, sentence_case, words


def names_of(case: Case) -> dict[str, str]:
    """Return the name of each member by code."""
    return dict(zip(case.seats["state"], case.seats["name"], strict=True))


def verdict(case: Case) -> str:
    """Return the verdict in a sentence: can pass, cannot pass or undetermined, why, and the span of votes."""
    kind = words(case.kind)
    found, names = case.prospect, names_of(case)
    flips = int(case.seats["flipped"].sum())
    supposed = f"With {flips} ballot{'s' if flips > 1 else ''} changed, a" if flips else "A"
    if found.outcome.outcome == "adopted":
        return f"{supposed} {kind} can pass: {_count(case)}."
    if found.verdict == "can pass":
        return f"{supposed} {kind} can pass whatever the members whose ballot is not known do: {_count(case)}."
    if found.verdict == "undetermined":
        return (
            f"Whether a {kind} can pass is undetermined: {_count(case)}, and {len(found.unknown)} "
            f"member{'s are' if len(found.unknown) > 1 else ' is'} not known."
        )
    reason = ""
    if case.blockers:
        blocking = listed(sorted(names[state] for state in case.blockers))
        act = "objects" if case.rule.consensus else "is against, with a permanent seat"
        if len(case.blockers) > 1:
            act = "object, and each blocks alone" if case.rule.consensus else "are against, with permanent seats"
        reason = f"{blocking} {act}"
    if not case.rule.consensus and case.prospect.needed and found.most < case.prospect.needed:
        short = f"at most {found.most} of the {found.needed} votes that are needed"
        reason = short if not reason else f"{reason}; besides, {short}"
    return f"{supposed} {kind} cannot pass: {reason or found.outcome.reason}."


def _count(case: Case) -> str:
    if case.rule.consensus:
        return f"{_span(case)} of {len(case.seats)} members do not object, and all are needed"
    return support(case)


def support(case: Case) -> str:
    """Return how many members carry the proposal, from the least to the most it may be, and how many it needs."""
    return f"{_span(case)} {'do not object' if case.rule.consensus else 'in favour'}, {case.prospect.needed} needed"


def _span(case: Case) -> str:
    least, most = case.prospect.least, case.prospect.most
    return f"{least}" if least == most else f"{least} to {most}"


def blocking(case: Case) -> str:
    """Return who blocks alone, and which groups block together."""
    names = names_of(case)
    parts = []
    if case.blockers:
        who = listed(sorted(names[state] for state in case.blockers))
        parts.append(f"{who} {'blocks' if len(case.blockers) == 1 else 'each block'} alone")
    if case.groups.size:
        among = listed(sorted(names[state] for state in case.groups.withholding))
        parts.append(f"any {case.groups.size} of {among} block together by withholding their votes")
    return f"{sentence_case('; '.join(parts))}." if parts else "As they stand, no member and no group blocks."


def pivots(case: Case) -> str:
    """Return the members whose ballot alone, cast otherwise, would change the outcome."""
    names = names_of(case)
    by_outcome: dict[str, list[str]] = {}
    for state, leads in case.pivotal.items():
        for outcome in sorted({_becomes(case, state, ballot, outcome) for ballot, outcome in leads}):
            by_outcome.setdefault(outcome, []).append(names[state])
    if not by_outcome:
        return "No single member could change the outcome."
    parts = [f"{_any(sorted(members))} could {outcome}" for outcome, members in by_outcome.items()]
    return f"{sentence_case('; '.join(parts))}, by its ballot alone."


def _becomes(case: Case, member: str, ballot: str, outcome: str) -> str:
    """Return what a member does with a ballot: a proposal that is vetoed or failed, it is open which, cannot pass."""
    if outcome != "undetermined":
        return f"make it {outcome}"
    seats = case.seats
    ballots = dict(zip(seats["state"], seats["ballot"], strict=True)) | {member: ballot}
    verdict = prospect(case.rule, ballots, set(seats.loc[seats["permanent"], "state"])).verdict
    return "keep it from passing" if verdict == "cannot pass" else "leave it open"


def _any(members: list[str]) -> str:
    return members[0] if len(members) == 1 else f"any one of {listed(members)}"


def way(case: Case, found: Way) -> str:
    """Return one way to adoption as a phrase: who would have to do what."""
    names = names_of(case)
    by_ballot: dict[str, list[str]] = {}
    for state, ballot in found.changes:
        by_ballot.setdefault(ballot, []).append(names[state])
    parts = [f"{listed(members)} {BALLOTS[ballot]}" for ballot, members in by_ballot.items()]
    if found.unknown_needed:
        of = len(case.prospect.unknown)
        support = "joining" if case.rule.consensus else "in favour"
        parts.append(f"{found.unknown_needed} of the {of} not known {support}")
    if found.open_vetoes:
        parts.append(f"{listed([names[state] for state in found.open_vetoes])} not against")
    if not parts:
        return "Nothing has to change"
    steps = (
        f"{found.cost:g} step{'' if found.cost == 1 else 's'} on the scale"
        if found.changes
        else "no known ballot changes"
    )
    return f"{sentence_case('; '.join(parts))} ({steps})"
