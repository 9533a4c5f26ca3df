"""Dictionaries and lists that know where in the text they and what they hold were written."""

from array import array
from typing import Any

Place = tuple[int, int]
"""A line and a column, both from 1."""


class Mapping(dict[str, Any]):
    """A dictionary that knows its own place, and the places of its keys and values.

    ``marred`` is true where a fault lies in it, so that what it holds may not be what was meant. A fault inside a
    container mars those around it too, but the whole document only when it stands there at the top.
    """

    # Places are plain numbers in one array, four for each key in the order of the keys: a large file has a million.
    __slots__ = ("_places", "at", "marred")

    def __init__(self, at: Place) -> None:
        """Begin empty at this place."""
        super().__init__()
        self.at = at
        self.marred = False
        self._places = array("I")

    def add(self, key: str, value: Any, key_at: Place, value_at: Place) -> None:
        """Set a key that was read here; one that is there already keeps its first place."""
        if key not in self:
            self._places.extend((*key_at, *value_at))
        self[key] = value

    def key_at(self, key: str) -> Place:
        """Return where this key stands, which must be there."""
        n = 4 * next(n for n, known in enumerate(self) if known == key)
        return self._places[n], self._places[n + 1]

    def value_at(self, key: str) -> Place:
        """Return where the value of this key begins."""
        n = 4 * next(n for n, known in enumerate(self) if known == key)
        return self._places[n + 2], self._places[n + 3]


class Sequence(list[Any]):
    """A list that knows its own place and those of its items; ``marred`` as for a mapping."""

    __slots__ = ("_places", "at", "marred")

    def __init__(self, at: Place) -> None:
        """Begin empty at this place."""
        super().__init__()
        self.at = at
        self.marred = False
        self._places = array("I")

    def add(self, value: Any, at: Place) -> None:
        """Append an item that was read here."""
        self.append(value)
        self._places.extend(at)

    def item_at(self, n: int) -> Place:
        """Return where this item begins."""
        return self._places[2 * n], self._places[2 * n + 1]


def place_of(value: Any, path: tuple[int | str, ...], *, key: bool = False) -> Place:
    """Return the line and column to which a path of keys and indices leads.

    With ``key`` the place of the last key instead of its value's. A path that ends early, as for a missing
    field, gives the place of the last thing on it.
    """
    place: Place = getattr(value, "at", (1, 1))
    for depth, step in enumerate(path):
        if isinstance(value, Mapping) and step in value:
            last = depth == len(path) - 1
            place = value.key_at(str(step)) if key and last else value.value_at(str(step))
            value = value[str(step)]
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            place = value.item_at(step)
            value = value[step]
        else:
            break
    return place
