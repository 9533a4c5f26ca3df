"""What differs between two versions as Markdown: for a comment, a summary of a workflow run, a changelog."""

from collections.abc import Iterator, Sequence

from components.export.brief_markdown import plain
from components.ledger.book import SECTIONS
from components.versions.report import Report
from components.versions.words import SHORT, heading, lines, told

ROWS = 200  # of a table; GitHub cuts a comment at 65,536 characters
CHARACTERS = 300  # of a cell


def as_markdown(found: Report) -> str:
    """Return the summary, what is said differently, then the records; text from a ledger stays text."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Report) -> Iterator[str]:
    yield f"## {plain(found.old[0])} ({found.old[1][:SHORT]}) to {plain(found.new[0])} ({found.new[1][:SHORT]})"
    yield from ("", plain(told(found)))
    for stage in found.stages:
        yield from ("", f"### {plain(heading(stage))}", "")
        yield from _table(("What", "Old", "New"), [(_what(t.part, t.about), t.old, t.new) for t in stage.turns])
    rows = list(_rows(found))
    if rows:
        yield from ("", "### Records", "")
        yield from _table(("Change", "Entry", "Field", "Old", "New"), rows)


def _what(part: str, about: str) -> str:
    return part if part == about else f"{part}: {about}"


def _rows(found: Report) -> Iterator[tuple[str, str, str, str, str]]:
    change, named = found.change, found.titles
    for section in SECTIONS:
        for entry in change.added:
            if entry.section == section:
                yield f"added to {section}", entry.id, "", "", named[section, entry.id]
        for one in change.changed:
            if one.section == section:
                for name, old, new in lines(one):
                    yield f"changed in {section}", one.id, name, old, new
        for entry in change.withdrawn:
            if entry.section == section:
                yield f"withdrawn from {section}", entry.id, "", named[section, entry.id], ""
        if section in change.reordered:
            yield f"another order of {section}", "", "", "", ", ".join(change.reordered[section])


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows[:ROWS]:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    if len(rows) > ROWS:
        yield from ("", f"{len(rows) - ROWS:,} more rows are left out here.")


def _cell(text: str) -> str:
    """Return a text as a cell; a name behind an @ is not told about it by GitHub, which would send it mail."""
    return plain(text if len(text) <= CHARACTERS else f"{text[: CHARACTERS - 1]}…").replace("@", "@<!-- -->")
