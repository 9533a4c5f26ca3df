"""What could pass on the standings of the day: a statement by consensus, a resolution by votes."""

from components.council import recorded
from components.findings.asked import elsewhere, no_ballot
from components.tables import View
from components.tables.asked import asks_decision
from components.tables.case import Case, open_case
from components.tables.wording import listed

STATEMENT, RESOLUTION = "a press statement", "a resolution"
NOT_RECORDED = "What could pass is not known: the members of the Security Council on this day are not recorded."


def could_pass(view: View) -> str:
    """Return whether a press statement and a resolution can pass, true whatever the members without a record do.

    Where one cannot, it says who blocks it or how many votes are missing; where the topic asks for no decision, that,
    and which topics do.
    """
    if not asks_decision(view):
        return f"{no_ballot(view)} {elsewhere(view)}"
    if not recorded(view.as_of):
        return NOT_RECORDED
    statement, resolution = open_case(view, "press-statement"), open_case(view, "resolution")
    if statement is None or resolution is None:
        return NOT_RECORDED
    verdicts = statement.prospect.verdict, resolution.prospect.verdict
    if verdicts == ("cannot pass", "cannot pass"):
        begin = f"neither {STATEMENT} nor {RESOLUTION} can pass"
    elif verdicts == ("can pass", "can pass"):
        begin = f"both {STATEMENT} and {RESOLUTION} can pass"
    elif verdicts[0] == verdicts[1]:
        begin = f"it is undetermined whether {STATEMENT} or {RESOLUTION} can pass"
    else:
        begin = f"{_alone(STATEMENT, statement)}, and {_alone(RESOLUTION, resolution)}"
    reasons = [reason for reason in (_blocked(statement, resolution), *_open(statement, resolution)) if reason]
    return f"On these standings {begin}{': ' if reasons else ''}{'; '.join(reasons)}."


def _alone(what: str, case: Case) -> str:
    verdict = case.prospect.verdict
    return f"whether {what} can pass is undetermined" if verdict == "undetermined" else f"{what} {verdict}"


def _blocked(statement: Case, resolution: Case) -> str:
    """Return who blocks which of the two alone."""
    first, second = _blockers(statement), _blockers(resolution)
    if first and first == second:
        return f"{listed(first)} {'each block' if len(first) > 1 else 'blocks'} both"
    if first and second:
        return f"{_acting(first)} a statement, {listed(second)} {RESOLUTION}"
    if first or second:
        return f"{_acting(first or second)} {'a statement' if first else RESOLUTION}"
    return ""


def _blockers(case: Case) -> list[str]:
    names = dict(zip(case.seats["state"], case.seats["name"], strict=True))
    return sorted(names[state] for state in case.blockers)


def _acting(names: list[str]) -> str:
    return f"{listed(names)} {'each block' if len(names) > 1 else 'blocks'}"


def _open(statement: Case, resolution: Case) -> list[str]:
    """Return what is missing for a resolution, and how many members have no recorded position, where that matters."""
    parts = []
    votes = resolution.prospect
    span = f"{votes.least}" if votes.least == votes.most else f"{votes.least} to {votes.most}"
    short = votes.needed is not None and votes.most < votes.needed
    if votes.verdict == "undetermined" or (short and not resolution.blockers):
        parts.append(f"a resolution has {span} votes in favour and needs {votes.needed}")
    unknown = max((case.prospect.unknown for case in (statement, resolution)), key=len)
    if unknown and "undetermined" in (statement.prospect.verdict, votes.verdict):
        have = "have" if len(unknown) > 1 else "has"
        parts.append(f"{len(unknown)} of {len(resolution.seats)} members {have} no recorded position")
    return parts
