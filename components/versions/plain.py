"""What differs between two versions as lines for a terminal, and as JSON for programs."""

import json
from collections.abc import Iterator

from components.document.fault import visible
from components.ledger.book import SECTIONS
from components.tables.wording import sentence_case
from components.versions.report import Report
from components.versions.words import SHORT, heading, lines, told


def as_text(found: Report) -> str:
    """Return lines for a terminal: the summary, the records section by section, then what is said differently."""
    return "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Report) -> Iterator[str]:
    yield visible(f"{found.old[0]} ({found.old[1][:SHORT]}) to {found.new[0]} ({found.new[1][:SHORT]})")
    yield told(found)
    for section in SECTIONS:
        body = list(_section(found, section))
        if body:
            yield ""
            yield sentence_case(section)
            yield from (visible(line) for line in body)
    for stage in found.stages:
        yield ""
        yield visible(heading(stage))
        for turn in stage.turns:
            yield visible(f"  {turn.part}: {turn.about}" if turn.about != turn.part else f"  {turn.part}")
            yield visible(f"    old  {turn.old or '-'}")
            yield visible(f"    new  {turn.new or '-'}")


def _section(found: Report, section: str) -> Iterator[str]:
    for mark, entries in (("+", found.change.added), ("-", found.change.withdrawn)):
        for entry in entries:
            if entry.section == section:
                yield f"  {mark} {entry.id}  {found.titles[section, entry.id]}"
    for change in found.change.changed:
        if change.section == section:
            yield f"  ~ {change.id}  {found.titles[section, change.id]}"
            yield from (f"      {name}: {old} -> {new}" for name, old, new in lines(change))
    if section in found.change.reordered:
        yield "  another order: " + ", ".join(found.change.reordered[section])


def as_json(found: Report) -> str:
    """Return one object: the versions, the records added, changed and withdrawn, and what is said differently.

    The same two versions give the same text.
    """
    change = found.change
    whole = {
        "old": {"name": found.old[0], "sha256": found.old[1]},
        "new": {"name": found.new[0], "sha256": found.new[1]},
        "added": [entry._asdict() for entry in change.added],
        "changed": [
            {"section": c.section, "id": c.id, "fields": [field._asdict() for field in c.fields]}
            for c in change.changed
        ],
        "withdrawn": [entry._asdict() for entry in change.withdrawn],
        "reordered": {section: list(names) for section, names in change.reordered.items()},
        "findings": [
            {"as_of": stage.day.isoformat(), "topic": stage.topic or None, **turn._asdict()}
            for stage in found.stages
            for turn in stage.turns
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
