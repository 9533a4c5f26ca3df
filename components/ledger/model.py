"""What a ledger of format version 1 may say: one frozen model a record, unknown keys refused.

The reader hands over text for every scalar, so that ``NO``, ``010`` or ``2011-04-31`` arrive as written;
only the fields named here are turned into dates, whole numbers and true or false. The JSON Schema that
editors use is generated from these models (`components.ledger.schema`).
"""

import datetime as dt
import ipaddress
import re
from enum import StrEnum
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

FORMAT = 1


class Effect(StrEnum):
    """What a stance means for the proposal that its topic asks about."""

    FOR = "for"
    AGAINST = "against"
    NONE = "none"


class Evidence(StrEnum):
    """How we know a position, strongest rung first."""

    RECORDED_VOTE = "recorded-vote"
    EXPLANATION_OF_VOTE = "explanation-of-vote"
    OFFICIAL_STATEMENT = "official-statement"
    NAMED_DIPLOMAT = "named-diplomat"
    UNNAMED_DIPLOMAT = "unnamed-diplomat"
    PRESS_REPORT = "press-report"
    INFERENCE = "inference"


class Confidence(StrEnum):
    """How sure the compiler is that the entry says what its sources say; not whether a claim is true."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Precision(StrEnum):
    """How much of a record's date is known; the rest of it is a placeholder."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Act(StrEnum):
    """Whether a position was spoken or done."""

    STATEMENT = "statement"
    MEASURE = "measure"


class Population(StrEnum):
    """Whose deaths an estimate counts."""

    ALL = "all"
    CIVILIANS = "civilians"
    PROTESTERS = "protesters"
    CHILDREN = "children"
    DETAINEES = "detainees"
    SOLDIERS = "soldiers"
    SECURITY_FORCES = "security-forces"


class Scope(StrEnum):
    """What span an estimate covers: since the beginning, a stated period, or one incident."""

    CUMULATIVE = "cumulative"
    PERIOD = "period"
    INCIDENT = "incident"


class EstimatorKind(StrEnum):
    """What sort of body an estimator is."""

    UNITED_NATIONS = "united-nations"
    MONITOR = "monitor"
    RIGHTS_GROUP = "rights-group"
    AUTHORITIES = "authorities"
    FOREIGN_GOVERNMENT = "foreign-government"
    WITNESS = "witness"
    PRESS = "press"


class DefectionKind(StrEnum):
    """One person, a counted group, or a tracker's running total, which is never added to the others."""

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    RUNNING_TOTAL = "running-total"


class Group(StrEnum):
    """The part of the authorities that was left."""

    PARTY = "party"
    PARLIAMENT = "parliament"
    CABINET = "cabinet"
    DIPLOMATIC = "diplomatic"
    MILITARY = "military"
    SECURITY = "security"
    JUDICIARY = "judiciary"
    CIVIL_SERVICE = "civil-service"
    ALL = "all"


class Status(StrEnum):
    """What became of a reported defection."""

    REPORTED = "reported"
    DISPUTED = "disputed"
    RETRACTED = "retracted"
    REFUTED = "refuted"


class Body(StrEnum):
    """The bodies to which proposals are put."""

    SECURITY_COUNCIL = "security-council"
    GENERAL_ASSEMBLY = "general-assembly"
    THIRD_COMMITTEE = "third-committee"
    HUMAN_RIGHTS_COUNCIL = "human-rights-council"
    LEAGUE_COUNCIL = "league-of-arab-states"


class ProposalKind(StrEnum):
    """What sort of text was put to a body."""

    RESOLUTION = "resolution"
    AMENDMENT = "amendment"
    PROCEDURAL_MOTION = "procedural-motion"
    PRESIDENTIAL_STATEMENT = "presidential-statement"
    PRESS_STATEMENT = "press-statement"
    DECISION = "decision"


