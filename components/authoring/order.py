"""The order of the fields in an entry, and which fields are written without quotation marks."""

import datetime as dt
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from components.ledger.book import SECTIONS
from components.ledger.model import Ledger
from components.ledger.records import Ballots, Record, Tally

FIRST = ("id", "date", "date_precision")
LAST = ("summary", "sources", "confidence", "known", "conflict", "same_fact", "status", "status_since", "note")
"""what is said of the record itself, after what it says"""

INNER: dict[str, type[BaseModel]] = {"ballots": Ballots, "tally": Tally}
BARE = (dt.date, int, bool)


def ordered(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model as a ledger writes them: the model's order, but for what every record carries."""
    if not issubclass(model, Record):
        return tuple(model.model_fields)
    own = (name for name in model.model_fields if name not in (*FIRST, *LAST))
    return (*FIRST, *own, *(name for name in LAST if name in model.model_fields))


def model_of(path: tuple[str, ...]) -> type[BaseModel] | None:
    """Return the model of the fields at this path, where ``*`` stands for any entry of a section, or None."""
    match path:
        case ():
            return Ledger
        case ("crisis",):
            return SECTIONS["crisis"]
        case (section, "*"):
            return SECTIONS.get(section) if section != "crisis" else None
        case (_, "*", name):
            return INNER.get(name)
    return None


def bare(path: tuple[str, ...]) -> bool:
    """Tell whether a day, a number or a truth value stands at this path; these are written without quotation marks."""
    model = model_of(path[:-1])
    if model is not None:
        return path[-1] in model.model_fields and _is_bare(model.model_fields[path[-1]].annotation)
    record = model_of(path[:2])  # a field that holds numbers by name
    if record is None or len(path) != 4 or path[2] not in record.model_fields:
        return False
    return any(
        _is_bare(get_args(a)[1]) for a in kinds_of(record.model_fields[path[2]].annotation) if get_origin(a) is dict
    )


def _is_bare(annotation: Any) -> bool:
    return any(kind in BARE or get_origin(kind) is Literal for kind in kinds_of(annotation))


def kinds_of(annotation: Any) -> tuple[Any, ...]:
    """Return what a field may hold, without the notes of an annotation: the sides of a union, or it alone."""
    if get_origin(annotation) is Annotated:
        return kinds_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(kind for side in get_args(annotation) for kind in kinds_of(side))
    return (annotation,)
