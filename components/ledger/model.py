"""What a ledger of format version 1 may say: one frozen model a record, unknown keys refused.

The reader hands over text for every scalar, so that ``NO``, ``010`` or ``2011-04-31`` arrive as written;
only the fields named here are turned into dates, whole numbers and true or false. The JSON Schema that
editors use is generated from these models (`components.ledger.schema`).
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from components.ledger.records import Defection, Estimate, Event, Position, Proposal
from components.ledger.terms import Actor, Crisis, Estimator, Part, Reading, Source, Stance, Topic
from components.ledger.values import Id, whole_number

FORMAT = 1


class Ledger(Part):
    """One crisis, one file."""

    ledger: Annotated[Literal[1], BeforeValidator(whole_number), Field(description="format version")]
    crisis: Annotated[Crisis, Field(description="what the ledger is about")]
    topics: Annotated[list[Topic], Field(min_length=1, description="the questions on which actors take positions")]
    stances: Annotated[list[Stance], Field(min_length=1, description="the scale, in order")]
    readings: Annotated[list[Reading], Field(description="how a stance is read as a ballot, where it differs")] = []
    actors: Annotated[list[Actor], Field(description="organisations that hold positions; states need no entry")] = []
    estimators: Annotated[list[Estimator], Field(description="those who count the dead")] = []
    positions: Annotated[list[Position], Field(description="who said or did what, on which day")] = []
    estimates: Annotated[list[Estimate], Field(description="figures of the dead, each with its estimator")] = []
    defections: Annotated[list[Defection], Field(description="people leaving the authorities")] = []
    events: Annotated[list[Event], Field(description="what happened, day by day")] = []
    proposals: Annotated[list[Proposal], Field(description="texts put to a body, and who did what on them")] = []
    sources: Annotated[dict[Id, Source], Field(description="published texts, each after an id that records cite")]
