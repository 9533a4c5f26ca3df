"""A brief as Markdown for pasting. Text from a ledger is escaped, so that it makes no link, picture or heading."""

import re

from components.export.brief import Block, Brief

MARKS = re.compile(r"([\\`*_{}\[\]<>#+|~!&@$^=])")
LINKS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
FIRST = re.compile(r"^(-|\d+(?=[.)]))")


def text(brief: Brief) -> str:
    """Return the brief as Markdown, tables in the way of GitHub."""
    parts = [f"# {literal(brief.title)}", *(_block(block) for block in brief.blocks), literal(brief.citation)]
    return "\n\n".join(part for part in parts if part) + "\n"


def literal(words: str) -> str:
    """Return a text on one line that Markdown shows as it is written."""
    line = " ".join(str(words).split())
    return FIRST.sub(lambda found: _first(found[0]), LINKS.sub(lambda found: f"\\{found[0]}", MARKS.sub(r"\\\1", line)))


def _first(start: str) -> str:
    return "\\-" if start == "-" else f"{start}\u2060"  # a word joiner keeps a number from starting a list


def _block(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"## {literal(block.text)}"
        case "table":
            head, *rows = block.rows
            lines = [_row(head), _row(tuple("---" for _ in head), raw=True), *(_row(row) for row in rows)]
            return "\n".join([f"{literal(block.text)}:", "", *lines])
        case "list":
            return "\n".join(f"- {literal(row[0])}" for row in block.rows)
        case "sources":
            return "\n".join(f"{n}. {literal(words)} <{_url(url)}>" for n, (words, url) in enumerate(block.rows, 1))
    return literal(block.text)


def _url(url: str) -> str:
    return re.sub(r"[<>\s]", lambda found: f"%{ord(found[0]):02X}", url)


def _row(cells: tuple[str, ...], raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else literal(cell) for cell in cells)} |"
