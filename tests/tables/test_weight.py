"""The weights against brute force: the view built again without each record, and with each stance turned round."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from components.findings.headline import headline, latest_proposal
from components.tables import narrow
from components.tables.case import open_case
from components.tables.weight import KINDS, TURNED, deciding, mirrored, weight

SYRIA = {
    "calls-for-departure": "supports-authorities",
    "sanctions": "supports-authorities",
    "suspends": "supports-authorities",
    "condemns": "blocks",
    "blocks": "condemns",
    "supports-authorities": "suspends",
}


def said(seen):
    cases = {kind: open_case(seen, kind) for kind in KINDS}
    return headline(seen) + latest_proposal(seen), {kind: case.prospect.verdict for kind, case in cases.items() if case}


def brute_force(seen):
    """Every record in turn, on the whole ledger: what then changes."""
    before, verdicts = said(seen)
    steps = seen.steps.set_index("stance")
    found = {}

    def look(identifier, change, tables):
        after, then = said(narrow(seen.whole | tables, seen.crisis, seen.selection))
        changed = {kind: verdict for kind, verdict in then.items() if verdict != verdicts[kind]}
        if after != before or changed:
            found[identifier, change] = (after != before, changed)

    positions, proposals = seen.whole["positions"], seen.whole["proposals"]
    on_topic = positions[(positions["topic"] == seen.selection.topic) & (positions["date"] <= pd.Timestamp(seen.as_of))]
    for identifier, stance in zip(on_topic["id"], on_topic["stance"], strict=True):
        look(identifier, "removed", {"positions": positions[positions["id"] != identifier]})
        if stance in SYRIA:
            other = steps.loc[SYRIA[stance]]
            turned = {"stance": SYRIA[stance]} | {name: other[name] for name in ("label", "short", "effect", "rank")}
            here = positions["id"] == identifier
            changed = positions.assign(**{name: positions[name].mask(here, value) for name, value in turned.items()})
            look(identifier, "reversed", {"positions": changed})
    for identifier in proposals.loc[proposals["date"] <= pd.Timestamp(seen.as_of), "id"]:
        look(identifier, "removed", {"proposals": proposals[proposals["id"] != identifier]})
    return found


def as_found(table):
    return {
        (row["id"], row["change"]): (row["headline"], {kind: row[kind] for kind in KINDS if pd.notna(row[kind])})
        for row in table.to_dict("records")
    }


@pytest.mark.parametrize(
    ("as_of", "chosen"),
    [
        ("2011-04-28", {}),
        ("2011-04-27", {"known_on": dt.date(2011, 4, 27)}),
        ("2011-04-28", {"evidence": "named-diplomat", "states": ("RUS", "USA")}),
    ],
)
def test_against_brute_force_on_the_syria_ledger(view, as_of, chosen):
    seen = view(as_of, **chosen)
    assert as_found(weight(seen)) == brute_force(seen)


def test_the_first_statement(view):
    """Three members object, two with a veto: no verdict rests on one record, the headline's count does."""
    table = weight(view())
    assert table[list(KINDS)].notna().sum().sum() == 0
    assert set(table.loc[table["change"] == "removed", "id"]) == {
        "st-2011-04-27-rus",
        "st-2011-04-27-chn",
        "st-2011-04-27-lbn",
        "st-2011-04-27-ind",
        "st-2011-04-27-deu",
        "press-2011-04-27",
    }


def test_known_the_same_evening_the_verdict_rests_on_lebanon(view):
    found = as_found(weight(view("2011-04-27", known_on=dt.date(2011, 4, 27))))
    assert found["st-2011-04-27-lbn", "removed"] == (True, {"press-statement": "undetermined"})
    assert found["st-2011-04-27-lbn", "reversed"] == (True, {"press-statement": "undetermined"})
    assert found["st-2011-04-27-fra-2", "reversed"] == (True, {"resolution": "cannot pass"})
    assert ("st-2011-04-27-rus", "removed") not in found


NINE = ["USA", "GBR", "FRA", "DEU", "PRT", "BIH", "COL", "GAB", "NGA"]


