"""The words that every ledger uses alike; topics and stances are each ledger's own."""

from enum import StrEnum


class Asks(StrEnum):
    """What a topic asks about: what a body should decide, or how something done is to be judged."""

    DECISION = "decision"
    JUDGEMENT = "judgement"


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


class Ballot(StrEnum):
    """What one member did on a proposal."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_VOTING = "not_voting"
    JOINED = "joined"
    OBJECTED = "objected"
    DISSOCIATED = "dissociated"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a proposal."""

    ADOPTED = "adopted"
    VETOED = "vetoed"
    FAILED = "failed"
    NOT_AGREED = "not agreed"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not put to a vote"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    """Where a source's date comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    APPROXIMATE = "approximate"
    UNKNOWN = "unknown"
