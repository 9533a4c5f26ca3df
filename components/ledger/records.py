"""The dated records of a ledger: positions, estimates, defections, events, and proposals with their ballots."""

from typing import Annotated

from pydantic import Field

from components.ledger.terms import Part
from components.ledger.values import (
    Code,
    Count,
    Day,
    Flag,
    Id,
    Link,
    SourceIds,
    StateCode,
    States,
    Text,
)
from components.ledger.vocabulary import (
    Act,
    Body,
    Confidence,
    DefectionKind,
    Evidence,
    Group,
    Outcome,
    Population,
    Precision,
    ProposalKind,
    Scope,
    Status,
)


class Record(Part):
    """What every dated record carries."""

    id: Annotated[Id, Field(description="unique in the ledger: letters, digits and hyphens, such as gbr-2011-04-27")]
    date: Annotated[Day, Field(description="the day it happened, as YYYY-MM-DD")]
    date_precision: Annotated[Precision, Field(description="how much of the date is known; day where left out")] = (
        Precision.DAY
    )
    known: Annotated[Day | None, Field(description="first day it could be known, where its sources do not tell")] = None
    sources: SourceIds
    confidence: Annotated[Confidence, Field(description="how sure it is that the entry says what its sources say")]
    note: Annotated[Text | None, Field(description="doubts, conflicts, how the entry was read")] = None


class Position(Record):
    """One actor's stance on one topic as of one day."""

    actor: Annotated[Code, Field(description="a state's code, as GBR, or the id of an organisation")]
    topic: Annotated[Id, Field(description="id of a topic")]
    stance: Annotated[Id, Field(description="id of a stance that the topic uses")]
    evidence: Annotated[Evidence, Field(description="how the position is known")]
    act: Annotated[Act, Field(description="statement where left out")] = Act.STATEMENT
    action: Annotated[Text | None, Field(description="the diplomatic step taken, such as recalls ambassador")] = None
    speaker: Annotated[Text | None, Field(description="who said it, by name")] = None
    role: Annotated[Text | None, Field(description="the office of the speaker")] = None
    venue: Annotated[Text | None, Field(description="where it was said")] = None
    summary: Annotated[Text, Field(description="what was said or done, in the compiler's words")]
    quote: Annotated[Text | None, Field(description="25 words at most, exactly as printed")] = None
    quote_translated: Annotated[Flag, Field(description="true where the quotation is a translation")] = False


class Estimate(Record):
    """One estimator's count of dead. Only low: at least. Only high: up to. Both alike: one figure."""

    low: Annotated[Count | None, Field(description="the least it may be; alone it means at least")] = None
    high: Annotated[Count | None, Field(description="the most it may be; alone it means up to")] = None
    approximate: Annotated[Flag, Field(description="true for a round figure, said with about or some")] = False
    counts: Annotated[Text, Field(description="what is counted, in the estimator's terms")]
    population: Annotated[Population, Field(description="whose deaths it counts")]
    scope: Annotated[Scope, Field(description="what span it covers")]
    since: Annotated[Day | None, Field(description="first day covered; for cumulative counts the crisis began")] = None
    until: Annotated[Day | None, Field(description="last day covered, where the figure is stated later")] = None
    stated: Annotated[Day | None, Field(description="day the figure was given, where later than the date")] = None
    place: Annotated[Text | None, Field(description="the place it counts for; the whole country where left out")] = None
    estimator: Annotated[Id, Field(description="id of an estimator")]
    attributed_to: Annotated[Text, Field(description="the estimator as the source words it")]
    conflict: Annotated[Id | None, Field(description="shared by rival figures for one thing")] = None


