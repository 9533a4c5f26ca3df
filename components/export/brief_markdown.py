"""A brief as Markdown for pasting; what a ledger says stays text."""

import re

from components.export.brief import Brief, Cited, Section

MARKS = re.compile(r"([\\`*_{}\[\]<>#|!~&])")


def as_markdown(brief: Brief) -> str:
    """Return the brief as Markdown with tables (GitHub's form); characters that would mark up are escaped."""
    parts = [f"# {plain(brief.title)}", plain(brief.question)]
    parts += [f"{plain(name)}: {plain(value)}." for name, value in brief.scope[3:]]
    parts += [f"**{plain(sentence)}**" for sentence in brief.finding]
    parts += [part for section in brief.sections for part in _section(section, brief)]
    if brief.sources:
        lines = [
            f"{s.number}. {plain(s.title)}, {plain(s.publisher)}, {plain(s.date)}. <{s.url}>" for s in brief.sources
        ]
        parts += ["## Sources", "\n".join(lines)]
    if brief.citation:
        parts.append(plain(brief.citation))
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is written, on one line."""
    return MARKS.sub(r"\\\1", " ".join(str(text).split()))


def _section(section: Section, brief: Brief) -> list[str]:
    parts = [f"## {plain(section.heading)}", *(plain(sentence) for sentence in section.sentences)]
    if section.table:
        lines = [_row(section.table.heads, brief), _row(("---",) * len(section.table.heads), None)]
        lines += [_row(row, brief) for row in section.table.rows]
        parts += [f"{plain(section.table.caption)}:", "\n".join(lines)]
    return parts


def _row(cells: tuple[str | Cited, ...], brief: Brief | None) -> str:
    if brief is None:
        return f"| {' | '.join(str(cell) for cell in cells)} |"
    return f"| {' | '.join(_cell(cell, brief) for cell in cells)} |"


def _cell(cell: str | Cited, brief: Brief) -> str:
    if isinstance(cell, Cited):
        return ", ".join(str(n) for n in sorted({n for r in cell.records for n in brief.numbers.get(r, ())}))
    return plain(cell)
