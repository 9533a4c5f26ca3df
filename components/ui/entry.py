"""Fields to type a ledger's entry into, each with help from the format's own descriptions."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.authoring.form import Field, fields
from components.tables.wording import sentence_case, words

FIRST, LAST = dt.date(1945, 1, 1), dt.date(2100, 12, 31)
UNNAMED = "Made from who and when"
LABELS = {"id": "Id", "url": "Link", "lang": "Language", "what": "What happened"}
WIDE = ("long", "sources", "states", "texts", "numbers")
"""sorts of fields that take a line of their own"""

ALWAYS = ("speaker", "role", "quote", "low", "high", "person", "count", "place", "symbol", "resolution")
"""fields that a record may lack and that are often there, shown with those that it must have"""

Known = Mapping[str, Any]
"""what `components.authoring.known.known` returns"""


def entry(kind: str, known: Known, key: str) -> dict[str, str | list[str]]:
    """Draw the fields of a kind of entry and return what is typed, by field.

    Fields that may be left out stand apart, folded, those of ballots in a box of their own.
    """
    found = [field for field in fields(kind) if not (kind == "source" and field.name == "archive")]
    plain = [f for f in found if f.required or f.name in ALWAYS]
    ballots = [f for f in found if "." in f.name]
    rest = [f for f in found if f not in plain and f not in ballots]
    typed = _fields(plain, known, key)
    if ballots:
        with st.expander("Ballots and totals"):
            typed |= _fields(ballots, known, key)
    with st.expander("More fields"):
        typed |= _fields(rest, known, key)
    return typed


def _fields(some: list[Field], known: Known, key: str) -> dict[str, str | list[str]]:
    """Draw fields in their order, two short ones beside each other where there is room."""
    typed: dict[str, str | list[str]] = {}
    half: Any = None  # the empty place beside the field before
    for field in some:
        if field.sort in WIDE:
            half, place = None, st.container()
        elif half is not None:
            half, place = None, half
        else:
            place, half = st.columns(2)
        with place:
            typed[field.name] = _field(field, known, key)
    return typed


def called(name: str) -> str:
    """Return what a field is called on a page."""
    return LABELS.get(name) or sentence_case(words(name.replace("_", " ").replace(".", ": ")))


def _field(field: Field, known: Known, prefix: str) -> str | list[str]:
    key = f"{prefix}_{field.name}"
    more: dict[str, Any] = {"key": key, "help": sentence_case(field.help)}
    label = called(field.name)
    if field.sort == "long":
        typed: str = st.text_area(label, height=76, **more)
        return typed
    if field.sort == "day":
        day = st.date_input(label, None, FIRST, LAST, format="YYYY-MM-DD", **more)
        return day.isoformat() if isinstance(day, dt.date) else ""
    if field.sort == "flag":
        return "true" if st.checkbox(label, **more) else ""
    if field.sort in ("states", "sources"):
        names = known["state" if field.sort == "states" else "sources"]
        return _several(label, names, more, required=field.required)
    if field.sort in ("choice", "actor", "state", "topic", "stance", "estimator"):
        return _one(field, label, _options(field, known, prefix), more)
    text: str = st.text_input(label, placeholder=UNNAMED if field.name == "id" else None, **more)
    return text


def _options(field: Field, known: Known, prefix: str) -> Mapping[str, str]:
    if field.sort == "choice":
        return {word: word if field.name == "tier" else sentence_case(words(word)) for word in field.choices}
    if field.sort == "stance":
        topic = st.session_state.get(f"{prefix}_topic") or next(iter(known["topic"]), "")
        steps: Mapping[str, str] = known["stance"].get(topic, {})
        return steps
    found: Mapping[str, str] = known[field.sort]
    return found


def _one(field: Field, label: str, names: Mapping[str, str], more: dict[str, Any]) -> str:
    options = list(names)
    if st.session_state.get(more["key"]) not in (None, *options):  # of another topic, or no longer in the file
        del st.session_state[more["key"]]
    place = options.index(field.default) if field.default in options else None
    chosen = st.selectbox(label, options, place, format_func=lambda key: names.get(key, key), **more)
    return chosen or ""


def _several(label: str, names: Mapping[str, str], more: dict[str, Any], *, required: bool) -> list[str]:
    key = more["key"]
    if key in st.session_state:
        st.session_state[key] = [word for word in st.session_state[key] if word in names]
    hint = "Type to find one" if required else "None"
    chosen: list[str] = st.multiselect(
        label, list(names), format_func=lambda word: names.get(word, word), placeholder=hint, **more
    )
    return chosen
