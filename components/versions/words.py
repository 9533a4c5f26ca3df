"""What differs between two versions in words: values, lines and a summary, for every form it is told in."""

from collections.abc import Iterator
from typing import Any

from components.findings.counts import number
from components.ledger.book import RECORDS
from components.tables.wording import day, listed, sentence_case
from components.versions.findings import FINDING, HEADLINE
from components.versions.records import Change, Difference, Field, counts
from components.versions.report import Report, Stage
from components.versions.within import Within

LEFT_OUT = "(left out)"
SECTIONS = {"crisis": "crisis header", "readings": "reading of a stance", "sources": "source"}
SHORT = 8  # characters of a SHA-256 that name a version


def spelt(value: Any) -> str:
    """Return the value of a field as words: lists with commas, what is left out by a word for it."""
    if value is None or value in ([], {}):
        return LEFT_OUT
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {spelt(one)}" for key, one in value.items() if one not in (None, []))
    return str(value)


def lines(change: Change) -> Iterator[tuple[str, str, str]]:
    """Yield name, old and new value of each field that differs; of a field with parts, each part that does."""
    for field in change.fields:
        for one in _parts(field):
            yield one.name, spelt(one.old), spelt(one.new)


def _parts(field: Field) -> list[Field]:
    old, new = field.old, field.new
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return [field]
    keys = dict.fromkeys([*new, *old])
    return [Field(f"{field.name}.{key}", old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)]


def noun(section: str) -> str:
    """Return what an entry of a section is called: ``position``."""
    return SECTIONS.get(section, section.removesuffix("s"))


def summary(change: Difference) -> str:
    """Return ``12 records added, 3 changed, 1 withdrawn; 2 sources added``; what is no record is told by its name."""
    sizes = counts(change)
    verbs = ("added", "changed", "withdrawn")
    totals = [sum(sizes[section][at] for section in RECORDS if section in sizes) for at in range(3)]
    parts = []
    if any(totals):
        said = [(total, verb) for total, verb in zip(totals, verbs, strict=True) if total]
        first, verb = said[0]
        parts.append(", ".join([f"{number(first, 'record')} {verb}", *(f"{n:,} {verb}" for n, verb in said[1:])]))
    for section, size in sizes.items():
        if section in RECORDS:
            continue
        found = [(count, verb) for count, verb in zip(size, verbs, strict=True) if count]
        if section == "crisis":
            parts.append(f"the {noun(section)} {listed([verb for _, verb in found])}")
        else:
            (count, verb), *rest = found
            many = "readings of stances" if section == "readings" else None
            parts.append(", ".join([f"{number(count, noun(section), many)} {verb}", *(f"{n:,} {v}" for n, v in rest)]))
    if change.reordered:
        parts.append(f"another order of {listed(list(change.reordered))}")
    return "; ".join(parts) or "no record differs"


def told(found: Report) -> str:
    """Return the summary as a sentence, and on which days the finding of the Overview changes."""
    if not found.change:
        same = found.old[1] == found.new[1]
        return "The two versions are the same." if same else "The files differ, what they record does not."
    turned = {stage.day: None for stage in found.stages for turn in stage.turns if heads(turn.part, turn.key)}
    finding = f"the finding changes on {listed([day(one) for one in turned])}" if turned else "the finding is the same"
    return f"{sentence_case(summary(found.change))}; {finding}."


def heads(part: str, key: str) -> bool:
    """Return whether it is the sentence that the Overview begins with."""
    return part == FINDING and key == HEADLINE


def heading(stage: Stage) -> str:
    """Return the day and topic of a stage."""
    return f"{day(stage.day)}, {stage.topic}" if stage.topic else f"{day(stage.day)}, whatever the topic"


def said_now(old: str, new: str, on: str) -> str:
    """Return whether the finding of the Overview on a day is the same in both versions."""
    if old == new:
        return f"the finding of the Overview on {on} is the same"
    return (
        f"the finding of the Overview on {on} differs" if old and new else f"only one of the two has the topic on {on}"
    )


def of_a_link(size: Within, old: str, new: str) -> str:
    """Return what a reader of a link must know: how many records of its view differ, and the finding then and now."""
    if any(size):
        verbs = ("added", "changed", "withdrawn")
        parts = [f"{number(n, 'record')} {verb}" for n, verb in zip(size, verbs, strict=True) if n]
        begin = f"In this view: {listed(parts)}."
    else:
        begin = "In this view no record differs."
    if old == new:
        return f"{begin} The finding of the Overview is the same."
    if not old:
        return f"{begin} The topic was not in the ledger then."
    return f"{begin} The finding of the Overview was: “{old}” It is now: “{new}”"
