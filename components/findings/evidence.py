"""Whose standing rests on weak evidence alone, in a sentence."""

from components.ledger.vocabulary import Evidence
from components.tables import View
from components.tables.ladder import UNVOUCHED, support
from components.tables.roll import proposals_on_topic
from components.tables.view import LADDER
from components.tables.wording import listed, words

PLURAL = {rung: f"{words(rung)}s" for rung in LADDER} | {
    Evidence.EXPLANATION_OF_VOTE.value: "explanations of vote",
    Evidence.INFERENCE.value: "inference",
}


def unnamed(view: View) -> frozenset[str]:
    """Return the members of the Council whose standing rests on unnamed diplomats alone."""
    table = support(view)
    return frozenset(table.loc[table["evidence"] == Evidence.UNNAMED_DIPLOMAT.value, "state"])


def weakly_known(view: View) -> str:
    """Return whose standing rests on unnamed diplomats, press reports or inference alone; nothing where none does.

    A standing rests on them where no record of the same stance, back to where it began, is on a stronger rung. It is
    called an objection where the member is recorded as having objected to the latest statement put to the Council.
    """
    table = support(view)
    table = table[table["selected"]]
    latest = proposals_on_topic(view)
    objecting = set() if latest.empty else set(latest["objected"].iloc[0].split())
    clauses: list[str] = []
    for rung in UNVOUCHED:
        resting = table[table["evidence"] == rung].sort_values("name")
        if resting.empty:
            continue
        objects = set(resting["state"]) <= objecting
        noun = ("objection" if objects else "standing") + "s" * (len(resting) > 1)
        verb = "" if clauses else ("rest " if len(resting) > 1 else "rests ")
        clauses.append(f"the {noun} of {listed(list(resting['name']))} {verb}on {PLURAL[rung]}")
    sentence = ", ".join(clauses)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""
