"""Faults as lists for people, for programs and for GitHub's annotations."""

import json
from collections.abc import Iterable

from components.document.fault import Fault, visible


def as_text(faults: Iterable[Fault]) -> str:
    """Return a line for each fault, each with its line break."""
    return "".join(f"{fault}\n" for fault in faults)


def as_json(faults: Iterable[Fault]) -> str:
    """Return a list of objects with file, line, column, message, record, expected and hint."""
    return json.dumps([fault._asdict() for fault in faults], indent=1) + "\n"


def as_github(faults: Iterable[Fault]) -> str:
    """Return a workflow command for each fault, which GitHub shows beside the line.

    Escaped as in actions/toolkit, ``packages/core/src/command.ts``: a property also loses its colons and commas.
    """
    return "".join(
        f"::error file={_property(fault.file)},line={fault.line},col={fault.column}::{_data(visible(fault.said()))}\n"
        for fault in faults
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
