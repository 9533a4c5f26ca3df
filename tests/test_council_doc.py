"""docs/council.md states no value that is not computed here."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest

from components.council import (
    DEFAULT,
    banzhaf,
    banzhaf_share,
    blockers,
    blocking_groups,
    decide,
    enlarged,
    members,
    permanent,
    prospect,
    read_ballots,
    rule_for,
    shapley_shubik,
    shares,
    ways,
)
from components.ledger.ballots import cast
from tests.council.test_ledger import NOT_COMPARED, council_proposals

TEXT = (Path(__file__).resolve().parents[1] / "docs" / "council.md").read_text("utf-8")
PROSE = " ".join(TEXT.split())
DAY = dt.date(2011, 10, 4)
COUNCIL = [seat.state for seat in members(DAY)]
PERMANENT = permanent(DAY)
KINDS = {"press-statement": "press statement", "resolution": "resolution", "procedural-motion": "procedural motion"}

# Digits that name something and measure nothing: articles, symbols, days, volumes, years, letters of a formula.
NAMES = r"""Article\ \d+\(\d\) | S/PRST/2011/16 | S/2011/612 | A/RES/66/253\ [AB] | \d+\ (April|July|October)\ \d{4}
    | \(19\d\d\) | Law\ Review\ 19 | Political\ Science\ Review\ 48 | 2\^\(n-1\) | \(n-1-\|S\|\)!"""


def rule(kind, on=DAY, body="security-council", important=False):
    found = rule_for(body, kind, on, important=important)
    assert found is not None
    return found


def rules() -> list[str]:
    before, after = (rule("resolution", day) for day in (enlarged() - dt.timedelta(days=1), enlarged()))
    last = f"{enlarged() - dt.timedelta(days=1):%d %B %Y}"
    votes = f"{after.needed} votes in favour ({before.needed} until {last})"
    article = {kind: rule(kind).source.rpartition(", ")[2] for kind in ("resolution", "amendment", "procedural-motion")}
    assert article["amendment"] == article["resolution"]
    return [
        f"resolution or amendment | {votes} | a permanent member against | Charter, {article['resolution']} |",
        f"procedural motion | {votes} | - | Charter, {article['procedural-motion']} |",
    ]


def assembly(ledger) -> list[str]:
    rows = []
    for proposal in ledger.proposals:
        if proposal.resolution in ("A/RES/66/253 A", "A/RES/66/253 B"):
            ballots, reached = Counter(cast(proposal).values()), {True: "reached", False: "missed"}
            both = shares(ballots["in_favour"], ballots["against"])
            counts = f"{ballots['in_favour']}-{ballots['against']}-{ballots['abstaining']}"
            lines = f"{100 * both.share:.1f} % | {reached[both.simple]} | {reached[both.two_thirds]}"
            rows.append(f"| {proposal.resolution} | {counts} | {lines} |")
    return rows


def compared(ledger) -> list[str]:
    number = len(council_proposals(ledger))
    assert len(NOT_COMPARED) == 3
    return [f"{number - len(NOT_COMPARED)} of the {number} Security Council texts"]


def readings() -> list[str]:
    votes, consensus = DEFAULT["resolution"], DEFAULT["press-statement"]
    assert votes == DEFAULT["amendment"] == DEFAULT["procedural-motion"]
    assert consensus == DEFAULT["presidential-statement"]
    return [f"| {effect} | {votes[effect].replace('_', ' ')} | {consensus[effect]} |" for effect in votes]


def april_2011(ledger) -> list[str]:
    proposal = next(proposal for proposal in ledger.proposals if proposal.id == "press-2011-04-27")
    day = proposal.date
    ballots = {seat.state: cast(proposal).get(seat.state, "unknown") for seat in members(day)}
    found = prospect(rule("press-statement", day), ballots, permanent(day))
    assert found.outcome.by == ("CHN", "LBN", "RUS")
    return [
        f"{len(found.unknown)} members unknown: {found.verdict}, {found.least} to {found.most} of {found.needed}.",
    ]


def blocking() -> list[str]:
    withheld = blocking_groups(rule("procedural-motion"), dict.fromkeys(COUNCIL, "abstaining"), PERMANENT)
    left = len(COUNCIL) - withheld.size
    rows = [f"Of {len(COUNCIL)} members, any {withheld.size} that withhold their vote block together, since {left} are"]
    effects = {state: "against" if state in ("CHN", "RUS", "LBN") else "for" for state in COUNCIL}
    for kind, words in KINDS.items():
        ballots = read_ballots(effects, kind)
        alone = ", ".join(blockers(rule(kind), ballots, PERMANENT)) or "nobody"
        rows.append(f"| {words} | {decide(rule(kind), ballots, PERMANENT).outcome} | {alone} |")
    return rows


def october_2011(ledger) -> list[str]:
    asked = rule("resolution")
    ballots = cast(next(proposal for proposal in ledger.proposals if proposal.symbol == "S/2011/612"))
    found = ways(asked, ballots, PERMANENT, lambda member, ballot: 1.0)
    lifted = ballots | dict(found.cheapest[0].changes)
    assert {lifted["CHN"], lifted["RUS"]} == {"abstaining"}
    assert Counter(lifted.values()) == {"in_favour": 9, "abstaining": 6}
    cases = {
        "as cast": ballots,
        f"the {found.total} way: China and Russia abstain": lifted,
        "and one vote in favour fewer": lifted | {"GAB": "abstaining"},
        "as cast, with one vote in favour fewer": ballots | {"GAB": "abstaining"},
    }
    rows = []
    for name, tried in cases.items():
        counts = Counter(tried.values())
        verdict = decide(asked, tried, PERMANENT)
        outcome = verdict.outcome + (f" by {', '.join(verdict.by)}" if verdict.by else "")
        total = f"{counts['in_favour']}-{counts['against']}-{counts['abstaining']}"
        rows.append(f"| {name} | {total} | {outcome} |")
    most = ways(asked, dict.fromkeys(COUNCIL, "abstaining"), PERMANENT, lambda member, ballot: 1.0)
    change = len(most.cheapest[0].changes)
    return [*rows, f"there are {most.total} ways, the choices of {change} members out of {len(COUNCIL)}."]


def power() -> list[str]:
    rows = []
    for words, on, elected in (("since 1966", enlarged(), 10), ("until 1965", dt.date(1965, 12, 31), 6)):
        seated = permanent(on)
        council = [*seated, *(f"elected {n}" for n in range(elected))]
        found = [index(rule("resolution", on), council, seated) for index in (banzhaf, banzhaf_share, shapley_shubik)]
        for kind, member in (("permanent", seated[0]), ("elected", council[-1])):
            rows.append(f"| {kind}, {words} | " + " | ".join(f"{index[member]:.6f}" for index in found) + " |")
    blocs = shapley_shubik(rule("resolution"), COUNCIL, PERMANENT, [("FRA", "GBR")])
    assert blocs["FRA+GBR"] == blocs["CHN"]
    return [*rows, f"FRA+GBR has {blocs['FRA+GBR']:.6f} by Shapley-Shubik, as much as China."]


def test_every_value_on_the_page_is_computed(syria):
    values = [
        *rules(),
        *assembly(syria),
        *compared(syria),
        *readings(),
        *april_2011(syria),
        *blocking(),
        *october_2011(syria),
        *power(),
    ]
    assert [value for value in values if value not in PROSE] == []
    rest = PROSE
    for value in values:
        rest = rest.replace(value, "")
    assert re.findall(r".{0,20}\d.{0,20}", re.sub(NAMES, "", rest, flags=re.VERBOSE)) == []


def test_the_presidential_statement_with_lebanon_dissociated_was_adopted(syria):
    proposal = next(proposal for proposal in syria.proposals if proposal.id == "prst-2011-16")
    assert (proposal.symbol, proposal.ballots.dissociated) == ("S/PRST/2011/16", ["LBN"])
    ballots = dict.fromkeys(COUNCIL, "joined") | cast(proposal)
    assert decide(rule("presidential-statement"), ballots, PERMANENT).outcome == "adopted"


@pytest.mark.parametrize(
    ("name", "day"), [("PROC-2017-10-24", "24 October 2017"), ("PROC-2020-10-05", "5 October 2020")]
)
def test_the_proposals_that_are_not_compared_are_named(syria, name, day):
    proposal = next(proposal for proposal in syria.proposals if proposal.id == name)
    assert name in NOT_COMPARED
    assert f"{proposal.date.day} {proposal.date:%B %Y}" == day
    assert day in PROSE