def small(view, stances, **chosen):
    """A view of 28 April 2011 with these positions only, each of its own day of April, in this order."""
    seen = view()
    steps = seen.steps.set_index("stance")
    rows = [
        {"id": f"{actor}-{day}", "date": pd.Timestamp(2011, 4, day), "known": pd.Timestamp(2011, 4, day)}
        | {"actor": actor, "name": actor, "kind": "state", "topic": "council-action", "stance": stance}
        | {"evidence": "official-statement", **steps.loc[stance, ["rank", "label", "short", "effect"]].to_dict()}
        for day, (actor, stance) in enumerate(stances, start=1)
    ]
    positions = pd.DataFrame(rows).reindex(columns=seen.whole["positions"].columns).astype({"rank": "Int64"})
    tables = seen.whole | {"positions": positions} | {"proposals": seen.whole["proposals"].iloc[:0]}
    return narrow(tables, seen.crisis, replace(seen.selection, **chosen))


def test_nine_votes_by_hand(view):
    """Nine in favour, all others abstain: each of the nine carries the resolution, an earlier record covers for one."""
    rest = ["CHN", "RUS", "BRA", "IND", "LBN", "ZAF"]
    stances = [("USA", "condemns"), *((s, "condemns") for s in NINE), *((s, "concerned") for s in rest)]
    found = as_found(weight(small(view, stances)))
    assert {key: value for key, value in found.items() if value[1]} == {
        **{
            (f"{state}-{day}", "removed"): (True, {"resolution": "undetermined", "procedural-motion": "undetermined"}
               | {"press-statement": "undetermined"})
            for day, state in enumerate(NINE, start=2) if state != "USA"
        },
        **{
            (f"{state}-{day}", "reversed"): (True, {"resolution": "cannot pass", "procedural-motion": "cannot pass"}
               | {"press-statement": "cannot pass"})
            for day, state in enumerate(NINE, start=2)
        },
        # Without a record of theirs the other six might be against: a veto of two of them, an objection of each.
        **{
            (f"{state}-{day}", "removed"): (True, {"press-statement": "undetermined"}
               | ({"resolution": "undetermined"} if state in ("CHN", "RUS") else {}))
            for day, state in enumerate(rest, start=11)
        },
    }  # fmt: skip
    seen = small(view, stances)
    assert as_found(weight(seen)) == brute_force(seen)


def test_the_mirrored_step_is_as_far_from_the_middle(view):
    assert mirrored(view().steps) == SYRIA
    libya = view(topic="libya").steps
    assert mirrored(libya) == {"within-mandate": "exceeds-mandate", "exceeds-mandate": "within-mandate"}
    assert mirrored(view().steps.query("effect != 'against'")) == {}
    upside_down = view().steps.assign(rank=lambda steps: 7 - steps["rank"])
    assert mirrored(upside_down) == SYRIA


def test_the_outcome_of_a_veto_hangs_on_nine_in_favour(view):
    """S/2011/612: 9-2-4. One vote in favour less and the draft has failed; one veto less and the other still stands."""
    table = deciding(view("2011-10-04"))
    reversed_ = table[table["change"] == "reversed"]
    assert sorted(reversed_["state"]) == ["BIH", "COL", "DEU", "FRA", "GAB", "GBR", "NGA", "PRT", "USA"]
    assert set(reversed_["outcome"]) == {"failed"}
    assert set(table.loc[table["change"] == "removed", "outcome"]) == {"undetermined"}
    assert set(table["before"]) == {"vetoed"}


def test_no_single_objection_decides_where_there_are_three(view):
    assert deciding(view()).empty
    assert deciding(view("2011-04-01")).empty


@pytest.mark.parametrize("as_of", ["2011-04-28", "2011-10-04", "2012-02-04"])
def test_ballots_against_brute_force(view, as_of):
    seen = view(as_of)
    proposals = seen.tables["proposals"]
    last = proposals[proposals["topic"] == "council-action"].iloc[-1]
    before = open_case(seen, last["kind"], last["id"]).prospect.outcome.outcome
    ballots, found = seen.whole["ballots"], set()
    for place in ballots.index[ballots["proposal"] == last["id"]]:
        ballot = ballots.loc[place, "ballot"]
        for change, other in (("removed", "unknown"), ("reversed", TURNED.get(ballot, ballot))):
            tables = seen.whole | {
                "ballots": ballots.assign(ballot=ballots["ballot"].mask(ballots.index == place, other))
            }
            case = open_case(narrow(tables, seen.crisis, seen.selection), last["kind"], last["id"])
            if case.prospect.outcome.outcome != before:
                found.add((ballots.loc[place, "state"], change, case.prospect.outcome.outcome))
    table = deciding(seen)
    assert set(zip(table["state"], table["change"], table["outcome"], strict=True)) == found
