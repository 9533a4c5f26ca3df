"""How often states cast the same ballot: each pair of a group, and two in particular."""

import pandas as pd

from components.alignment import FLOOR
from components.alignment.pairs import pairs
from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.wording import BODIES, day, listed


def sentence(view: View, *, states: tuple[str, ...], body: str) -> str:
    """Return which two of these states agree most and least often on recorded votes in a body, and on how many."""
    table = pairs(view, states, body)
    if table.empty:
        return nothing(view, f"votes of two of these states in the {BODIES[body]}")
    enough = table[table["both"] >= FLOOR]
    begin = f"On recorded votes in the {BODIES[body]} by {day(view.as_of)}"
    if enough.empty:
        most = table["both"].max()
        return f"{begin}, no two of these states share {FLOOR} ballots, {most} at most: too few to say."
    ranked = enough.sort_values("share", ascending=False, kind="stable")
    first, last = ranked.iloc[0], ranked.iloc[-1]
    said = f"{begin}, {_who(first)} agreed most often, {_measured(first)}"
    if len(ranked) > 1:
        said += f", {_who(last)} least, {_measured(last)}"
    few = len(table) - len(enough)
    return f"{said}.{f' For {few} pairs there are too few votes to say.' if few > 1 else ''}"


def _who(pair: pd.Series) -> str:
    return f"{pair['one_name']} and {pair['other_name']}"


def _measured(row: pd.Series) -> str:
    return f"on {row['equal']} of {row['both']} ({_bounds(row)})"


def _bounds(row: pd.Series) -> str:
    return f"{percent(row['share'])} %, interval {percent(row['low'])} to {percent(row['high'])} %"


def percent(share: float) -> str:
    """Return a share from 0 to 1 as whole per cent; one that is not all or nothing is never rounded to it."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "over 99"
    return "under 1" if whole == 0 and share > 0 else f"{whole}"


def of_two(view: View, one: str, other: str, found: pd.DataFrame) -> list[str]:
    """Return a sentence for each body on how often two states agreed, from a table of `by_body`.

    Recorded votes come first, with what was left out of the count; texts agreed by consensus stand apart.
    """
    names = view.tables["actors"].set_index("actor")["name"]
    who = f"{names[one]} and {names[other]}"
    if found.empty:
        return [f"No proposal on which {who} both have a ballot is recorded by {day(view.as_of)}."]
    return [_in_body(row, who, view) for _, row in found.sort_values("both", ascending=False, kind="stable").iterrows()]


def _in_body(row: pd.Series, who: str, view: View) -> str:
    body = BODIES[row["body"]]
    votes = number(row["both"], "recorded vote")
    if not row["both"]:
        said = f"No recorded vote of {who} in the {body} by {day(view.as_of)}"
    elif row["both"] < FLOOR:
        said = (
            f"{who} cast the same ballot on {row['equal']} of {votes} in the {body}: too few to say how far they agree"
        )
    else:
        said = f"{who} cast the same ballot on {row['equal']} of {votes} in the {body} ({_bounds(row)})"
        if row["divided"] < row["both"]:
            said += f", and on {row['divided_equal']} of the {row['divided']} that divided it"
    left = [(row["unknown"], "with a ballot that is not known"), (row["absent"], "in which one of them took no part")]
    out = [f"{number(count, 'vote')} {why}" for count, why in left if count]
    if out:
        said += f"; left out: {listed(out)}"
    texts = [
        (row["joined"], "both joined"),
        (row["objected"], "both objected to"),
        (row["dissociated"], "both dissociated themselves from"),
        (row["differed"], "they differed on"),
        (row["not_known"], "a ballot is not known on"),
    ]
    apart = [f"{why} {count}" for count, why in texts if count]
    asked = number(int(sum(count for count, _ in texts)), "text")
    return f"{said}.{f' Of {asked} put for consensus, {listed(apart)}.' if apart else ''}"