class Defection(Record):
    """People leaving the authorities."""

    kind: Annotated[DefectionKind, Field(description="one person, a counted group, or a running total")]
    group: Annotated[Group, Field(description="what part of the authorities was left")]
    count: Annotated[Count | None, Field(description="persons; left out where no source counts them")] = None
    by_group: Annotated[
        dict[str, Count] | None, Field(description="a running total split as its tracker splits it")
    ] = None
    person: Annotated[Text | None, Field(description="name of the person")] = None
    role: Annotated[Text | None, Field(description="office or rank that was left")] = None
    place: Annotated[Text | None, Field(description="where")] = None
    destination: Annotated[StateCode | None, Field(description="the state they went to")] = None
    what: Annotated[Text, Field(description="what they did")]
    status: Annotated[Status, Field(description="what became of the report; reported where left out")] = Status.REPORTED
    status_since: Annotated[
        Day | None, Field(description="first day of the status, where the report stood until then")
    ] = None
    same_fact: Annotated[Id | None, Field(description="shared by records about one and the same fact")] = None


class Event(Record):
    """A dated happening on the ground or in diplomacy."""

    title: Annotated[Text, Field(description="a few words for the timeline")]
    what: Annotated[Text, Field(description="what happened, in the compiler's words")]
    category: Annotated[Id, Field(description="such as violence, protest, diplomacy, sanctions")]
    place: Annotated[Text | None, Field(description="where")] = None
    speaker: Annotated[Text | None, Field(description="whose account it is, where somebody is quoted")] = None
    quote: Annotated[Text | None, Field(description="exactly as printed")] = None
    ends: Annotated[Day | None, Field(description="last day, where it lasted longer than its date")] = None


class Ballots(Part):
    """Who did what. In a vote the lists and unknown name every member; in a consensus, unnamed members joined."""

    in_favour: Annotated[States, Field(description="voted yes")] = []
    against: Annotated[States, Field(description="voted no")] = []
    abstaining: Annotated[States, Field(description="abstained")] = []
    not_voting: Annotated[States, Field(description="took no part in the vote")] = []
    joined: Annotated[States, Field(description="did not object to the statement")] = []
    objected: Annotated[States, Field(description="blocked the statement")] = []
    dissociated: Annotated[States, Field(description="did not block, and did not join")] = []
    unknown: Annotated[States, Field(description="members whose ballot is not known")] = []


class Tally(Part):
    """The totals as published, where not every ballot is known."""

    in_favour: Annotated[Count, Field(description="votes in favour")]
    against: Annotated[Count, Field(description="votes against")]
    abstaining: Annotated[Count, Field(description="abstentions")]
    not_voting: Annotated[Count | None, Field(description="members that took no part")] = None


class Proposal(Record):
    """A text put to a body, or an attempt at one."""

    title: Annotated[Text, Field(description="what the text is, in the compiler's words")]
    body: Annotated[Body, Field(description="to whom it was put")]
    kind: Annotated[ProposalKind, Field(description="what sort of text it is")]
    outcome: Annotated[Outcome, Field(description="what became of it")]
    symbol: Annotated[Text | None, Field(description="symbol of the text as put to the body: S/2011/612")] = None
    resolution: Annotated[Text | None, Field(description="symbol it was adopted under: S/RES/2042 (2012)")] = None
    topic: Annotated[Id | None, Field(description="id of the topic on which it shows where members stand")] = None
    subject: Annotated[Text | None, Field(description="what the text is about, in a word or two")] = None
    scope: Annotated[Text | None, Field(description="syria conflict, or how it is related to the crisis")] = None
    agenda_item: Annotated[Text | None, Field(description="agenda item, as the meeting record words it")] = None
    drafted_by: Annotated[States, Field(description="states that drafted it")] = []
    supported_by: Annotated[States, Field(description="states that spoke for it without drafting")] = []
    withdrawn_by: Annotated[States, Field(description="states that withdrew it; its date is the day they did")] = []
    ballots: Annotated[Ballots, Field(description="who did what; none where no vote was taken")] = Ballots()
    tally: Annotated[Tally | None, Field(description="the totals as published")] = None
    meeting: Annotated[Text | None, Field(description="meeting record: S/PV.6524")] = None
    letters: Annotated[list[Text], Field(description="letters of the written procedure of 2020")] = []
    digital_library: Annotated[Link | None, Field(description="UN Digital Library record, a pointer only")] = None
