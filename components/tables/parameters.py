"""What each word of a selection may say, given a ledger: one list for links, the command line and notebooks."""

import datetime as dt
from typing import Any

from components.selection import TODAY, Choices, Days, Selection
from components.tables.groups import group_names
from components.tables.layout import Tables
from components.tables.view import LADDER
from components.tables.wording import sentence_case, words

RUNGS = {rung: sentence_case(words(rung)) for rung in LADDER}
WEAKEST = LADDER[-1]
Query = dict[str, list[str]]


def parameters(tables: Tables, crisis: dict[str, Any], query: Query) -> dict[str, Choices | Days]:
    """Return what each parameter but the ledger may say, given the topic that the query names."""
    known_topics = Choices("a topic of this ledger", topics_of(tables), many=False)
    topic = identifier(known_topics, query.get("topic"), crisis["topic"])
    return {
        "topic": known_topics,
        "as_of": Days("the days of this ledger", crisis["first"], crisis["last"]),
        "known_on": Days("the days on which a record became known", crisis["first"], crisis["last_known"], TODAY),
        "evidence": Choices("a rung of the ladder of evidence", RUNGS, many=False),
        "states": Choices("a state in this ledger", states_of(tables)),
        "groups": Choices("a group", group_names()),
        "stances": Choices("a stance on this topic", stances_of(tables, topic)),
    }


def selected(
    ledger: str, query: Query, known: dict[str, Choices | Days], crisis: dict[str, Any], opens: dt.date | None = None
) -> Selection:
    """Return the selection of a query that `tidy` has gone through.

    Where it names no as-of day, that is ``opens``, and without it the ledger's last.
    """

    def many(name: str) -> tuple[str, ...]:
        rule = known[name]
        if not isinstance(rule, Choices):
            return ()
        return tuple(identifier(rule, [value], "") for value in query.get(name, []))

    def one(name: str, default: str) -> str:
        return (many(name) or (default,))[0]

    def day(name: str) -> dt.date | None:
        return dt.date.fromisoformat(query[name][0]) if name in query else None

    rung = one("evidence", WEAKEST)
    return Selection(
        ledger=ledger,
        topic=one("topic", crisis["topic"]),
        as_of=day("as_of") or opens or crisis["last"],
        states=many("states"),
        groups=many("groups"),
        stances=many("stances"),
        known_on=day("known_on"),
        evidence=None if rung == WEAKEST else rung,
    )


def identifier(choices: Choices, written: list[str] | None, default: str) -> str:
    """Return the id that the last value of a query means, or the default."""
    name = choices.name(written[-1]) if written else None
    return next((key for key, value in choices.names.items() if value == name), default)


def topics_of(tables: Tables) -> dict[str, str]:
    """Return the titles of the topics by id."""
    return dict(zip(tables["topics"]["topic"], tables["topics"]["title"], strict=True))


def states_of(tables: Tables) -> dict[str, str]:
    """Return the names of the states by code, by name."""
    actors = tables["actors"]
    found = actors[actors["kind"] == "state"].sort_values("name")
    return dict(zip(found["actor"], found["name"], strict=True))


def stances_of(tables: Tables, topic: str) -> dict[str, str]:
    """Return the labels of a topic's stances by id."""
    steps = tables["steps"]
    steps = steps[steps["topic"] == topic]
    return dict(zip(steps["stance"], steps["label"], strict=True))
