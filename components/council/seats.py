"""Seats of the Security Council by day, from data/reference/council.yaml."""

import datetime as dt
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from components.reference import Spell, states
from components.reference.files import read_yaml


class Seat(NamedTuple):
    """A seat as it was held on one day."""

    state: str
    permanent: bool
    region: str
    """regional group at the United Nations, as in `components.reference.State`"""
    holder: str
    """the name under which the seat was held"""


class _Term(NamedTuple):
    seat: Seat
    spell: Spell


@cache
def _council() -> Any:
    return read_yaml("council.yaml")


@cache
def _terms() -> tuple[_Term, ...]:
    council = _council()
    permanent = [_term(entry, entry["holder"], permanent=True) for entry in council["permanent"]]
    elected = [_term(entry, states()[entry["state"]].name, permanent=False) for entry in council["elected"]]
    return (*permanent, *sorted(elected, key=lambda term: _plain(term.seat.holder)))


def _term(entry: dict[str, str], holder: str, *, permanent: bool) -> _Term:
    first = dt.date.fromisoformat(entry["from"])
    last = dt.date.fromisoformat(entry["to"]) if "to" in entry else None
    return _Term(Seat(entry["state"], permanent, entry["region"], holder), Spell(entry["state"], first, last))


def _plain(name: str) -> str:
    """A name without accents and case, so that Côte d'Ivoire stands before Croatia."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def members(on: dt.date) -> tuple[Seat, ...]:
    """Return the seats held on a day, permanent ones first, each part in the alphabetical order of names.

    The order of the permanent members is that of the United Nations: China, France, the Russian Federation (before it
    the Soviet Union), the United Kingdom, the United States. Outside the days of `recorded` elected members are
    missing; before the first meeting, on 17 January 1946, there is no seat at all.
    """
    return tuple(term.seat for term in _terms() if term.spell.covers(on))


def permanent(on: dt.date) -> tuple[str, ...]:
    """Return the codes of the permanent members on a day, in the order of `members`."""
    return tuple(seat.state for seat in members(on) if seat.permanent)


def recorded(on: dt.date) -> bool:
    """Tell whether all members of that day are on record."""
    span = _council()["recorded"]
    return dt.date.fromisoformat(span["from"]) <= on <= dt.date.fromisoformat(span["to"])


def enlarged() -> dt.date:
    """Return the first day of a Council of fifteen members and of nine votes for a decision."""
    return dt.date.fromisoformat(_council()["enlarged"])
