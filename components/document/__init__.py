"""A YAML text with every value's place: what can be read from any bytes, or the faults in them."""

from components.document.content import content
from components.document.fault import Fault, closest, one_of
from components.document.placed import Mapping, Sequence, place_of
from components.document.reader import read

__all__ = ["Fault", "Mapping", "Sequence", "closest", "content", "one_of", "place_of", "read"]
