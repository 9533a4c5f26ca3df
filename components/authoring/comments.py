"""The comments of a YAML text, which no parser's events tell of."""

import re
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass
class Comment:
    """A comment on a line of its own or beside a value; ``gap`` where an empty line follows it."""

    text: str
    at: int
    column: int
    alone: bool
    gap: bool


def _spans(text: str, events: list[Any]) -> list[tuple[int, int]]:
    """Return where scalars stand, in which a number sign begins no comment; of a block without its first line."""
    spans = []
    for event in events:
        if type(event) is yaml.ScalarEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if event.style in ("|", ">") and (start := text.find("\n", start)) < 0:
                start = end = len(text)
            spans.append((start, end))
    return spans


def comments_of(text: str, events: list[Any]) -> list[Comment]:
    """Return the comments of a text, in order."""
    found, at = [], 0
    for start, end in [*_spans(text, events), (len(text), len(text))]:
        while 0 <= (at := text.find("#", at)) < start:
            line = text.rfind("\n", 0, at) + 1
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            after = text[stop + 1 :].partition("\n")[0] if stop < len(text) - 1 else "end"
            alone = re.fullmatch(r"[\s?:-]*", text[line:at]) is not None
            found.append(Comment(text[at:stop].rstrip(), at, at - line, alone, not after.strip()))
            at = stop
        if at < 0:
            break
        at = max(at, end)
    return found


def headed(comments: list[Comment]) -> tuple[list[Comment], list[Comment]]:
    """Part the comments above the first key: those of the file end with an empty line."""
    last = max((n for n, comment in enumerate(comments, 1) if comment.gap), default=0)
    return comments[:last], comments[last:]
