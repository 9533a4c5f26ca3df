"""Whose standing rests on weak evidence alone, in a sentence."""

from components.ledger.vocabulary import Evidence
from components.tables import View
from components.tables.case import readings
from components.tables.ladder import UNVOUCHED, support
from components.tables.view import LADDER
from components.tables.wording import listed, words

PLURAL = {rung: f"{words(rung)}s" for rung in LADDER} | {
    Evidence.EXPLANATION_OF_VOTE.value: "explanations of vote",
}


def unnamed(view: View) -> frozenset[str]:
    """Return the members of the Council whose standing rests on unnamed diplomats alone."""
    table = support(view)
    return frozenset(table.loc[table["evidence"] == Evidence.UNNAMED_DIPLOMAT.value, "state"])


def weakly_known(view: View) -> str:
    """Return whose standing rests on unnamed diplomats, press reports or inferences alone; nothing where none does.

    A standing rests on them where no record of the same stance, back to where it began, is on a stronger rung. A
    stance that the ledger reads as an objection to a press statement is called an objection.
    """
    table = support(view)
    table = table[table["selected"]]
    objecting = readings(view).get("press-statement", {})
    clauses: list[str] = []
    for rung in UNVOUCHED:
        resting = table[table["evidence"] == rung].sort_values("name")
        if resting.empty:
            continue
        objects = all(objecting.get(effect) == "objected" for effect in resting["effect"])
        noun = ("objection" if objects else "standing") + "s" * (len(resting) > 1)
        verb = "" if clauses else ("rest " if len(resting) > 1 else "rests ")
        clauses.append(f"the {noun} of {listed(list(resting['name']))} {verb}on {PLURAL[rung]}")
    sentence = ", ".join(clauses)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""