class Outcome(StrEnum):
    """What became of a proposal."""

    ADOPTED = "adopted"
    VETOED = "vetoed"
    FAILED = "failed"
    NOT_AGREED = "not agreed"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    """Where a source's date comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    APPROXIMATE = "approximate"
    UNKNOWN = "unknown"


def day(text: Any) -> Any:
    """Return the date that ``YYYY-MM-DD`` spells, or say what is wrong with it."""
    if isinstance(text, dt.date) or not isinstance(text, str):
        return text
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"date {text} does not exist") from None


def whole_number(text: Any) -> Any:
    """Return the whole number, 0 or more, that plain digits spell."""
    if isinstance(text, str):
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text):
            raise ValueError(f"{text[:30]!r} is not a whole number; write digits only, as in 1400")
        return int(text)
    return text


def flag(text: Any) -> Any:
    """Return the truth value that ``true`` or ``false`` spells; nothing else is taken for one."""
    if isinstance(text, str):
        if text not in ("true", "false"):
            raise ValueError(f"{text[:30]!r} is neither true nor false")
        return text == "true"
    return text


def web_link(url: str) -> str:
    """Return the link when it is plain http(s) to a named public host, else raise ValueError.

    Refused: other schemes, user names, private addresses, names without a dot, look-alike hosts in punycode
    or outside ASCII, and anything that a browser would silently repair.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("this is not a link that a browser can open") from None
    if parts.scheme not in ("http", "https") or not url.startswith(("http://", "https://")):
        raise ValueError("a link must begin with http:// or https://")
    if parts.username is not None or port == 0:
        raise ValueError("a link must not carry a user name")
    named = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*", host) and "xn--" not in host
    if not named and not _is_public_address(host):
        raise ValueError("a link must lead to a plainly named public host, such as press.un.org")
    if re.search(r"[^\x21-\x7e]|[\\<>\"`{}|^]", url):
        raise ValueError("a link must be percent-encoded: no spaces, quotes or letters outside ASCII")
    return url


def _is_public_address(host: str) -> bool:
    """Return whether this is an IPv4 address that the whole world reaches, written in the usual four numbers."""
    try:
        return ipaddress.IPv4Address(host).is_global
    except ValueError:
        return False


