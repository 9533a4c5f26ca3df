"""A cell's text to the value of a field, by what the model of the record says of that field."""

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin

from components.document.characters import HIDDEN
from components.imports.days import day_in
from components.imports.drafts import Known
from components.imports.places import state_code
from components.imports.words import actor, choice, word
from components.ledger.book import SECTIONS
from components.ledger.records import Ballots
from components.ledger.terms import Source
from components.ledger.vocabulary import EstimatorKind

YES, NO = ("true", "yes", "1"), ("false", "no", "0")
STATES = ("drafted_by", "supported_by", "withdrawn_by", *Ballots.model_fields)


def kind_of(section: str, name: str) -> type:
    """Return what a field holds: date, int, bool, str, list, dict, or one of the StrEnums of the vocabulary."""
    if name.startswith("source."):
        annotation: Any = Source.model_fields[name.removeprefix("source.")].annotation
    elif name == "estimator_kind":
        return EstimatorKind
    elif name in STATES:
        return list
    elif name in SECTIONS[section].model_fields:
        annotation = SECTIONS[section].model_fields[name].annotation
    else:
        return str
    inner = [part for part in get_args(annotation) if part is not type(None)]
    if get_origin(annotation) is Annotated or (inner and len(inner) < len(get_args(annotation))):
        annotation = inner[0]
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    found = get_origin(annotation) or annotation
    return found if isinstance(found, type) else str


def value_of(section: str, name: str, text: str, known: Known, order: str) -> Any:
    """Return the value that a cell gives a field. Raises ValueError with the reason where it gives none.

    Days come as `Written` from `day_in`, states as codes, words of the ledger as ids; text comes as it is.
    """
    if found := HIDDEN.search(text.replace("\r\n", "\n")):
        raise ValueError(f"the text holds the hidden character U+{ord(found.group()):04X}")
    kind = kind_of(section, name)
    if name == "actor":
        return actor(text, known.organisations)
    if name == "destination":
        return state_code(text)
    if name in ("topic", "stance"):
        return word(text, known.topics if name == "topic" else known.stances, name)
    if name in STATES:
        return _states(text)
    if kind is dt.date:
        written = day_in(text, order)
        if name != "date" and written.precision != "day":
            raise ValueError(f"only a {written.precision} is given; expected a day, as YYYY-MM-DD")
        return written
    if kind is int:
        return _number(text)
    if kind is bool:
        return _flag(text)
    if name == "letters":
        return [part.strip() for part in re.split("[,;]", text) if part.strip()]
    if kind is list:
        return re.split(r"[\s,;]+", text.strip())
    if kind is dict:
        return _split(text)
    if issubclass(kind, StrEnum):
        return choice(text, kind)
    return text.strip() if name in ("id", "estimator", "source.url", "same_fact", "conflict") else text


def _number(text: str) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text.strip()):
        raise ValueError("not a whole number in plain digits, as 1400")
    return int(text)


def _flag(text: str) -> bool:
    folded = text.strip().casefold()
    if folded not in (*YES, *NO):
        raise ValueError("expected true or false")
    return folded in YES


def _states(text: str) -> int | list[str]:
    """Return codes of states, with commas, semicolons or spaces between; a number alone is a total of votes."""
    if text.strip().isdecimal():
        return _number(text)
    parts = [part for part in re.split(r"[,;\n]", text) if part.strip()]
    if len(parts) == 1:
        try:
            return [state_code(parts[0])]
        except ValueError:
            parts = parts[0].split()
    return [state_code(part) for part in parts]


def _split(text: str) -> dict[str, int]:
    """Return counts by group from ``5 military, 2 civil service``."""
    counts = {}
    for part in text.split(","):
        found = re.fullmatch(r"\s*([0-9]{1,9}) (.+?)\s*", part)
        if not found:
            raise ValueError("expected numbers and groups, as 5 military, 2 cabinet")
        counts[found[2].replace(" ", "-")] = int(found[1])
    return counts
