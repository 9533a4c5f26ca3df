"""What a model refuses in an entry, in the words of a person who writes a ledger."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from components.document import Fault, Mapping, Sequence, closest, place_of
from components.ledger.book import Book, Path
from components.ledger.records import Ballots, Tally
from components.ledger.state_hint import state_hint
from components.ledger.values import ID, PLACE

Said = tuple[str, str, str]
"""message, what was expected, hint"""


def faults_of(error: ValidationError, book: Book, record: str, path: Path, model: type[BaseModel]) -> list[Fault]:
    """Return what is wrong with the entry at this path; ``record`` is how faults name it."""
    details = error.errors(include_url=False)
    hints = {
        (*d["loc"][:-1], hint) for d in details if d["type"] == "extra_forbidden" for hint in [_extra(d, model)[2]]
    }
    faults = []
    for detail in details:
        where = detail["loc"][:-1] if "[key]" in detail["loc"] else detail["loc"]
        if detail["type"] == "missing" and (*where[:-1], f"did you mean `{where[-1]}`?") in hints:
            continue  # told as a misspelt field
        raw = _at(book.text, (*path, *where))
        message, expected, hint = WORDS.get(detail["type"], _plainly)(detail, model)
        if detail["type"] == "missing" and _has(book.text, (*path, *where)):
            message = f"`{where[-1]}` is empty"
        at_key = detail["type"] in ("extra_forbidden", "missing") or raw is None
        faults.append(
            Fault(book.name, *place_of(book.text, (*path, *where), key=at_key), message, record, expected, hint)
        )
    return faults


def _at(value: Any, path: Path) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _has(value: Any, path: Path) -> bool:
    parent = _at(value, path[:-1])
    return isinstance(parent, Mapping) and path[-1] in parent


def _field(detail: ErrorDetails) -> str:
    """Return how the fault calls the field: its name, with those around it; ``entry 2 of sources`` in a list."""
    steps = [step for step in detail["loc"] if step != "[key]"]
    names = ".".join(step for step in steps if isinstance(step, str))
    if steps and isinstance(steps[-1], int):
        return f"entry {steps[-1] + 1} of {names}"
    return names


def _subject(detail: ErrorDetails) -> str:
    """Return the field as the first word of a sentence: `sources`, or entry 2 of `sources`."""
    before, of, name = _field(detail).rpartition(" of ")
    return f"{before}{of}`{name}`" if name else "the entry"


def _plainly(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    return f"{_field(detail)}: {detail['msg'][:1].lower()}{detail['msg'][1:]}", "", ""


def _missing(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    return f"{_subject(detail)} is missing", "", ""


def _extra(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    for step in detail["loc"][:-1]:  # walk down to the model that refused the key
        model = PARTS.get(str(step), model)
    name = str(detail["loc"][-1])
    return f"`{name[:60]}` is not a field here", "", closest(name, model.model_fields)


def _choice(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    written = detail["input"]
    expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    if not isinstance(written, str):
        return f"{_subject(detail)} is {_kind(written)}", f"one of {expected}", ""
    return (
        f"{_field(detail)} `{written[:60]}` is not known",
        f"one of {expected}",
        closest(written, expected.split(", ")),
    )


def _value(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    message, expected = detail["ctx"]["error"].args
    return f"{_field(detail)} {message}" if message[:5] != "this " else f"{_subject(detail)}: {message}", expected, ""


def _shape(wanted: str) -> Callable[[ErrorDetails, type[BaseModel]], Said]:
    def say(detail: ErrorDetails, model: type[BaseModel]) -> Said:
        return f"{_subject(detail)} is {_kind(detail['input'])}", wanted, ""

    return say


def _kind(value: Any) -> str:
    """Return what stands there in place of what was expected."""
    if not value:
        return "empty"
    return {Sequence: "a list", Mapping: "a group of fields"}.get(type(value), "text")


def _pattern(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    wanted = PATTERNS[detail["ctx"]["pattern"]]
    hint = state_hint(detail["input"]) if "alpha-3" in wanted else ""
    if not detail["input"].strip():
        return f"{_subject(detail)} is empty", wanted, ""
    return f"{_field(detail)} `{detail['input'][:60]}` cannot be used", wanted, hint


def _longest(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    return f"{_subject(detail)} has {len(detail['input']):,} characters", f"{detail['ctx']['max_length']:,} at most", ""


def _bound(detail: ErrorDetails, model: type[BaseModel]) -> Said:
    context = detail["ctx"]
    wanted = f"{context['le']} at most" if "le" in context else f"{context['ge']} at least"
    return f"{_subject(detail)} is {detail['input']}", wanted, ""


PARTS: dict[str, type[BaseModel]] = {"ballots": Ballots, "tally": Tally}

PATTERNS = {
    r"\S": "text",
    ID: "letters A to Z, digits and hyphens",
    PLACE: "names of letters, digits, dots, hyphens and underscores, with / between them",
    "^[A-Z]{2,8}$": "a state's three capital letters (ISO 3166-1 alpha-3) or an organisation's id",
    "^[A-Z]{3}$": "a state's three capital letters (ISO 3166-1 alpha-3)",
    "^[a-z]{2}$": "a language's two small letters (ISO 639-1)",
}

WORDS: dict[str, Callable[[ErrorDetails, type[BaseModel]], Said]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "value_error": _value,
    "string_type": _shape("text"),
    "list_type": _shape("a list, as in [a, b]"),
    "dict_type": _shape("fields, as in key: value"),
    "model_type": _shape("fields, as in key: value"),
    "date_type": _shape("a day, as YYYY-MM-DD"),
    "int_type": _shape("a whole number"),
    "bool_type": _shape("true or false"),
    "string_pattern_mismatch": _pattern,
    "string_too_long": _longest,
    "too_short": _shape("at least one entry"),
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
}
