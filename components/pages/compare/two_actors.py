"""Where two states or organisations stand on each topic, how they voted, and on what they differed."""

import pandas as pd
import streamlit as st

from components.alignment import FLOOR
from components.alignment.pairs import by_body, together
from components.council import permanent
from components.figures import agreement
from components.findings.agreement import of_two, percent
from components.findings.compare import topics
from components.tables import View
from components.tables.days_apart import topic_by_topic
from components.tables.wording import BALLOTS, BODIES, sentence_case, short_day
from components.ui.chart import chart
from components.ui.fields import one_of
from components.ui.listing import listing
from components.ui.words import fill, joined, put, say, tabled

WEAK = (
    "Same ballot: of recorded votes on which both ballots are known. Left out: a ballot is not known, or one took no "
    "part. A consensus that both joined is weak evidence that they agree, so it is counted apart."
)


def two_actors(view: View) -> list[str]:
    """Show where two actors stand and how they voted; return the records opened."""
    names: dict[str, str] = view.crisis["actors"]
    offered = list(dict.fromkeys([*view.selection.states, *permanent(view.as_of), *names]))
    defaults = [actor for actor in offered if actor in names][:2]
    say('<div class="sp"><h2>How do two states or organisations compare?</h2></div>')
    if len(defaults) < 2:
        say('<div class="sp"><p>The ledger has fewer than two actors.</p></div>')
        return []
    left, right, _ = st.columns([1, 1, 1.4])
    one = one_of("One", names, "one", defaults[0], at=left)
    other = one_of("Other", names, "other", defaults[1], at=right)
    if one == other:
        say('<div class="sp"><p class="notice">Both are {}. Choose two different ones.</p></div>', names[one])
        return []
    shared = together(view, one, other)
    found = by_body(shared)
    lines = joined("<p>{}</p>", [(line,) for line in of_two(view, one, other, found)])
    put(fill('<div class="sp agreed">{}</div>', lines))
    opened = _topics(view, one, other)
    left, right = st.columns(2, gap="medium")
    with left:
        _by_body(found)
    with right:
        opened += _differences(view, names[one], names[other], shared)
    _all_pairs(view, one, other)
    return opened


def _topics(view: View, one: str, other: str) -> list[str]:
    names = view.crisis["actors"]
    table = topic_by_topic(view, one, other)
    say(
        '<div class="sp"><h2>Where does each stand on each topic?</h2><p class="quiet">{} Choose a row for the '
        "records.</p></div>",
        topics(table, names[one], names[other]),
    )
    shown = pd.DataFrame({"Topic": table["title"]})
    for side, actor in (("one", one), ("other", other)):
        held = [
            f"{label}, since {short_day(since)}" if pd.notna(label) else "Unrecorded"
            for label, since in zip(table[f"label_{side}"], table[f"since_{side}"], strict=True)
        ]
        shown = shown.assign(**{names[actor]: held})
    row = listing(
        view,
        shown,
        "by_topic",
        {},
        alt="Standings of the two on each topic",
        label="Download these standings",
        note="Standings of the two on each topic.",
        rows=6,
    )
    return [] if row is None else list(table[["id_one", "id_other"]].iloc[row].dropna())


def _by_body(found: pd.DataFrame) -> None:
    say('<div class="sp"><h2>How often did they agree, body by body?</h2></div>')
    if found.empty:
        say('<div class="sp"><p>No proposal on which both have a ballot. Choose a later day.</p></div>')
        return
    rows = [
        (
            BODIES[row["body"]],
            f"{row['equal']} of {row['both']}",
            f"{percent(row['low'])} to {percent(row['high'])} %" if row["both"] >= FLOOR else "too few to say",
            row["unknown"] + row["absent"],
            row["joined"],
            row["objected"] + row["dissociated"] + row["differed"] + row["not_known"],
        )
        for row in found.to_dict("records")
    ]
    heads = ("Body", "Same ballot", "95 % interval", "Left out", "Consensus joined by both", "Other consensus texts")
    say('<div class="sp">{}<p class="quiet">{}</p></div>', tabled(heads, rows), WEAK)


def _differences(view: View, one: str, other: str, shared: pd.DataFrame) -> list[str]:
    """List the proposals on which the two differ, or stood against a consensus; return the one that was opened."""
    apart = shared[shared["relation"] == "different"].iloc[::-1].reset_index(drop=True)
    say(
        '<div class="sp"><h2>On which proposals did they differ?</h2><p class="quiet">{} of {} on which both ballots '
        "are known, newest first. Choose a row to open it.</p></div>",
        len(apart),
        int(shared["relation"].isin(["equal", "different"]).sum()),
    )
    if apart.empty:
        return []
    shown = pd.DataFrame(
        {"Day": apart["date"], one: apart["one"].map(BALLOTS).map(sentence_case)}
        | {other: apart["other"].map(BALLOTS).map(sentence_case), "Proposal": apart["title"]}
        | {"Symbol": apart["symbol"], "Body": apart["body"].map(BODIES), "Outcome": apart["outcome"].map(sentence_case)}
    )
    row = listing(
        view,
        shown,
        "apart",
        {"Record": apart["proposal"]},
        alt=f"{len(apart)} proposals on which the two differ",
        label="Download these proposals",
        note="Proposals on which two states differ.",
        rows=7,
    )
    return [] if row is None else [apart["proposal"].iloc[row]]


def _all_pairs(view: View, one: str, other: str) -> None:
    """Draw how often the permanent members and the two chosen agreed, in one body."""
    left, _ = st.columns([1, 2.4])
    body = one_of("Recorded votes in", BODIES, "votes_in", at=left)
    chosen = (actor for actor in (one, other) if _is_state(view, actor))
    chart(agreement, view, states=tuple(dict.fromkeys([*permanent(view.as_of), *chosen])), body=body)


def _is_state(view: View, actor: str) -> bool:
    actors = view.tables["actors"]
    return bool((actors.loc[actors["actor"] == actor, "kind"] == "state").any())
