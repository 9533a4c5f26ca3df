"""The code of a state that somebody wrote by a name: ``UK``, ``Russia``, ``FRANCE``."""

from components.document import closest
from components.reference import states
from components.reference.files import read_yaml

SHORT = 4  # letters; of fewer any name could be meant


def state_hint(word: str) -> str:
    """Return ``did you mean `GBR`?`` where a state has this name, or one nearly so; nothing where none has."""
    others = read_yaml("names.yaml")
    codes = {
        name.casefold(): code
        for code, state in states().items()
        for name in (code, state.name, *state.former, *others.get(code, ()))
    }
    if code := codes.get(word.strip().casefold()):
        return f"did you mean `{code}`?"
    hint = closest(word.casefold(), codes) if len(word) >= SHORT else ""
    return next((f"did you mean `{code}`?" for name, code in codes.items() if f"`{name}`" in hint), "")
