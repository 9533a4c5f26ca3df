"""What hangs on one record: each record left out, and each stance or ballot turned round, one at a time.

A member's standing is its latest position. So leaving out or turning round any other position changes no standing,
and the members' latest two positions are all that has to be looked at. `tests/tables/test_weight.py` compares this
with building the view again without each record in turn.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import pandas as pd

from components.council import WITHOUT_VOTE, Rule, permanent, prospect, read_ballots, recorded, rule_for
from components.tables.asked import asks_decision
from components.tables.case import COUNCIL, readings
from components.tables.chamber import UNRECORDED
from components.tables.roll import proposals_on_topic
from components.tables.view import View
from components.tables.wording import sentence_case, text_put

KINDS = ("press-statement", "resolution", "procedural-motion")
COLUMNS = ["id", "date", "who", "label", "evidence", "change", "headline", *KINDS]
TURNED = {"in_favour": "against", "against": "in_favour", "joined": "objected", "objected": "joined"}


def weight(view: View) -> pd.DataFrame:
    """One row for each record and change, ``removed`` or ``reversed``, that changes the headline or a verdict.

    ``headline`` says whether the members are counted otherwise, or another proposal is the latest; the column of
    each kind of proposal holds the verdict that it then has, None where it stays. Reversed is a position on the
    mirrored step of the scale, see `mirrored`. Proposals are removed only; their ballots are weighed by `deciding`.
    """
    rows = [*_positions(view), *_latest_proposal(view)]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table[table["headline"] | table[list(KINDS)].notna().any(axis=1)].reset_index(drop=True)


def _verdicts(view: View) -> Callable[[Mapping[str, str]], dict[str, str]]:
    """Return a function from the effects of the members' stances to the verdict on each kind of proposal.

    It gives none where the members of the day are not recorded, or the topic asks for no decision.
    """
    if not recorded(view.as_of) or not asks_decision(view):
        return lambda effects: {}
    members, table = permanent(view.as_of), readings(view)
    rules = {kind: rule for kind in KINDS if (rule := rule_for(COUNCIL, kind, view.as_of)) is not None}

    def verdicts(effects: Mapping[str, str]) -> dict[str, str]:
        return {k: prospect(rule, read_ballots(effects, k, table), members).verdict for k, rule in rules.items()}

    return verdicts


def mirrored(steps: pd.DataFrame) -> dict[str, str]:
    """Return for each stance for or against the one as far from the middle on the other side; the last, if shorter.

    Neither a stance without an effect nor one on a scale with one side only has a mirrored step.
    """
    sides = {effect: list(block["stance"]) for effect, block in steps.sort_values("rank").groupby("effect")}
    if "for" not in sides or "against" not in sides:
        return {}
    first = steps.sort_values("rank")["effect"].isin(["for", "against"])
    leading = str(steps.sort_values("rank").loc[first, "effect"].iloc[0])
    sides[leading] = sides[leading][::-1]  # from the middle outwards, as the other side already is
    return {
        stance: other[min(place, len(other) - 1)]
        for side, other in ((sides["for"], sides["against"]), (sides["against"], sides["for"]))
        for place, stance in enumerate(side)
    }


def _positions(view: View) -> Iterator[dict[str, Any]]:
    """One row for each member's latest position, left out and turned round."""
    seats = view.chamber
    stances = dict(zip(seats["state"], seats["stance"], strict=True))
    effects = dict(zip(seats["state"], seats["effect"], strict=True))
    counted = set(seats.loc[seats["selected"], "state"])
    effect_of = dict(zip(view.steps["stance"], view.steps["effect"], strict=True)) | {UNRECORDED: "unknown"}
    mirror, verdicts = mirrored(view.steps), _verdicts(view)
    now = verdicts(effects)
    count = Counter(stances[state] for state in counted)
    held = view.everyone().held
    held = held[(held["topic"] == view.selection.topic) & held["actor"].isin(seats["state"])]
    for state, latest in held.groupby("actor", sort=False):
        last = latest.iloc[-1]
        fallback = latest["stance"].iloc[-2] if len(latest) > 1 else UNRECORDED
        for change, stance in (("removed", fallback), ("reversed", mirror.get(last["stance"], last["stance"]))):
            then = verdicts(effects | {state: effect_of[stance]})
            recount = Counter((stances | {state: stance})[member] for member in counted)
            yield {
                "id": last["id"],
                "date": last["date"],
                "who": last["name"],
                "label": last["label"],
                "evidence": last["evidence"],
                "change": change,
                "headline": recount != count,
            } | {kind: verdict for kind, verdict in then.items() if verdict != now[kind]}


def _latest_proposal(view: View) -> Iterator[dict[str, Any]]:
    """The row of the latest proposal on the topic, of which the headline tells, left out."""
    proposals = proposals_on_topic(view)
    if len(proposals):
        last = proposals.iloc[0]
        read = [
            "date",
            "kind",
            "outcome",
            "withdrawn_by",
            "objected",
            "dissociated",
            "in_favour",
            "against",
            "abstaining",
        ]
        same = len(proposals) > 1 and proposals[read].iloc[0].equals(proposals[read].iloc[1])
        yield {
            "id": last["id"],
            "date": last["date"],
            "who": sentence_case(text_put(last["kind"], last["outcome"])),
            "label": last["outcome"],
        } | {
            "evidence": None,
            "change": "removed",
            "headline": not same,
        }


def deciding(view: View) -> pd.DataFrame:
    """One row for each ballot on the Council's latest proposal on the topic whose change changes its outcome.

    Columns proposal, state, name, ballot, change, before, outcome: what the rule makes of the ballots as recorded,
    and with this one ``removed`` (not known) or ``reversed``. Members with equal ballots and equal rights count the
    same, so each such class is decided once.
    """
    columns = ["proposal", "state", "name", "ballot", "change", "before", "outcome"]
    proposals = proposals_on_topic(view)
    if proposals.empty:
        return pd.DataFrame(columns=columns)
    last = proposals.iloc[0]
    on = last["date"].date()
    rule = rule_for(COUNCIL, last["kind"], on)
    cast = view.every_ballot[view.every_ballot["proposal"] == last["id"]]
    if last["outcome"] in WITHOUT_VOTE or rule is None or cast.empty or not recorded(on):
        return pd.DataFrame(columns=columns)
    members = permanent(on)
    ballots = dict(zip(cast["state"], cast["ballot"], strict=True))
    before = _outcome(rule, ballots, members)
    decided: dict[tuple[str, bool, str], str] = {}
    rows = []
    for state, name, ballot in zip(cast["state"], cast["name"], cast["ballot"], strict=True):
        for change, other in (("removed", "unknown"), ("reversed", TURNED.get(ballot, ballot))):
            kind = (ballot, state in members, change)
            if kind not in decided:
                decided[kind] = _outcome(rule, ballots | {state: other}, members)
            if decided[kind] != before:
                rows.append((last["id"], state, name, ballot, change, before, decided[kind]))
    return pd.DataFrame(rows, columns=columns)


def _outcome(rule: Rule, ballots: Mapping[str, str], members: Collection[str]) -> str:
    return prospect(rule, ballots, members).outcome.outcome
