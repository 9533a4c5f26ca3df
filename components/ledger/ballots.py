"""Ballots against the members of the day and the rule of the proposal's kind."""

from collections.abc import Iterator

from components.council import Rule, decide, decide_tally, members, recorded, rule_for
from components.document import Fault
from components.ledger.book import Book, Entry
from components.ledger.model import Ballots, Body, Outcome, Proposal, ProposalKind

VOTES = ("in_favour", "against", "abstaining", "not_voting")
CONSENSUS = ("joined", "objected", "dissociated")
STATEMENTS = (ProposalKind.PRESS_STATEMENT, ProposalKind.PRESIDENTIAL_STATEMENT)


def cast(proposal: Proposal) -> dict[str, str]:
    """Return who did what, by state: {"CHN": "against", ...}; the first list wins where one is named twice."""
    ballots: dict[str, str] = {}
    for option in Ballots.model_fields:
        for state in getattr(proposal.ballots, option):
            ballots.setdefault(state, option)
    return ballots


def lists(book: Book) -> Iterator[Fault]:
    """A member is in one list only, and the lists are those of the proposal's kind."""
    for entry in book.of("proposals"):
        seen: dict[str, str] = {}
        statement = entry.record.kind in STATEMENTS
        for option in Ballots.model_fields:
            codes = getattr(entry.record.ballots, option)
            if codes and option in (VOTES if statement else CONSENSUS):
                wanted = ", ".join(CONSENSUS if statement else VOTES)
                message = f"`{option}` does not apply to a {entry.record.kind.replace('-', ' ')}"
                yield book.fault(entry, ("ballots", option), message, f"{wanted} or unknown")
            for n, state in enumerate(codes):
                if state in seen:
                    yield book.fault(entry, ("ballots", option, n), f"{state} is listed twice, also under {seen[state]}")
                seen.setdefault(state, option)


def membership(book: Book) -> Iterator[Fault]:
    """On the Security Council only members cast ballots, and in a vote every member is accounted for."""
    for entry in book.of("proposals"):
        proposal = entry.record
        if proposal.body is not Body.SECURITY_COUNCIL or not recorded(proposal.date):
            continue
        sitting = {seat.state for seat in members(proposal.date)}
        for option in Ballots.model_fields:
            for n, state in enumerate(getattr(proposal.ballots, option)):
                if state not in sitting:
                    message = f"{state} did not sit on the Security Council on {proposal.date}"
                    yield book.fault(entry, ("ballots", option, n), message, ", ".join(sorted(sitting)))
        missing = sorted(sitting - set(cast(proposal)))
        if missing and proposal.kind not in STATEMENTS and proposal.outcome is not Outcome.WITHDRAWN:
            message = f"ballots do not add up to the {len(sitting)} members: {', '.join(missing)} missing"
            yield book.fault(entry, ("ballots",), message, "every member in a list; `unknown` where it is not known")


def tallies(book: Book) -> Iterator[Fault]:
    """No list of ballots is longer than the published total, nor shorter when nobody is unknown."""
    for entry in book.of("proposals"):
        tally, ballots = entry.record.tally, entry.record.ballots
        if tally is None:
            continue
        for option in ("in_favour", "against", "abstaining"):
            listed, total = len(getattr(ballots, option)), getattr(tally, option)
            if listed > total:
                yield book.fault(entry, ("tally", option), f"{option} {total}, but {listed} members are listed")


def outcomes(book: Book) -> Iterator[Fault]:
    """The outcome is the one that the rule gives for these ballots."""
    for entry in book.of("proposals"):
        proposal = entry.record
        if proposal.outcome in (Outcome.WITHDRAWN, Outcome.UNKNOWN):
            continue
        rule = rule_for(proposal.body, proposal.kind, proposal.date)
        if rule is None:
            continue
        if proposal.outcome is Outcome.VETOED and not rule.veto:
            yield book.fault(entry, ("outcome",), f"no veto applies to a {_kind(proposal)}", hint=rule.source)
            continue
        council = proposal.body is Body.SECURITY_COUNCIL
        if council and not recorded(proposal.date):
            continue
        yield from _contradiction(book, entry, rule)


def _contradiction(book: Book, entry: Entry, rule: Rule) -> Iterator[Fault]:
    proposal: Proposal = entry.record
    council = proposal.body is Body.SECURITY_COUNCIL
    seats = members(proposal.date) if council else ()
    permanent = {seat.state for seat in seats if seat.permanent}
    against = set(proposal.ballots.against)
    if proposal.outcome is Outcome.VETOED and against and not against & permanent and not proposal.ballots.unknown:
        named = ", ".join(sorted(against))
        message = f"vetoed, but {named} voted against and no permanent member did"
        yield book.fault(entry, ("outcome",), message, "a permanent member against")
        return
    if council or proposal.body is Body.GENERAL_ASSEMBLY:  # every member is named
        verdict = decide(rule, {seat.state: "unknown" for seat in seats} | cast(proposal), permanent)
    elif proposal.tally:
        verdict = decide_tally(rule, proposal.tally.in_favour, proposal.tally.against)
    else:
        return
    if verdict.outcome not in ("undetermined", proposal.outcome.value):
        message = f"outcome `{proposal.outcome}` contradicts the ballots: {verdict.reason}"
        yield book.fault(entry, ("outcome",), message, verdict.outcome)


def _kind(proposal: Proposal) -> str:
    return proposal.kind.replace("-", " ")


def symbols(book: Book) -> Iterator[Fault]:
    """An adopted resolution has its symbol; a text that was never agreed has none."""
    for entry in book.of("proposals"):
        proposal = entry.record
        adopted = proposal.outcome is Outcome.ADOPTED
        if proposal.kind is ProposalKind.RESOLUTION and adopted and not proposal.resolution:
            yield book.fault(entry, (), "an adopted resolution without its symbol", "`resolution`, as in S/RES/2042 (2012)")
        if proposal.resolution and not adopted:
            yield book.fault(entry, ("resolution",), f"a resolution's symbol on a text that was {proposal.outcome}")
        if proposal.kind in STATEMENTS and proposal.symbol and proposal.outcome is Outcome.NOT_AGREED:
            yield book.fault(entry, ("symbol",), "a symbol on a statement that was never agreed")


CHECKS = (lists, membership, tallies, outcomes, symbols)
