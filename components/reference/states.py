"""States by code, and groups of states by day, from data/reference/states.yaml."""

import datetime as dt
from functools import cache
from typing import NamedTuple

from components.reference.files import read_yaml


class State(NamedTuple):
    """A member of the United Nations, or an observer state."""

    code: str
    """ISO 3166-1 alpha-3"""
    numeric: str
    """the three digits of ISO 3166-1 and of the United Nations M49 list, as text"""
    name: str
    un: str
    """member or observer"""
    region: str | None
    """regional group at the United Nations: african, asia-pacific, eastern-european, latin-american-caribbean or
    western-european-others; None for an observer"""
    lon: float
    lat: float
    """a point inside the state, in degrees east and north"""
    former: tuple[str, ...] = ()
    """names that older documents use"""


class Spell(NamedTuple):
    """One unbroken membership."""

    state: str
    first: dt.date
    last: dt.date | None
    """the last day; None while it lasts"""

    def covers(self, on: dt.date) -> bool:
        """Tell whether the state belonged on a day."""
        return self.first <= on and (self.last is None or on <= self.last)


class Group(NamedTuple):
    """An organisation or club of states."""

    id: str
    name: str
    spells: tuple[Spell, ...]


@cache
def states() -> dict[str, State]:
    """Return every state by its code, ordered by code. The caller must not change the dictionary."""
    return {
        entry["code"]: State(
            code=entry["code"],
            numeric=entry["numeric"],
            name=entry["name"],
            un=entry["un"],
            region=entry.get("region"),
            lon=float(entry["at"][0]),
            lat=float(entry["at"][1]),
            former=tuple(entry.get("former", ())),
        )
        for entry in read_yaml("states.yaml")["states"]
    }


@cache
def groups() -> tuple[Group, ...]:
    """Return the groups of states, each with the spells of its members, in the order of the file."""
    return tuple(
        Group(
            id=entry["id"],
            name=entry["name"],
            spells=tuple(
                Spell(
                    spell["state"],
                    dt.date.fromisoformat(spell["from"]),
                    dt.date.fromisoformat(spell["to"]) if "to" in spell else None,
                )
                for spell in entry["members"]
            ),
        )
        for entry in read_yaml("states.yaml")["groups"]
    )


def members(group_id: str, on: dt.date) -> frozenset[str]:
    """Return the codes of the states that belonged to a group on a day. Raises KeyError for an unknown group."""
    spells = {group.id: group.spells for group in groups()}[group_id]
    return frozenset(spell.state for spell in spells if spell.covers(on))
