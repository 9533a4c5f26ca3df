"""YAML text to dictionaries, lists and text, with the line and column of each.

Works on libyaml's events: no tag is obeyed, no alias or merge is followed, a repeated key is a fault, and a
deep or endless document is left as soon as it passes a limit. Every scalar stays the text that was written;
only an empty value, ``~`` and ``null`` become None.
"""

from typing import Any, NoReturn

import yaml
from yaml._yaml import CParser

from components.document.characters import HIDDEN, decode
from components.document.fault import Fault
from components.document.limits import CONTAINERS, DEPTH, ENTRIES, FAULTS, TEXT_CHARACTERS, VALUES
from components.document.placed import Mapping, Place, Sequence
from components.document.syntax import syntax_fault

WITHIN = 2  # levels, of the document and of its sections; what lies deeper is within an entry
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class _StopError(Exception):
    """Reading cannot go on past this fault."""


def read(data: bytes, name: str) -> tuple[Any, list[Fault]]:
    """Return the document in these bytes and every fault found in it.

    The value is a `Mapping`, a `Sequence`, text or None; after a fault that ends the reading it is None.
    Any bytes at all give an answer; no exception leaves this function.
    """
    text, faults = decode(data, name)
    if not text:
        return None, faults
    unsettled = bool(faults)  # a hidden character or a merge conflict, which may be no YAML either
    builder = _Builder(name, faults)
    try:
        value = builder.document(CParser(text))
    except _StopError:
        value = None
    except yaml.YAMLError as error:
        value = None
        if not unsettled:
            faults.append(syntax_fault(error, text, name))
    return value, faults


class _Builder:
    """Builds one document from a parser's events; one instance a document."""

    def __init__(self, name: str, faults: list[Fault]) -> None:
        self.name = name
        self.faults = faults
        self.values = 0
        self.containers = 0
        self.open: list[Mapping | Sequence] = []

    def fault(self, place: Place, message: str, expected: str = "") -> None:
        self.faults.append(Fault(self.name, *place, message, expected=expected))
        for container in self.open[1:] or self.open:
            container.marred = True
        if len(self.faults) >= FAULTS:
            raise _StopError

    def stop(self, place: Place, message: str, expected: str) -> NoReturn:
        self.fault(place, message, expected)
        raise _StopError

    def document(self, parser: Any) -> Any:
        """Return the one document of this stream.

        A loop with a stack of its own, because a recursive descent falls over on input that is made to be deep.
        """
        next_event = parser.get_event
        stack = self.open
        keys: list[tuple[str, Place] | None] = []  # the key that waits for its value, one for each open container
        root: Any = None
        documents = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                place = (event.start_mark.line + 1, event.start_mark.column + 1)
                value: Any = self.scalar(event, place)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                stack.pop()
                keys.pop()
                continue
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                place = (event.start_mark.line + 1, event.start_mark.column + 1)
                if len(stack) >= DEPTH:
                    self.stop(place, "nested too deep", f"{DEPTH} levels at most")
                self.containers += 1
                if self.containers > CONTAINERS:
                    self.stop(place, "too many lists and groups of fields", f"{CONTAINERS:,} at most")
                value = Mapping(place) if kind is yaml.MappingStartEvent else Sequence(place)
                value.marred = self.refuse_marks(event, place)
            elif kind is yaml.AliasEvent:
                place = (event.start_mark.line + 1, event.start_mark.column + 1)
                self.fault(place, f"the alias *{event.anchor} is not allowed", "the value written out")
                value = None
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.stop((event.start_mark.line + 1, 1), "a second document begins here", "one ledger a file")
                continue
            elif kind is yaml.StreamEndEvent:
                return root
            else:  # stream start, document end
                continue

            self.values += 1
            if self.values > VALUES:
                self.stop(place, "too many values", f"{VALUES:,} at most")
            if not stack:
                root = value
            elif len(stack) > WITHIN and len(stack[-1]) >= ENTRIES:
                self.stop(place, "too many entries in one list or group", f"{ENTRIES:,} at most")
            elif isinstance(top := stack[-1], Sequence):
                top.add(value, place)
            elif (key := keys[-1]) is None:
                keys[-1] = self.key(value, top, place), place
            else:
                top.add(key[0], value, key[1], place)
                keys[-1] = None
            if isinstance(value, Mapping | Sequence):
                stack.append(value)
                keys.append(None)

    def scalar(self, event: Any, place: Place) -> str | None:
        """Return a scalar's text; None where nothing is written."""
        self.refuse_marks(event, place)
        text: str = event.value
        if event.style in (None, "") and text in NOTHING:
            return None
        if len(text) > TEXT_CHARACTERS:
            self.fault(place, f"a text of {len(text):,} characters", f"{TEXT_CHARACTERS:,} at most")
        elif event.style == '"' and (found := HIDDEN.search(text)):  # written as an escape, so not seen before
            self.fault(place, f"hidden character U+{ord(found.group()):04X} in this text")
        return text

    def key(self, value: Any, mapping: Mapping, place: Place) -> str:
        """Return the key for the value that comes next; one that cannot count gets a name no model knows."""
        if not isinstance(value, str):
            self.stop(place, "a key must be one word", "key: value")
        if value == "<<":
            self.fault(place, "merge keys are not allowed", "the fields written out")
        elif value in mapping:  # the later value is kept; either way the file is refused
            first = mapping.key_at(value)[0]
            self.fault(place, f"the key `{value[:60]}` is here twice, first in line {first}")
        return value

    def refuse_marks(self, event: Any, place: Place) -> bool:
        """Name a tag or an anchor; both are ways to make a file mean something else than it shows."""
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(place, f"the tag {tag[:60]} is not allowed", "the value alone")
        if event.anchor is not None:
            self.fault(place, f"the anchor &{event.anchor[:60]} is not allowed", "the value alone")
        return event.tag is not None or event.anchor is not None
