"""Drafts to a ledger that has passed every check, and a trouble at the cell for each that has not."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from components.document import Fault
from components.imports.drafts import Draft, Known
from components.imports.ledger_text import ledger_text
from components.imports.trouble import Trouble
from components.ledger import read_ledger
from components.ledger.book import RECORDS, SECTIONS

ROUNDS = 8  # each tells 200 faults at most; who has more of them has one mistake in a whole column
RECORD = re.compile(r'(\w+) "(.*)"')


class Built(NamedTuple):
    """The sections of a checked ledger; None with troubles that lie in no row."""

    sections: dict[str, Any] | None
    kept: list[Draft]
    troubles: list[Trouble]


def build(head: Mapping[str, Any], drafts: Sequence[Draft], known: Known, file: str) -> Built:
    """Return the ledger of a head and drafts, without the drafts that the checker refuses.

    ``head`` holds the other sections as plain values, with records and sources that were there before.
    """
    kept = list(drafts)
    troubles: list[Trouble] = []
    for _ in range(ROUNDS):
        sections = _sections(head, kept, known)
        text = ledger_text(sections)
        ledger, faults = read_ledger(text.encode(), file)
        if ledger:
            return Built(sections, kept, sorted(troubles, key=lambda trouble: trouble.row))
        refused, others = _by_draft(faults, kept, text)
        troubles += [trouble for found in refused.values() for trouble in found]
        if not refused:
            plain = [Trouble(file, "", 0, "", "", "", fault.said()) for fault in others]
            return Built(None, kept, [*troubles, *plain])
        kept = [draft for draft in kept if id(draft) not in refused]
    rest = Trouble(file, "", 0, "", "", "", "more rows have faults than are listed; correct these first")
    return Built(None, [], [*sorted(troubles, key=lambda trouble: trouble.row), rest])


def _sections(head: Mapping[str, Any], drafts: Sequence[Draft], known: Known) -> dict[str, Any]:
    sections = dict(head)
    for name in RECORDS:
        order = SECTIONS[name].model_fields
        new = [{key: d.fields[key] for key in order if key in d.fields} for d in drafts if d.section == name]
        sections[name] = [*(head.get(name) or ()), *sorted(new, key=lambda fields: str(fields["date"]))]
    cited = {key for draft in drafts for key in draft.fields["sources"]}
    made = {key: source for key, source in known.made_sources.items() if key in cited}
    sections["sources"] = {**(head.get("sources") or {}), **made}
    counting = {draft.fields.get("estimator") for draft in drafts}
    added = [entry for key, entry in known.made_estimators.items() if key in counting]
    sections["estimators"] = [*(head.get("estimators") or ()), *added]
    return sections


def _by_draft(
    faults: Sequence[Fault], drafts: Sequence[Draft], text: str
) -> tuple[dict[int, list[Trouble]], list[Fault]]:
    """Return troubles by draft, and the faults that are of none."""
    lines = text.splitlines()
    by_id = {(draft.section, draft.fields["id"]): draft for draft in drafts}
    refused: dict[int, list[Trouble]] = {}
    others = []
    for fault in faults:
        found = RECORD.fullmatch(fault.record)
        section, key = (f"{found[1]}s", found[2]) if found else ("", "")
        name = lines[fault.line - 1].strip().removeprefix("- ").partition(":")[0] if fault.line <= len(lines) else ""
        said = fault._replace(record="").said()
        if draft := by_id.get((section, key)):
            refused.setdefault(id(draft), []).append(draft.trouble(name, said))
        elif section == "sources" and (citing := [d for d in drafts if key in d.fields["sources"]]):
            for draft in citing:
                refused.setdefault(id(draft), []).append(draft.trouble(f"source.{name}", f"its source: {said}"))
        elif not fault.message.startswith("more faults from here on"):
            others.append(fault)
    return refused, others
