"""What libyaml says about a text that is not YAML, in the words of a person who writes a ledger."""

from typing import NamedTuple

import yaml

from components.document.fault import Fault


class _Words(NamedTuple):
    message: str
    expected: str
    begun: bool = False
    """whether to name the line in which the broken thing begins"""


QUOTES = ("the quotation marks that open here are not closed", "a closing quotation mark")
NO_COLON = "could not find expected ':'"
WORDS = {
    "mapping values are not allowed in this context": _Words(
        "a second colon here, or a line indented too far",
        "quotation marks around a text with a colon and a space in it",
    ),
    NO_COLON: _Words("a line without a colon", "key: value"),
    "did not find expected ',' or ']'": _Words("a list is not closed, or a comma is missing", "`,` or `]`", True),
    "did not find expected ',' or '}'": _Words(
        "fields in braces are not closed, or a comma is missing", "`,` or `}`", True
    ),
    "did not find expected '-' indicator": _Words(
        "this is neither an entry of the list above nor in its last entry", "a dash, or the column of the fields above"
    ),
    "did not find expected key": _Words(
        "this does not belong to the fields above", "a key in the column of the fields above"
    ),
    "did not find expected node content": _Words("no value begins here", "a value"),
    "found a tab character that violates indentation": _Words("a tab", "spaces"),
    "found a tab character where an indentation space is expected": _Words("a tab", "spaces"),
}


def syntax_fault(error: yaml.YAMLError, text: str, name: str) -> Fault:
    """Return the fault for a parser's error in this text."""
    problem, context = str(getattr(error, "problem", None) or error), str(getattr(error, "context", None))
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if begun and "quoted scalar" in context and ("end of stream" in problem or "document indicator" in problem):
        return Fault(name, begun.line + 1, begun.column + 1, QUOTES[0], expected=QUOTES[1])
    mark = begun if begun and problem == NO_COLON else mark or begun
    if not mark:
        return Fault(name, 1, 1, f"this is not YAML: {problem}")
    lines = text.split("\n")
    line, column = mark.line + 1, mark.column + 1
    if line > len(lines):  # libyaml puts the end of a text into a line of its own
        line, column = len(lines), len(lines[-1]) + 1
    if problem == "found character that cannot start any token":
        character = lines[line - 1][column - 1 : column]
        if character == "\t":
            return Fault(name, line, column, "a tab", expected="spaces")
        return Fault(
            name, line, column, f"the character {character} cannot begin a value", expected="quotation marks around it"
        )
    words = WORDS.get(problem, _Words(f"this is not YAML: {problem}", "", True))
    message = words.message
    if words.begun and begun and begun.line != mark.line:
        message += f"; it begins in line {begun.line + 1}"
    return Fault(name, line, column, message, expected=words.expected)
