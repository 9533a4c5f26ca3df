"""What hangs on one record, in sentences: for the page and for the record's card."""

import pandas as pd

from components.council import WITHOUT_VOTE
from components.findings.asked import no_ballot
from components.findings.proposals import untaken
from components.tables import View
from components.tables.asked import asks_decision
from components.tables.each import each
from components.tables.roll import proposals_on_topic
from components.tables.weight import KINDS, deciding, weight
from components.tables.wording import BALLOTS, day, listed, text_put, words

NAMED = 6  # members; more are counted only
CHANGES = {"removed": "left out", "reversed": "reversed"}


def _kind(kind: str) -> str:
    return f"a {words(kind)}"


def hanging(view: View, table: pd.DataFrame) -> str:
    """Return from the table of weights on which records the verdicts rest, and on how many the headline does."""
    if table.empty:
        return f"By {day(view.as_of)} nothing hangs on a record: no member's position on this topic is recorded."
    parts = []
    for kind in KINDS:
        resting = table[table[kind].notna()].drop_duplicates("id")
        if len(resting):
            records = listed([f"{row.who}, {day(row.date)} ({words(row.evidence)})" for row in each(resting)])
            rests = "rests on the record" if len(resting) == 1 else "rests on each of these records:"
            parts.append(f"The verdict on {_kind(kind)} {rests} {records}.")
    if not parts and not asks_decision(view):
        parts.append(no_ballot(view))
    elif not parts:
        parts.append(
            f"As of {day(view.as_of)} no verdict on {listed([_kind(kind) for kind in KINDS])} rests on one record."
        )
    left_out = table[table["headline"] & (table["change"] == "removed")]["id"].nunique()
    turned = table[table["headline"] & (table["change"] == "reversed")]["id"].nunique()
    without = _one_of(left_out, "without", "")
    reversed_ = _one_of(turned, "with", " reversed")
    then = ", or ".join(part for part in (without, reversed_) if part)
    parts.append(f"The headline would read otherwise {then}." if then else "The headline rests on no single record.")
    return " ".join(parts)


def _one_of(count: int, preposition: str, change: str) -> str:
    """Return ``without any one of 6 records`` or ``with one record reversed``; nothing for none."""
    if not count:
        return ""
    return f"{preposition} {'one record' if count == 1 else f'any one of {count:,} records'}{change}"


def outcome_hangs(view: View) -> str:
    """Return whether one ballot on the latest proposal decides its outcome; nothing where there is no proposal."""
    proposals = proposals_on_topic(view)
    if proposals.empty:
        return ""
    last, table = proposals.iloc[0], deciding(view)
    what = f"the {text_put(last['kind'], last['outcome'])} of {day(last['date'])}"
    if last["outcome"] in WITHOUT_VOTE:
        return f"No ballot decided what became of {what}: {untaken(last['kind'])}."
    if table.empty:
        return f"No single ballot, left out or reversed, changes the outcome of {what} ({last['outcome']})."
    then: dict[tuple[str, str], list[str]] = {}
    for name, rows in table.groupby("name"):
        changes = "; ".join(f"{CHANGES[row.change]}, {row.outcome}" for row in each(rows))
        then.setdefault((rows["ballot"].iloc[0], changes), []).append(str(name))
    parts = [
        f"{listed(names) if len(names) <= NAMED else f'each of {len(names)} members'} ({BALLOTS[ballot]}): {changes}"
        for (ballot, changes), names in then.items()
    ]
    return f"The outcome of {what} ({last['outcome']}) hangs on the ballot of {', and of '.join(parts)}."


def resting(view: View) -> dict[str, list[str]]:
    """Return by id of record the sentences on what rests on it, for its card."""
    found: dict[str, list[str]] = {}
    for identifier, rows in weight(view).groupby("id", sort=False):
        lines = [line for kind in KINDS if (line := _verdict_rests(kind, rows))]
        by_change = rows.set_index("change")["headline"]
        if by_change.get("removed", False):
            lines.append("The headline rests on this record: without it, it would read otherwise.")
        elif by_change.get("reversed", False):
            lines.append("The headline counts this record: with its stance reversed, it would read otherwise.")
        found[str(identifier)] = lines
    return found


def _verdict_rests(kind: str, rows: pd.DataFrame) -> str:
    """Return that the verdict on a kind of proposal rests on the record, and what it would be; nothing if it stays."""
    changes = {"removed": "without it", "reversed": "with its stance reversed"}
    changed = rows[rows[kind].notna()]
    then = [f"{changes[change]}, {verdict}" for change, verdict in zip(changed["change"], changed[kind], strict=True)]
    return f"The verdict on {_kind(kind)} rests on this record: {'; '.join(then)}." if then else ""
