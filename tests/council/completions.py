"""Rules of 2011, small councils made at random, and every way in which unknown ballots may turn out."""

import datetime as dt
from collections.abc import Collection
from itertools import product

from hypothesis import strategies as st

from components.council import Rule, permanent, rule_for

DAY = dt.date(2011, 10, 4)
PERMANENT = permanent(DAY)
ELECTED_2011 = ("BIH", "BRA", "COL", "GAB", "DEU", "IND", "LBN", "NGA", "PRT", "ZAF")


def rule(body: str, kind: str, on: dt.date = DAY, important: bool = False) -> Rule:
    found = rule_for(body, kind, on, important=important)
    assert found is not None
    return found


SUBSTANCE = rule("security-council", "resolution")
PROCEDURE = rule("security-council", "procedural-motion")
PRESS = rule("security-council", "press-statement")
ASSEMBLY = rule("general-assembly", "resolution")
IMPORTANT = rule("general-assembly", "resolution", important=True)


def ballots(**lists: str) -> dict[str, str]:
    return {member: ballot for ballot, named in lists.items() for member in named.split()}


def everyone(ballot: str, **lists: str) -> dict[str, str]:
    """The Council of 2011: the members named cast what they are listed under, all others the one ballot."""
    return dict.fromkeys((*PERMANENT, *ELECTED_2011), ballot) | ballots(**lists)


def outcome_of_known(asked: Rule, cast: dict[str, str], seated: Collection[str]) -> str:
    """Decide complete ballots by the words of the rule, without regard to how `decide` does it."""
    yes = [m for m, b in cast.items() if b == "in_favour"]
    no = [m for m, b in cast.items() if b == "against"]
    if asked.consensus:
        return "not agreed" if "objected" in cast.values() else "adopted"
    if asked.needed is None:
        passes = len(yes) >= 1 and len(yes) * 3 >= 2 * len(yes + no) if asked.two_thirds else len(yes) > len(no)
        return "adopted" if passes else "failed"
    if len(yes) < asked.needed:
        return "failed"
    return "vetoed" if asked.veto and set(seated) & set(no) else "adopted"


def words(asked: Rule) -> tuple[str, ...]:
    consensus = ("joined", "objected", "dissociated")
    return consensus if asked.consensus else ("in_favour", "against", "abstaining", "not_voting")


def completions(asked: Rule, cast: dict[str, str]) -> list[dict[str, str]]:
    unknown = [member for member, ballot in cast.items() if ballot not in words(asked)]
    every = product(words(asked), repeat=len(unknown))
    return [cast | dict(zip(unknown, filled, strict=True)) for filled in every]


@st.composite
def small_councils(draw, rules=(SUBSTANCE, PROCEDURE, PRESS, ASSEMBLY, IMPORTANT), most=5):
    """A rule, ballots of up to five members with some unknown, and who of them is permanent."""
    asked = draw(st.sampled_from(rules))
    names = "ABCDE"[: draw(st.integers(1, most))]
    if asked.needed is not None:
        asked = asked._replace(needed=draw(st.integers(1, len(names) + 1)))
    cast = {name: draw(st.sampled_from((*words(asked), "unknown"))) for name in names}
    return asked, cast, draw(st.sets(st.sampled_from(names)))
