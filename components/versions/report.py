"""All that differs between two versions, gathered once for every form it is told in."""

import datetime as dt
from dataclasses import replace
from typing import Any, NamedTuple

from components.ledger.book import RECORDS
from components.tables.parameters import Query
from components.tables.records import records
from components.tables.wording import day, words
from components.versions.findings import Turn, on_the_ground, on_topic, turned
from components.versions.records import Difference, difference
from components.versions.version import Version, chosen, days, seen, topics

Titles = dict[tuple[str, str], str]


class Stage(NamedTuple):
    """What two versions say differently on one day on one topic; ``topic`` is empty for what hangs on none."""

    day: dt.date
    topic: str
    turns: list[Turn]


class Report(NamedTuple):
    """Two versions by name and SHA-256, what leads from one to the other, and what they say differently.

    ``titles`` has a line for each entry of either version, by section and id.
    """

    old: tuple[str, str]
    new: tuple[str, str]
    change: Difference
    stages: list[Stage]
    titles: Titles


def report(old: Version, new: Version, query: Query) -> Report:
    """Return what differs between two good versions under the words of a selection.

    Without ``as_of`` it is told for the day that pages open on and for the last day, without ``topic`` for each topic.
    Raises WordError for words that neither version understands.
    """
    asked = chosen(old, new, query)
    change = difference(old["records"], new["records"])
    on = [asked.as_of] if "as_of" in query else days(old, new)
    about = topics(old, new)
    stages = []
    for one in on if change else []:
        for topic in [asked.topic] if "topic" in query else about:
            views = [seen(version, replace(asked, topic=topic, as_of=one)) for version in (old, new)]
            stages.append(Stage(one, about[topic], turned(*map(on_topic, views))))
        stages.append(Stage(one, "", turned(*map(on_the_ground, views))))
    kept = [stage for stage in stages if stage.turns]
    names = [(version["name"], version["sha256"]) for version in (old, new)]
    return Report(names[0], names[1], change, kept, titles(old) | titles(new))


def titles(version: Version) -> Titles:
    """Return a line for each entry: day, who and what of a record, the name of anything else."""
    found: Titles = {}
    frame = records(version["tables"])
    lines = frame["date"].map(day) + ", " + frame["who"].fillna("") + ": " + frame["title"]
    for kind, name, line in zip(frame["kind"], frame["id"], lines, strict=True):
        found[f"{kind}s", name] = line
    for section, entries in version["records"].items():
        for name, fields in {} if section in RECORDS else entries.items():
            found[section, name] = _named(section, fields)
    return found


def _named(section: str, fields: dict[str, Any]) -> str:
    if section == "sources":
        return f"{fields['publisher']}: {fields['title']}"
    if section == "readings":
        return f"{fields['effect']} on a {words(fields['kind'])} is {words(fields['ballot'])}"
    return str(next(fields[name] for name in ("name", "label", "question", "title") if fields.get(name)))
