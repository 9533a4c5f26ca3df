"""One text as YAML: plain where that is safe, else in quotation marks, folded where the line would be too long."""

import io
import json
import re

import yaml
from yaml.emitter import Emitter
from yaml.resolver import Resolver

from components.document.reader import NOTHING

WIDTH = 109
"""characters of a line at most; a word that is longer, such as a link, stands alone on its line"""

NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+")  # what YAML 1.2 adds to the numbers of 1.1
TEXT = "tag:yaml.org,2002:str"


def inline(text: str | None, *, bare: bool = False, flow: bool = False) -> str:
    """Return a text as it stands on one line; ``bare`` for a day, a number or a truth value, ``flow`` in brackets.

    A text that another program would take for a number, a day or a truth value gets quotation marks.
    """
    if text is None:
        return "~" if flow else ""
    emitter = Emitter(io.StringIO())
    emitter.allow_unicode = True
    found = emitter.analyze_scalar(text)
    plain = (found.allow_flow_plain if flow else found.allow_block_plain) and not found.multiline
    if plain and text not in NOTHING and (bare or (_resolved(text) == TEXT and not NUMBER.fullmatch(text))):
        return text
    single = found.allow_single_quoted and not found.multiline and "\t" not in text
    if single and not ("'" in text and '"' not in text and "\\" not in text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def block(text: str, column: int) -> tuple[str, list[str]] | None:
    """Return the header and the lines of a text as a block, each to be written at this column; None if it cannot be.

    One paragraph is folded; where more lines are meant, each keeps its own.
    """
    body = text.rstrip("\n")
    ends = text[len(body) :]
    lines = body.split("\n")
    if len(ends) > 1 or any(line != line.strip() or "\t" in line for line in lines) or not lines[0]:
        return None
    if not all(character.isprintable() or character in "\n\u00a0" for character in body):
        return None
    chomping = "" if ends else "-"
    if len(lines) > 1:
        return f"|{chomping}", lines
    return f">{chomping}", _folded(body, WIDTH - column)


def _folded(text: str, width: int) -> list[str]:
    """Break a paragraph at single spaces into lines of at most this width, where its words allow."""
    lines: list[str] = []
    for word in re.split(r"(?<! ) (?! )", text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _resolved(text: str) -> str:
    return str(Resolver().resolve(yaml.ScalarNode, text, (True, False)))
