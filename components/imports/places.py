"""The state that a cell names: by code, by the three digits of ISO 3166-1, by name, former name or another name."""

import re
import unicodedata
from functools import cache

from components.document import closest
from components.reference import states
from components.reference.files import read_yaml

BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")


def folded(text: str) -> str:
    """Return a name without capitals, accents, spare spaces and the article, for comparing."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").replace("&", " and "))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"^the ", "", " ".join(bare.casefold().split()))


@cache
def _names() -> dict[str, str]:
    """Return codes by folded name; the names of data/reference/names.yaml among them."""
    others = read_yaml("names.yaml")
    names = {}
    for code, state in states().items():
        for name in (code, state.numeric, state.name, *state.former, *others.get(code, ())):
            names[folded(name)] = code
    return names


def state_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-3 code of the state that a text names.

    Digits count as the numeric code, with or without zeros in front; what stands in brackets at the end of a name, as
    in `Russia (Soviet Union)`, is left out where the whole name is not known. Raises ValueError with a hint.
    """
    text = text.strip()
    names = _names()
    for name in (text.zfill(3) if text.isdecimal() else text, BRACKETS.sub("", text)):
        if folded(name) in names:
            return names[folded(name)]
    hint = closest(text, [state.name for state in states().values()])
    raise ValueError(f"no state has this name or code{f'; {hint}' if hint else ''}")