Day = Annotated[
    dt.date, BeforeValidator(day), WithJsonSchema({"type": "string", "format": "date", "description": "YYYY-MM-DD"})
]
Count = Annotated[int, BeforeValidator(whole_number), Field(ge=0)]
Flag = Annotated[bool, BeforeValidator(flag)]
Text = Annotated[str, Field(min_length=1, max_length=100_000)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", max_length=100)]
Code = Annotated[str, Field(pattern=r"^[A-Z]{2,8}$", description="ISO 3166-1 alpha-3, or an organisation's id")]
StateCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 3166-1 alpha-3")]
Link = Annotated[str, Field(max_length=2_000), AfterValidator(web_link)]
SourceIds = Annotated[list[Id], Field(min_length=1, description="ids from the sources section, the fullest first")]
States = list[StateCode]


class Part(BaseModel):
    """The ground of every model: frozen, and a key it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Crisis(Part):
    """What the ledger is about, and the day its pages open on."""

    id: Id
    title: Text
    about: StateCode
    began: Day
    opens_on: Day
    topic: Annotated[Id | None, Field(description="the topic its pages open on; the first one where it is left out")] = None
    licence: Text
    summary: Text | None = None


class Topic(Part):
    """A question on which actors take positions."""

    id: Id
    title: Annotated[Text | None, Field(description="a short name for lists and axes")] = None
    question: Text
    stances: Annotated[list[Id] | None, Field(description="the steps it uses, in order; all of them where left out")] = None


class Stance(Part):
    """A step on the ledger's ordered scale."""

    id: Id
    label: Annotated[Text, Field(description="a verb phrase after a state's name: Condemns the crackdown")]
    short: Annotated[Text | None, Field(description="one or two words, for seats and legends")] = None
    effect: Effect
    means: Annotated[Text, Field(description="when this step is chosen")]


class Actor(Part):
    """An organisation that holds positions; states come from the reference list."""

    id: Code
    name: Text


class Estimator(Part):
    """Somebody who counts the dead, and how."""

    id: Id
    name: Text
    kind: EstimatorKind
    method: Text | None = None


class Source(Part):
    """A published text that records cite."""

    publisher: Text
    title: Text
    url: Link
    date: Annotated[Day | None, Field(description="day of publication; left out where nothing firm is known")] = None
    date_basis: DateBasis = DateBasis.STATED
    tier: Annotated[Count, Field(ge=1, le=4, description="1 official record to 4 repost, blog or wiki")]
    read: Annotated[Day | None, Field(description="day on which the text was read for this ledger")] = None
    lang: Annotated[str, Field(pattern=r"^[a-z]{2}$", description="ISO 639-1; en where left out")] = "en"
    archive: Link | None = None
    note: Text | None = None


class Record(Part):
    """What every dated record carries."""

    id: Id
    date: Day
    date_precision: Precision = Precision.DAY
    known: Annotated[Day | None, Field(description="first day it could be known, where its sources do not tell")] = None
    sources: SourceIds
    confidence: Confidence
    note: Annotated[Text | None, Field(description="doubts, conflicts, how the entry was read")] = None


class Position(Record):
    """One actor's stance on one topic as of one day."""

    actor: Code
    topic: Id
    stance: Id
    evidence: Evidence
    act: Act = Act.STATEMENT
    action: Annotated[Text | None, Field(description="the diplomatic step taken, such as recalls ambassador")] = None
    speaker: Text | None = None
    role: Text | None = None
    venue: Text | None = None
    summary: Text
    quote: Annotated[Text | None, Field(description="25 words at most, exactly as printed")] = None
    quote_translated: Flag = False


class Estimate(Record):
    """One estimator's count of dead. Only low: at least. Only high: up to. Both alike: one figure."""

    low: Count | None = None
    high: Count | None = None
    approximate: Flag = False
    counts: Annotated[Text, Field(description="what is counted, in the estimator's terms")]
    population: Population
    scope: Scope
    since: Annotated[Day | None, Field(description="first day covered; for cumulative counts the crisis began")] = None
    until: Annotated[Day | None, Field(description="last day covered, where the figure is stated later")] = None
    stated: Annotated[Day | None, Field(description="day the figure was given, where later than the date")] = None
    place: Text | None = None
    estimator: Id
    attributed_to: Annotated[Text, Field(description="the estimator as the source words it")]
    conflict: Annotated[Id | None, Field(description="shared by rival figures for one thing")] = None


class Defection(Record):
    """People leaving the authorities."""

    kind: DefectionKind
    group: Group
    count: Annotated[Count | None, Field(description="persons; left out where no source counts them")] = None
    by_group: Annotated[dict[str, Count] | None, Field(description="a running total split as its tracker splits it")] = None
    person: Text | None = None
    role: Text | None = None
    place: Text | None = None
    destination: StateCode | None = None
    what: Text
    status: Status = Status.REPORTED
    same_fact: Annotated[Id | None, Field(description="shared by records about one and the same fact")] = None


class Event(Record):
    """A dated happening on the ground or in diplomacy."""

    title: Text
    what: Text
    category: Annotated[Id, Field(description="such as violence, protest, diplomacy, sanctions")]
    place: Text | None = None
    speaker: Annotated[Text | None, Field(description="whose account it is, where somebody is quoted")] = None
    quote: Annotated[Text | None, Field(description="exactly as printed")] = None
    ends: Day | None = None


class Ballots(Part):
    """Who did what. In a vote the lists and unknown name every member; in a consensus, unnamed members joined."""

    in_favour: States = []
    against: States = []
    abstaining: States = []
    not_voting: States = []
    joined: States = []
    objected: States = []
    dissociated: States = []
    unknown: States = []


class Tally(Part):
    """The totals as published, where not every ballot is known."""

    in_favour: Count
    against: Count
    abstaining: Count
    not_voting: Count | None = None


class Proposal(Record):
    """A text put to a body, or an attempt at one."""

    title: Text
    body: Body
    kind: ProposalKind
    outcome: Outcome
    symbol: Annotated[Text | None, Field(description="symbol of the text as put to the body: S/2011/612")] = None
    resolution: Annotated[Text | None, Field(description="symbol it was adopted under: S/RES/2042 (2012)")] = None
    topic: Id | None = None
    subject: Annotated[Text | None, Field(description="what the text is about, in a word or two")] = None
    scope: Annotated[Text | None, Field(description="syria conflict, or how it is related to the crisis")] = None
    agenda_item: Text | None = None
    drafted_by: States = []
    supported_by: States = []
    ballots: Ballots = Ballots()
    tally: Tally | None = None
    meeting: Annotated[Text | None, Field(description="meeting record: S/PV.6524")] = None
    letters: Annotated[list[Text], Field(description="letters of the written procedure of 2020")] = []
    digital_library: Annotated[Link | None, Field(description="UN Digital Library record, a pointer only")] = None


class Ledger(Part):
    """One crisis, one file."""

    ledger: Annotated[Literal[1], BeforeValidator(whole_number), Field(description="format version")]
    crisis: Crisis
    topics: Annotated[list[Topic], Field(min_length=1)]
    stances: Annotated[list[Stance], Field(min_length=1)]
    actors: list[Actor] = []
    estimators: list[Estimator] = []
    positions: list[Position] = []
    estimates: list[Estimate] = []
    defections: list[Defection] = []
    events: list[Event] = []
    proposals: list[Proposal] = []
    sources: dict[Id, Source]
