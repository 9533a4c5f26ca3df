"""What may be typed for each kind of entry: its fields, in the order of the ledger, with help from the model."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from components.authoring.order import kinds_of, ordered
from components.ledger.book import SECTIONS
from components.ledger.records import Ballots, Tally
from components.ledger.values import States

KINDS = {
    "position": "positions",
    "estimate": "estimates",
    "defection": "defections",
    "event": "events",
    "proposal": "proposals",
    "source": "sources",
}
"""the section of each kind of entry"""

LONG = ("summary", "quote", "note", "what", "counts")
NAMED = {
    "actor": "actor",
    "destination": "state",
    "topic": "topic",
    "stance": "stance",
    "estimator": "estimator",
    "sources": "sources",
}
"""fields that name something the ledger or the reference list holds"""


class Field(NamedTuple):
    """One field: its name in the file, what it is for, what sort of thing it takes.

    ``sort`` is text, long, day, number, flag, choice, states, texts, numbers, or one of `NAMED`; ``choices`` are the
    words of a choice; ``default`` is what the file leaves out.
    """

    name: str
    help: str
    sort: str
    required: bool
    choices: tuple[str, ...] = ()
    default: str = ""


def fields(kind: str) -> list[Field]:
    """Return the fields of a kind of entry; of ballots and totals each list is one of its own, as ``ballots.against``.

    A source has its id as a field too, which in the file stands before it.
    """
    model = SECTIONS[KINDS[kind]]
    found = [field for name in ordered(model) for field in _fields(name, model.model_fields[name])]
    if kind == "source":
        found.insert(0, Field("id", "unique among the sources: letters, digits and hyphens", "text", True))
    return found


def _fields(name: str, info: FieldInfo) -> list[Field]:
    inner: dict[Any, type[BaseModel]] = {Ballots: Ballots, Tally: Tally}
    for kind in kinds_of(info.annotation):
        if kind in inner:
            more = inner[kind].model_fields.items()
            return [_field(f"{name}.{key}", part, required=False) for key, part in more]
    return [_field(name, info, required=info.is_required())]


def _field(name: str, info: FieldInfo, *, required: bool) -> Field:
    kind = next(k for k in kinds_of(info.annotation) if k is not type(None))
    default = "" if info.is_required() or not isinstance(info.default, str | bool) else _spelt(info.default)
    choices = tuple(str(word) for word in kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
    if name == "tier":
        choices = ("1", "2", "3", "4")
    return Field(name, info.description or "", _sort(name, kind, choices), required, choices, default)


def _sort(name: str, kind: Any, choices: tuple[str, ...]) -> str:
    if name in NAMED:
        return NAMED[name]
    if choices:
        return "choice"
    if get_origin(kind) is list:
        return "states" if _plain(kind) == _plain(States) else "texts"
    if get_origin(kind) is dict:
        return "numbers"
    if kind is dt.date:
        return "day"
    if kind is bool:
        return "flag"
    if kind is int:
        return "number"
    return "long" if name in LONG else "text"


def _plain(kind: Any) -> Any:
    """Return a list's type with the notes of its items, which tell codes of states from texts."""
    (item,) = get_args(kind)
    return str(item) if get_origin(item) is Annotated else item


def _spelt(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
