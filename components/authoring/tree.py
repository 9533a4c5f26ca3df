"""A YAML text as a tree that keeps its comments, each with the entry that it speaks of."""

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml._yaml import CParser

from components.authoring.comments import Comment, comments_of, headed
from components.document.reader import NOTHING


@dataclass
class Branch:
    """A mapping or a list: its entries, and the comments after the last of them."""

    keyed: bool
    column: int
    flow: bool
    entries: list["Entry"] = field(default_factory=list)
    tail: list[Comment] = field(default_factory=list)


@dataclass
class Entry:
    """A key with its value, or an item of a list, with the comments above and beside it."""

    key: str | None
    value: "str | Branch | None" = None
    before: list[Comment] = field(default_factory=list)
    beside: list[Comment] = field(default_factory=list)


@dataclass
class Tree:
    """A whole text: its top mapping, and the comments of the file itself."""

    top: Branch
    head: list[Comment]


def parse(text: str) -> Tree:
    """Return the tree of a text whose top is a mapping and in which `components.document.read` finds no fault.

    Raises ValueError for a text without any value.
    """
    return _Planter(text).planted()


class _Planter:
    """Builds one tree from a parser's events; one instance a text."""

    def __init__(self, text: str) -> None:
        parser = CParser(text)
        self.events: list[Any] = []
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            self.events.append(event)
        self.comments = comments_of(text, self.events)[::-1]
        self.open: list[tuple[Branch, Entry | None]] = []  # each with the entry whose value it is
        self.closed: list[Branch] = []  # blocks that ended since the last entry, the innermost first
        self.waiting: list[Comment] = []
        self.entry: Entry | None = None  # the last one of which something was seen
        self.due: Entry | None = None  # a key whose value has not come yet

    def planted(self) -> Tree:
        top: Branch | None = None
        head: list[Comment] = []
        for event in self.events:
            self.gather(event.start_mark.index)
            kind = type(event)
            if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.close()
            elif kind in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
                if top is None:
                    self.open.append((top := self.branch(event), None))
                    continue
                if len(self.open) == 1 and not top.entries:
                    head, self.waiting = headed(self.waiting)
                self.take(event)
        if top is None:
            raise ValueError("a text without a value has no tree")
        self.gather(None)
        self.settle(top.tail)
        return Tree(top, head)

    def branch(self, event: Any) -> Branch:
        column = event.start_mark.column
        if self.open and column == self.open[-1][0].column:
            column += 1  # dashes in the column of the key: a comment there is no longer of the list
        return Branch(type(event) is yaml.MappingStartEvent, column, bool(event.flow_style))

    def gather(self, until: int | None) -> None:
        """Take the comments up to a place in the text: one beside a value belongs to it, the others wait."""
        while self.comments and (until is None or self.comments[-1].at < until):
            comment = self.comments.pop()
            if comment.alone or self.entry is None:
                self.waiting.append(comment)
            else:
                self.entry.beside.append(comment)

    def settle(self, onto: list[Comment]) -> None:
        """Put the comments that wait where their indentation says: to a block that has ended, or here."""
        for comment in self.waiting:
            while self.closed and comment.column < self.closed[0].column:
                self.closed.pop(0)
            (self.closed[0].tail if self.closed else onto).append(comment)
        self.waiting, self.closed = [], []

    def take(self, event: Any) -> None:
        """Take a key, a value or an item, and go into it where it holds more."""
        branch = self.open[-1][0]
        scalar = type(event) is yaml.ScalarEvent
        if branch.keyed and self.due is None:
            self.due = self.entry = Entry(event.value)
            branch.entries.append(self.due)
            self.settle(self.due.before)
            return
        if self.due is not None:
            entry, self.due = self.due, None
        else:
            branch.entries.append(entry := Entry(None))
            if scalar or event.flow_style:
                self.entry = entry
            self.settle(entry.before)
        if scalar:
            plain = event.style in (None, "")
            entry.value = None if plain and event.value in NOTHING else event.value
        else:
            entry.value = self.branch(event)
            self.open.append((entry.value, entry))
            if entry.value.flow:
                self.settle(entry.before)
        if scalar:
            self.settle(entry.before)

    def close(self) -> None:
        branch, holder = self.open.pop()
        if not branch.flow:
            self.closed.append(branch)
            return
        self.settle(branch.tail)
        if holder:
            self.entry = holder
