"""What the records of a ledger refer to: the crisis, topics and stances, organisations, estimators, sources."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from components.ledger.values import (
    Branch,
    Code,
    Count,
    Day,
    FilePath,
    Id,
    Link,
    Repository,
    StateCode,
    Text,
)
from components.ledger.vocabulary import (
    Asks,
    Ballot,
    DateBasis,
    Effect,
    EstimatorKind,
    ProposalKind,
)


class Part(BaseModel):
    """The ground of every model: frozen, a key it does not know is a fault, an empty field counts as left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _leave_out(cls, fields: Any) -> Any:
        if isinstance(fields, dict) and None in fields.values():
            return {key: value for key, value in fields.items() if value is not None or key not in cls.model_fields}
        return fields


class Crisis(Part):
    """What the ledger is about, and the day its pages open on."""

    id: Annotated[Id, Field(description="a short name: letters, digits and hyphens, such as syria-2011")]
    title: Annotated[Text, Field(description="what its pages are headed with")]
    about: Annotated[StateCode, Field(description="the state it happens in")]
    began: Annotated[Day, Field(description="first day of the crisis; no estimate lies before it")]
    opens_on: Annotated[Day, Field(description="the day its pages open on")]
    topic: Annotated[
        Id | None, Field(description="the topic its pages open on; the first one where it is left out")
    ] = None
    licence: Annotated[Text, Field(description="licence of the ledger, by its SPDX name: CC-BY-4.0")]
    repository: Annotated[
        Repository | None, Field(description="the repository in which the file is kept: https, with owner and name")
    ] = None
    branch: Annotated[Branch | None, Field(description="the branch that is edited; main where left out")] = None
    path: Annotated[FilePath | None, Field(description="the file in the repository: data/positions.yaml")] = None
    summary: Annotated[Text | None, Field(description="two sentences for a reader who comes from outside")] = None


class Topic(Part):
    """A question on which actors take positions."""

    id: Annotated[Id, Field(description="a short word of its own: letters, digits and hyphens")]
    title: Annotated[Text | None, Field(description="a short name for lists and axes")] = None
    question: Annotated[Text, Field(description="the question on which actors take positions, with a question mark")]
    asks: Annotated[
        Asks, Field(description="decision where left out; judgement where no ballot follows from a stance on it")
    ] = Asks.DECISION
    stances: Annotated[
        list[Id] | None, Field(description="the steps it uses, in order; all of them where left out")
    ] = None


class Stance(Part):
    """A step on the ledger's ordered scale."""

    id: Annotated[Id, Field(description="a short word of its own: letters, digits and hyphens")]
    label: Annotated[Text, Field(description="a verb phrase after a state's name: Condemns the crackdown")]
    short: Annotated[Text | None, Field(description="one or two words, for seats and legends")] = None
    effect: Annotated[Effect, Field(description="what the step means for the question of its topic")]
    means: Annotated[Text, Field(description="when this step is chosen")]


class Reading(Part):
    """How a stance of one effect is read as a ballot on one kind of proposal, where it is not the usual way."""

    kind: Annotated[ProposalKind, Field(description="the kind of proposal")]
    effect: Annotated[Effect, Field(description="the effect of the stance on the topic's question")]
    ballot: Annotated[Ballot, Field(description="the ballot that it is taken for; unknown where nothing follows")]


class Actor(Part):
    """An organisation that holds positions; states come from the reference list."""

    id: Annotated[Code, Field(description="its short name in capitals, such as LAS; no code of a state")]
    name: Annotated[Text, Field(description="its full name")]


class Estimator(Part):
    """Somebody who counts the dead, and how."""

    id: Annotated[Id, Field(description="a short word of its own: letters, digits and hyphens")]
    name: Annotated[Text, Field(description="how charts call it")]
    kind: Annotated[EstimatorKind, Field(description="what sort of body it is")]
    method: Annotated[Text | None, Field(description="how it counts, as far as it says")] = None


class Source(Part):
    """A published text that records cite."""

    publisher: Annotated[Text, Field(description="who published it")]
    title: Annotated[Text, Field(description="its headline or name")]
    url: Annotated[Link, Field(description="where it is: http(s), with a named host")]
    date: Annotated[Day | None, Field(description="day of publication; left out where nothing firm is known")] = None
    date_basis: Annotated[DateBasis, Field(description="where its date comes from; stated where left out")] = (
        DateBasis.STATED
    )
    tier: Annotated[Count, Field(ge=1, le=4, description="1 official record to 4 repost, blog or wiki")]
    read: Annotated[Day | None, Field(description="day on which the text was read for this ledger")] = None
    lang: Annotated[str, Field(pattern=r"^[a-z]{2}$", description="ISO 639-1; en where left out")] = "en"
    archive: Annotated[Link | None, Field(description="a stored copy, where there is one")] = None
    note: Annotated[Text | None, Field(description="what a reader should know about it")] = None
