"""What a version says under a selection, and where two versions say something else.

Every sentence is the one that a page shows: nothing is worded here.
"""

from typing import NamedTuple

from components.findings.casualties import newest
from components.findings.council import verdict
from components.findings.defections import counted
from components.findings.evidence import weakly_known
from components.findings.headline import headline, latest_proposal
from components.findings.proposals import tally
from components.findings.prospects import could_pass
from components.findings.sources import weight
from components.findings.who_moved import headline as swings
from components.tables import View
from components.tables.case import side_by_side
from components.tables.definitions import NAMES, definitions
from components.tables.each import each
from components.tables.moves import moves
from components.tables.roll import council_proposals
from components.tables.sourcing import supports
from components.tables.wording import sentence_case, short_day, words

FINDING, VERDICT, STANDING = "Finding", "Verdict", "Standing"
OUTCOME, DEATHS, DEFECTIONS = "Outcome", "Deaths", "Defections"
NONE = {STANDING: "Unrecorded", OUTCOME: "Not recorded", DEATHS: "No estimate"}
HEADLINE = "Overview"


class Said(NamedTuple):
    """One thing that a version says. ``part`` and ``key`` name it in every version; ``about`` names it for readers."""

    part: str
    key: str
    about: str
    text: str


class Turn(NamedTuple):
    """One thing that two versions say differently; a text is empty where a version does not say it."""

    part: str
    key: str
    about: str
    old: str
    new: str


def on_topic(view: View) -> list[Said]:
    """Return what a view says on its topic: sentences of pages, what could pass, where each actor stands.

    Nothing where the version has no such topic.
    """
    if view.steps.empty:
        return []
    sentences = {
        HEADLINE: headline(view),
        "Overview, latest proposal": latest_proposal(view),
        "Overview, what could pass": could_pass(view),
        "Evidence": weakly_known(view),
        "Changes": swings(view, moves(view, everyone=False)),
    }
    said = [Said(FINDING, page, page, text) for page, text in sentences.items()]
    for case in side_by_side(view):
        said.append(Said(VERDICT, case.kind, sentence_case(words(case.kind)), verdict(case)))
    held = view.standings.sort_values("name", kind="stable")
    return said + [Said(STANDING, row.actor, row.name, row.label) for row in each(held)]


def on_the_ground(view: View) -> list[Said]:
    """Return what a view says whatever its topic: outcomes, the dead by definition, who left, what records rest on."""
    said = [
        Said(FINDING, "Proposals", "Proposals", tally(view, council_proposals(view))),
        Said(DEFECTIONS, "Defections", "Defections", counted(view)),
        Said(FINDING, "Sources", "Sources", weight(view, supports(view))),
    ]
    for row in each(view.tables["proposals"]):
        said.append(Said(OUTCOME, row.id, _put(row), sentence_case(row.outcome)))
    for key in definitions(view.tables["estimates"]):
        said.append(Said(DEATHS, key, sentence_case(NAMES[key]), f"{newest(view, key)}."))
    return said


def _put(row: object) -> str:
    """Return a proposal as its symbol or kind, and day."""
    names = [getattr(row, "symbol", None), getattr(row, "resolution", None)]
    name = next((name for name in names if name), sentence_case(words(getattr(row, "kind", ""))))
    return f"{name}, {short_day(getattr(row, 'date', None))}"


def turned(old: list[Said], new: list[Said]) -> list[Turn]:
    """Return what two versions say differently, in the order of the new one, then what only the old one says."""
    before = {(one.part, one.key): one for one in old}
    after = {(one.part, one.key): one for one in new}
    found: list[Turn] = []
    for key in dict.fromkeys([*after, *before]):
        then, now = before.get(key), after.get(key)
        nothing = NONE.get(key[0], "")
        texts = (then.text if then else nothing, now.text if now else nothing)
        if texts[0] != texts[1]:
            found.append(Turn(*key, (now or then or found[-1]).about, *texts))
    return found


def finding(view: View) -> str:
    """Return the sentence that the Overview begins with; nothing where the version has no such topic."""
    return "" if view.steps.empty else headline(view)
