"""Ballots against the members of the day and the rule of the proposal's kind."""

from collections.abc import Iterator

from components.council import WITHOUT_VOTE, Rule, Verdict, decide, decide_tally, members, recorded, rule_for
from components.document import Fault, one_of
from components.ledger.book import Book, Entry
from components.ledger.records import Ballots, Proposal
from components.ledger.vocabulary import Body, Outcome, ProposalKind
from components.reference import states

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
                message = f"`{option}` does not apply to this {_kind(entry.record)}"
                yield book.fault(entry, ("ballots", option), message, f"{wanted}, unknown")
            for n, state in enumerate(codes):
                if state in seen:
                    yield book.fault(
                        entry, ("ballots", option, n), f"{state} is listed twice, also under {seen[state]}"
                    )
                seen.setdefault(state, option)


def membership(book: Book) -> Iterator[Fault]:
    """On the Security Council only members cast ballots, and in a vote every member is accounted for."""
    for entry in book.of("proposals"):
        proposal = entry.record
        if proposal.body is not Body.SECURITY_COUNCIL or not recorded(proposal.date):
            continue
        sitting = {seat.state for seat in members(proposal.date)}
        ballots = cast(proposal)
        missing = sorted(sitting - set(ballots))
        strangers = set(ballots) - sitting
        for option in Ballots.model_fields:
            for n, state in enumerate(getattr(proposal.ballots, option)):
                if state in strangers and state in states():  # one that is no state is told with the references
                    message = f"{state} did not sit on the Security Council on {proposal.date}"
                    yield book.fault(entry, ("ballots", option, n), message, one_of(missing or sorted(sitting)))
        voted = proposal.kind not in STATEMENTS and proposal.outcome not in WITHOUT_VOTE
        if voted and missing and not strangers and not _muddled(proposal):
            message = f"ballots do not add up to the {len(sitting)} members: {', '.join(missing)} missing"
            yield book.fault(entry, ("ballots",), message, "every member in a list, `unknown` if need be")


def _muddled(proposal: Proposal) -> bool:
    """Tell whether `lists` finds fault with the ballots, so that nothing follows from them."""
    named = [state for option in Ballots.model_fields for state in getattr(proposal.ballots, option)]
    other = VOTES if proposal.kind in STATEMENTS else CONSENSUS
    return len(named) > len(set(named)) or any(getattr(proposal.ballots, option) for option in other)


def tallies(book: Book) -> Iterator[Fault]:
    """No list of ballots is longer than the published total."""
    for entry in book.of("proposals"):
        tally, ballots = entry.record.tally, entry.record.ballots
        if tally is None:
            continue
        for option in ("in_favour", "against", "abstaining"):
            listed, total = len(getattr(ballots, option)), getattr(tally, option)
            if listed > total:
                yield book.fault(entry, ("tally", option), f"{option} is {total}, but {listed} members are listed")


def votes_not_taken(book: Book) -> Iterator[Fault]:
    """Where no vote was taken there are no ballots but objections to a statement; `withdrawn_by` is of a withdrawal."""
    for entry in book.of("proposals"):
        proposal: Proposal = entry.record
        if proposal.withdrawn_by and proposal.outcome is not Outcome.WITHDRAWN:
            message = f"`withdrawn_by` does not apply to outcome `{proposal.outcome}`"
            yield book.fault(entry, ("withdrawn_by",), message)
        if proposal.outcome not in WITHOUT_VOTE:
            continue
        kept = ("objected", "dissociated") if proposal.kind in STATEMENTS else ()
        message = f"no vote was taken on a text that was {proposal.outcome}"
        for option in Ballots.model_fields:
            if getattr(proposal.ballots, option) and option not in kept:
                yield book.fault(entry, ("ballots", option), f"`{option}` is listed, but {message}")
        if proposal.tally is not None:
            yield book.fault(entry, ("tally",), f"a count, but {message}")


def outcomes(book: Book) -> Iterator[Fault]:
    """The outcome is one that the rule gives for these ballots, whatever the unknown ones were."""
    for entry in book.of("proposals"):
        proposal: Proposal = entry.record
        rule = rule_for(proposal.body, proposal.kind, proposal.date)
        if rule is None or proposal.outcome in (*WITHOUT_VOTE, Outcome.UNKNOWN):
            continue
        if proposal.outcome is Outcome.VETOED and not rule.veto:
            message = f"vetoed, but no veto applies to this {_kind(proposal)}"
            yield book.fault(entry, ("outcome",), message, hint=f"see {rule.source}")
        elif not _muddled(proposal):
            yield from _contradiction(book, entry, proposal, rule)


def _contradiction(book: Book, entry: Entry, proposal: Proposal, rule: Rule) -> Iterator[Fault]:
    verdicts = list(_verdicts(proposal, rule))
    if verdicts and not {"undetermined", proposal.outcome.value} & {verdict.outcome for verdict in verdicts}:
        message = f"outcome `{proposal.outcome}` contradicts the ballots: {verdicts[0].reason}"
        if proposal.outcome is Outcome.VETOED and verdicts[0].outcome == "adopted":
            message += ", no permanent member against"
        yield book.fault(entry, ("outcome",), message, f"`{verdicts[0].outcome}`")


def _verdicts(proposal: Proposal, rule: Rule) -> Iterator[Verdict]:
    """Yield what the ballots come to; for the Assembly also by the two thirds of an important question."""
    ballots = cast(proposal)
    if proposal.body is Body.SECURITY_COUNCIL:
        if recorded(proposal.date):
            permanent = {seat.state for seat in members(proposal.date) if seat.permanent}
            sitting = (seat.state for seat in members(proposal.date))
            yield decide(rule, {state: ballots.get(state, "unknown") for state in sitting}, permanent)
        return
    important = rule_for(proposal.body, proposal.kind, proposal.date, important=True)
    for majority in (rule, important or rule):
        if proposal.tally:
            yield decide_tally(majority, proposal.tally.in_favour, proposal.tally.against)
        elif proposal.body is Body.GENERAL_ASSEMBLY and ballots:
            yield decide(majority, ballots, ())


def _kind(proposal: Proposal) -> str:
    return proposal.kind.replace("-", " ")


def symbols(book: Book) -> Iterator[Fault]:
    """An adopted resolution has its symbol; a text that was never agreed has none."""
    for entry in book.of("proposals"):
        proposal = entry.record
        adopted = proposal.outcome is Outcome.ADOPTED
        if proposal.kind is ProposalKind.RESOLUTION and adopted and not proposal.resolution:
            yield book.fault(
                entry, (), "an adopted resolution without its symbol", "`resolution`, as in S/RES/2042 (2012)"
            )
        if proposal.resolution and not adopted:
            yield book.fault(entry, ("resolution",), f"a resolution's symbol, but outcome `{proposal.outcome}`")
        if proposal.kind in STATEMENTS and proposal.symbol and proposal.outcome is Outcome.NOT_AGREED:
            yield book.fault(entry, ("symbol",), "a symbol on a statement that was never agreed")


def readings(book: Book) -> Iterator[Fault]:
    """A stance is read as a ballot that the kind of proposal knows."""
    for entry in book.of("readings"):
        options = (*(CONSENSUS if entry.record.kind in STATEMENTS else VOTES), "unknown")
        if entry.record.ballot not in options:
            message = f"`{entry.record.ballot}` does not apply to a {entry.record.kind.replace('-', ' ')}"
            yield book.fault(entry, ("ballot",), message, ", ".join(options))


CHECKS = (readings, lists, membership, tallies, votes_not_taken, outcomes, symbols)
