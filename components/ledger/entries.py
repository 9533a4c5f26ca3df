"""Each entry of each section against its model; what is wrong is said in a person's words."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from components.document import Fault, Mapping, Sequence, closest, place_of
from components.ledger.book import SECTIONS, Book, Entry, name_of
from components.ledger.model import FORMAT, Ledger


def validate(book: Book) -> tuple[dict[str, list[Entry]], list[Fault]]:
    """Return the sound entries by section, and the faults of all others."""
    faults = _head(book)
    entries: dict[str, list[Entry]] = {}
    for section, model in SECTIONS.items():
        raw = book.text.get(section)
        if raw is None:
            continue
        if section == "crisis":
            items: list[tuple[tuple[int | str, ...], str, Any]] = [((section,), "", raw)]
        elif section == "sources" and isinstance(raw, Mapping):
            items = [((section, key), key, item) for key, item in raw.items()]
        elif section != "sources" and isinstance(raw, Sequence):
            items = [((section, n), _id(item), item) for n, item in enumerate(raw)]
        else:
            kind = "a mapping of ids to sources" if section == "sources" else "a list, each entry after a dash"
            line, column = place_of(book.text, (section,))
            faults.append(Fault(book.name, line, column, f"`{section}` cannot be read", expected=kind))
            continue
        sound = entries.setdefault(section, [])
        for path, key, item in items:
            try:
                sound.append(Entry(section, key, model.model_validate(item), path))
            except ValidationError as error:
                faults += [_fault(book, section, key, path, detail, model) for detail in error.errors()]
    return entries, faults


def _id(item: Any) -> str:
    return str(item.get("id") or "?") if isinstance(item, Mapping) else "?"


def _head(book: Book) -> list[Fault]:
    """Return faults in the top level: format version, unknown sections, missing ones."""
    faults = []
    sections = Ledger.model_fields
    for key in book.text:
        if key not in sections:
            line, column = place_of(book.text, (key,), key=True)
            faults.append(Fault(book.name, line, column, f"`{key[:60]}` is not a section", hint=closest(key, sections)))
    for key, info in sections.items():
        if info.is_required() and book.text.get(key) is None:
            line, column = place_of(book.text, (key,), key=True)
            faults.append(Fault(book.name, line, column, f"the section `{key}` is missing or empty"))
    version = book.text.get("ledger")
    if version is not None and version != str(FORMAT):
        line, column = place_of(book.text, ("ledger",))
        faults.append(Fault(book.name, line, column, f"format {str(version)[:20]} is not known", expected=f"`ledger: {FORMAT}`"))
    return faults


def _fault(
    book: Book, section: str, key: str, path: tuple[int | str, ...], detail: ErrorDetails, model: Any
) -> Fault:
    where = tuple(detail["loc"])
    if where and where[-1] == "[key]":  # a key of a free mapping, such as by_group
        where = where[:-1]
    kind = detail["type"]
    line, column = place_of(book.text, (*path, *where), key=kind == "extra_forbidden")
    field = ".".join(str(step) for step in where if isinstance(step, str))
    say = WORDS.get(kind, _plainly)
    message, expected, hint = say(field or section[:-1], detail, model)
    return Fault(book.name, line, column, message, name_of(section, key), expected, hint)


Said = tuple[str, str, str]


def _plainly(field: str, detail: ErrorDetails, model: Any) -> Said:
    return f"{field}: {detail['msg'][:1].lower()}{detail['msg'][1:]}", "", ""


def _missing(field: str, detail: ErrorDetails, model: Any) -> Said:
    return f"`{field}` is missing", "", ""


def _extra(field: str, detail: ErrorDetails, model: Any) -> Said:
    parts = field.split(".")
    for step in parts[:-1]:  # walk down to the model that refused the key
        model = SUBMODELS.get(step, model)
    return f"`{parts[-1][:60]}` is not a field here", "", closest(parts[-1], model.model_fields)


def _choice(field: str, detail: ErrorDetails, model: Any) -> Said:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    written = str(detail["input"])
    return f"{field} `{written[:60]}` is not known", f"one of {expected}", closest(written, expected.split(", "))


def _value(field: str, detail: ErrorDetails, model: Any) -> Said:
    message = str(detail["ctx"]["error"])
    return (message if message.startswith("date ") else f"{field}: {message}"), "", ""


def _shape(wanted: str) -> Callable[[str, ErrorDetails, Any], Said]:
    def say(field: str, detail: ErrorDetails, model: Any) -> Said:
        if detail["input"] is None:
            return f"`{field}` is empty", wanted, ""
        return f"{field} has the wrong shape", wanted, ""

    return say


def _pattern(field: str, detail: ErrorDetails, model: Any) -> Said:
    pattern = detail["ctx"]["pattern"]
    wanted = PATTERNS.get(pattern, pattern)
    return f"{field} `{str(detail['input'])[:60]}` cannot be used", wanted, ""


def _limit(field: str, detail: ErrorDetails, model: Any) -> Said:
    return f"{field} is {str(detail['input'])[:20]}", detail["msg"].removeprefix("Input should be "), ""


PATTERNS = {
    "^[A-Za-z0-9][A-Za-z0-9-]*$": "letters A to Z, digits and hyphens",
    "^[A-Z]{2,8}$": "a state's three capital letters (ISO 3166-1 alpha-3) or an organisation's id",
    "^[A-Z]{3}$": "a state's three capital letters (ISO 3166-1 alpha-3)",
    "^[a-z]{2}$": "a language's two small letters (ISO 639-1)",
}
SUBMODELS = {"ballots": SECTIONS["proposals"].model_fields["ballots"].annotation}

WORDS: dict[str, Callable[[str, ErrorDetails, Any], Said]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "literal_error": _choice,
    "value_error": _value,
    "string_type": _shape("text"),
    "list_type": _shape("a list, as in [a, b]"),
    "dict_type": _shape("fields, as in key: value"),
    "model_type": _shape("fields, as in key: value"),
    "date_type": _shape("a day, as YYYY-MM-DD"),
    "date_from_datetime_parsing": _shape("a day, as YYYY-MM-DD"),
    "int_type": _shape("a whole number"),
    "bool_type": _shape("true or false"),
    "string_pattern_mismatch": _pattern,
    "string_too_short": _shape("text"),
    "too_short": _shape("at least one"),
    "greater_than_equal": _limit,
    "less_than_equal": _limit,
}
