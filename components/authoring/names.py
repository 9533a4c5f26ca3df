"""States and organisations as people write them, to the codes that a ledger holds."""

from collections.abc import Mapping
from functools import cache

from components.reference import states

EVERYDAY = {
    "Britain": "GBR",
    "Great Britain": "GBR",
    "UK": "GBR",
    "America": "USA",
    "US": "USA",
    "United States of America": "USA",
    "Russian Federation": "RUS",
    "Turkey": "TUR",
    "Syrian Arab Republic": "SYR",
    "Burma": "MMR",
    "Holland": "NLD",
    "Viet Nam": "VNM",
    "Republic of Korea": "KOR",
    "DPRK": "PRK",
    "UAE": "ARE",
}
"""names in daily use that are neither the name nor a former name in data/reference/states.yaml"""


@cache
def state_names() -> dict[str, str]:
    """Return the code for every name of a state, the code's own included, in small letters."""
    known = {name.casefold(): code for name, code in EVERYDAY.items()}
    for state in states().values():
        for name in (*state.former, state.name, state.code):
            known[name.casefold()] = state.code
    return known


def code_of(written: str, organisations: Mapping[str, str] | None = None) -> str:
    """Return the code of a state or organisation written by code or name, in any case; else what was written.

    ``organisations`` gives names by id. What is not known stays as it is, so that the checks can name it.
    """
    word = written.strip()
    for key, name in (organisations or {}).items():
        if word.casefold() in (key.casefold(), name.casefold()):
            return key
    return state_names().get(word.casefold(), word)


def labels(organisations: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what a choice of states shows, by code and in the order of names: every name by which one may search."""
    also: dict[str, list[str]] = {}
    for name, code in EVERYDAY.items():
        also.setdefault(code, []).append(name)
    found = {key: f"{name} ({key})" for key, name in (organisations or {}).items()}
    for state in states().values():
        found[state.code] = ", ".join([f"{state.name} ({state.code})", *also.get(state.code, []), *state.former])
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))
