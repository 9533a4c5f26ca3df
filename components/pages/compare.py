"""Two days side by side, and two states or organisations: what was added, what moved, how far they vote alike."""

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from components.alignment import FLOOR
from components.alignment.pairs import by_body, together
from components.council import permanent
from components.figures import agreement
from components.findings.agreement import of_two, percent
from components.findings.compare import days, topics
from components.findings.headline import headline
from components.selection import Choices, Days
from components.tables import View
from components.tables.days_apart import between, by_kind, moved, topic_by_topic
from components.tables.wording import BALLOTS, BODIES, day, long_day, sentence_case, short_day
from components.ui.chart import chart
from components.ui.fields import day_of, one_of
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import fill, joined, put, say

TITLE = "Compare"
SECTION = "Positions"
ORDER = 2.3
MONTH = dt.timedelta(days=30)


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    either = Choices("a state or an organisation in this ledger", crisis["actors"], many=False)
    one_day = Days("the days of this ledger", crisis["first"], crisis["last"])
    return {
        "day_a": one_day,
        "day_b": one_day,
        "one": either,
        "other": either,
        "votes_in": Choices("a body", BODIES, many=False),
    }


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Compare two days, and two states, to {}</h1></div>', long_day(view.as_of))
    then, now = (view if chosen == view.as_of else view.again(as_of=chosen) for chosen in _days(view))
    found = moved(then, now)
    say('<div class="sp"><p class="finding">{}</p></div>', days(then, now, found))
    opened = _two_days(then, now, found)
    opened += _two_actors(view)
    later = max(then, now, view, key=lambda one: one.as_of)
    open_records(later, opened)


def _days(view: View) -> tuple[dt.date, dt.date]:
    """Draw the two days; the second is the as-of day until the reader chooses another."""
    crisis = view.crisis
    first, last = min(crisis["first"], view.as_of), max(crisis["last"], view.as_of)
    opening = crisis["opens_on"] if crisis["opens_on"] != view.as_of else max(first, view.as_of - MONTH)
    left, right, _ = st.columns([1, 1, 2.4])
    _follow("day_a", opening)
    _follow("day_b", view.as_of)
    return (
        day_of("First day", opening, first, last, "day_a", at=left) or opening,
        day_of("Second day", view.as_of, first, last, "day_b", at=right) or view.as_of,
    )


def _follow(key: str, default: dt.date) -> None:
    """Move a day along with its default where it still is what the default was."""
    before = st.session_state.get(f"{key}_default")
    if before not in (None, default) and st.session_state.get(key) == before:
        st.session_state[key] = default
    st.session_state[f"{key}_default"] = default


def _two_days(then: View, now: View, found: pd.DataFrame) -> list[str]:
    """Show the finding of each day, what was added or withdrawn, and what moved; return the records opened."""
    for column, one in zip(st.columns(2, gap="medium"), (then, now), strict=True):
        with column:
            say('<div class="sp"><h2>{}</h2><p>{}</p></div>', long_day(one.as_of), headline(one))
    left, right = st.columns(2, gap="medium")
    with left:
        opened = _moved(then, now, found)
    with right:
        opened += _between(then, now)
    return opened


def _moved(then: View, now: View, found: pd.DataFrame) -> list[str]:
    say(
        '<div class="sp"><h2>Which standings differ between the two days?</h2><p class="quiet">{}: {} of the {} '
        "selected actors with a position on either day. Choose a row for the records of both days.</p></div>",
        now.topic["title"],
        len(found),
        len(set(then.standings["actor"]) | set(now.standings["actor"])),
    )
    if found.empty:
        return []
    shown = pd.DataFrame(
        {"Actor": found["name"], day(then.as_of): found["label_then"].fillna("Unrecorded")}
        | {day(now.as_of): found["label_now"].fillna("Unrecorded"), "Change": found["change"].map(sentence_case)}
    )
    ids = found[["id_then", "id_now"]]
    row = listing(
        now,
        shown,
        "moved",
        {"Record": ids["id_now"].fillna(ids["id_then"])},
        alt=f"{len(found)} standings that differ between the two days",
        label="Download these standings",
        note=f"Standings that differ from {day(then.as_of)}.",
        rows=9,
    )
    return [] if row is None else list(ids.iloc[row].dropna())


def _between(then: View, now: View) -> list[str]:
    found, counts = between(then, now), by_kind(then, now)
    rows = [
        (sentence_case(kind) + "s", before, after, added, withdrawn)
        for kind, before, after, added, withdrawn in counts.itertuples(index=False, name=None)
    ]
    heads = ("Kind", day(then.as_of), day(now.as_of), "Added", "Withdrawn")
    put(
        fill('<div class="sp"><h2>Which records does only one of the two days have?</h2><table><tr>{}</tr>',
             joined("<th>{}</th>", [(head,) for head in heads])),
        fill("{}</table>", joined("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", rows)),
        fill('<p class="quiet">{} records, newest first. Choose a row to open one.</p></div>', len(found)),
    )  # fmt: skip
    if found.empty:
        return []
    shown = pd.DataFrame(
        {"Day": found["date"], "Kind": found["kind"].map(sentence_case), "Who": found["who"], "What": found["title"]}
        | {"Change": found["change"].map(sentence_case)}
    )
    row = listing(
        now,
        shown,
        "between",
        {"Record": found["id"]},
        alt=f"{len(found)} records that only one of the two days has",
        label="Download these records",
        note=f"Records that only one of the two days has, this and {day(then.as_of)}.",
        rows=5,
    )
    return [] if row is None else [found["id"].iloc[row]]


def _two_actors(view: View) -> list[str]:
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
    put(
        fill('<div class="sp"><table><tr>{}</tr>', joined("<th>{}</th>", [(head,) for head in heads])),
        joined("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", rows),
        fill('</table><p class="quiet">{}</p></div>', WEAK),
    )


WEAK = (
    "Same ballot: of recorded votes on which both ballots are known. Left out: a ballot is not known, or one took no "
    "part. A consensus that both joined is weak evidence that they agree, so it is counted apart."
)


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
