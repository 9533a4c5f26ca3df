"""What the Council could decide on a day: who can block, who is pivotal, what would have to change; and what if."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.council import WITHOUT_VOTE, recorded, rule_for
from components.figures import chamber as chamber_figure
from components.figures import threshold
from components.findings.asked import elsewhere, no_ballot
from components.findings.council import blocking, pivots, support, verdict, way
from components.findings.evidence import weakly_known
from components.findings.headline import headline
from components.findings.later_ballots import sentence
from components.findings.proposals import no_ballots, outcome
from components.selection import Choices, Days
from components.tables import View
from components.tables.asked import asks_decision, deciding_topics
from components.tables.case import COUNCIL, KINDS, STANCES, Case, open_case, options, readings, side_by_side
from components.tables.flips import every_flip, following, offered
from components.tables.power import powers
from components.tables.roll import council_proposals
from components.tables.wording import BALLOTS, day, long_day, sentence_case, words
from components.ui.chart import draw_chart
from components.ui.fields import one_of, some_of
from components.ui.record import open_records
from components.ui.words import fill, joined, put, say, tabled

TITLE = "Council"
SECTION = "Council"
ORDER = 1.1
WORDS = {ballot: sentence_case(word) for ballot, word in BALLOTS.items()}
ALL_KINDS = {kind: sentence_case(words(kind)) for kind in (*KINDS, "amendment")}
STANDINGS = "The members' standings on the topic"
EFFECTS = {"for": "For", "none": "Neither for nor against", "against": "Against"}


def choices(crisis: dict[str, Any], query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return what the page's own parameters in a link may say."""
    return {
        "kind": Choices("a kind of proposal", ALL_KINDS, many=False),
        "ballots": Choices("a proposal of this ledger", {STANCES: STANDINGS} | crisis["proposals"], many=False),
        "flips": Choices("a member's ballot", every_flip(crisis["members"])),
        **{f"read_{effect}": Choices("a ballot", WORDS, many=False) for effect in EFFECTS},
        "bloc": Choices("a state in this ledger", crisis["members"]),
    }


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>The Security Council on {}</h1><p class="quiet">{}</p></div>',
        long_day(view.as_of),
        view.topic["question"],
    )
    _room(view)
    _compared(view)
    _power(view)


@st.fragment
def _room(view: View) -> None:
    """The case, its chamber and verdict; a flip runs this again and nothing else of the page."""
    kind, base, table = _question(view)
    if base == STANCES and not asks_decision(view):
        _elsewhere(view)
        return
    if base != STANCES and _put(view).loc[base, "outcome"] in WITHOUT_VOTE:
        say('<div class="sp"><p class="finding" role="status">{}</p></div>', no_ballots(kind))
        return
    plain = open_case(view, kind, base, table=table)
    if plain is None:
        say('<div class="sp"><p>The members on this day are not recorded. Choose a day from 2011 on.</p></div>')
        return
    flips = _flips(plain)
    case = open_case(view, kind, base, flips, table) if flips else plain
    assert case is not None  # noqa: S101 - the same members as above
    say(
        '<div class="sp"><p class="finding" role="status">{}</p><p class="quiet">{} {}</p>'
        '<p class="quiet">{}</p><p class="quiet">{}</p></div>',
        verdict(case),
        case.rule.text,
        case.rule.source + ".",
        weakly_known(view) if base == STANCES else "",
        sentence(view) if base == STANCES else "",
    )
    seats, told = st.columns([1.25, 1], gap="medium")
    with seats:
        draw_chart(chamber_figure, view, pick=_picked(case, flips), case=case)
    with told:
        draw_chart(threshold, view, case=case)
        _told(case)


def _question(view: View) -> tuple[str, str, dict[str, dict[str, str]] | None]:
    """Ask for the kind of proposal, the ballots to begin with, and how stances are read as ballots, where they are."""
    left, right = st.columns([1, 2.4])
    put_to_it, asking = _put(view), asks_decision(view)
    bases = {STANCES: STANDINGS} | {key: view.crisis["proposals"][key] for key in put_to_it.index}
    base = one_of("Ballots taken from", bases, "ballots", at=right)
    fixed = None if base == STANCES else put_to_it.loc[base, "kind"]
    shut = fixed is not None or not asking
    asked = one_of("Kind of proposal", ALL_KINDS, "kind", "resolution", at=left, disabled=shut)
    if fixed is None:
        return asked, base, _readings(view, asked) if asking else None
    _recorded(view, put_to_it.loc[base])
    return str(fixed), base, None


def _put(view: View) -> pd.DataFrame:
    return council_proposals(view).set_index("id")


def _flips(case: Case) -> list[str]:
    """Ask which ballots were to be others."""
    chosen, reset = st.columns([4, 1], vertical_alignment="bottom")
    flips = some_of(
        "What if a member's ballot were another?",
        offered(case),
        "flips",
        "As recorded; choose a member and a ballot, or choose a seat below",
        at=chosen,
    )
    reset.button("Reset ballots", on_click=_clear, disabled=not flips)
    return flips


def _elsewhere(view: View) -> None:
    """Where the members stand, that it is no ballot, and the topics on which a stance is one."""
    say(
        '<div class="sp"><p class="finding" role="status">{}</p><p>{} {} Ballots of a recorded proposal can be '
        "chosen above on any topic.</p></div>",
        headline(view),
        no_ballot(view),
        elsewhere(view),
    )
    titles: dict[str, str] = dict(deciding_topics(view)[["topic", "title"]].itertuples(index=False))
    if not titles:
        return
    chosen = next(iter(titles))
    if len(titles) > 1:
        chosen = st.selectbox("Topic that asks for a decision", list(titles), format_func=titles.__getitem__)
    if st.button("Show that topic", on_click=_show, args=(chosen,)):
        st.rerun()  # the whole page: the topic is chosen at its side


def _show(topic: str) -> None:
    st.session_state.update({"topic": topic, "stances": []})


def _recorded(view: View, proposal: Any) -> None:
    """What the proposal is whose ballots are taken, and what became of it."""
    text, button = st.columns([5, 1], vertical_alignment="center")
    with text:
        say(
            '<div class="sp"><p>{}. Recorded outcome of {}: {}.</p></div>',
            proposal["title"],
            day(proposal["date"]),
            outcome(proposal, view.tables["actors"].set_index("actor")["name"]),
        )
    if button.button("Open record"):
        open_records(view, [str(proposal.name)])


def _readings(view: View, kind: str) -> dict[str, dict[str, str]]:
    """Show how a stance is read as a ballot, and take the reader's own reading."""
    default = readings(view)[kind]
    words_of = {ballot: WORDS[ballot] for ballot in (*options(kind), "unknown")}
    chosen = {}
    with st.expander("How is a stance read as a ballot?"):
        for column, effect in zip(st.columns(len(EFFECTS)), EFFECTS, strict=True):
            with column:
                say('<div class="sp"><p class="quiet">{}</p></div>', f"A stance that is {EFFECTS[effect].lower()}")
                chosen[effect] = one_of("is read as", words_of, f"read_{effect}", default[effect])
    return {kind: default | chosen}


def _picked(case: Case, flips: list[str]) -> Callable[[list[str]], None]:
    """Return what choosing a seat does: the member's ballot goes to the next one, and after the last back."""

    def pick(states: list[str]) -> None:
        if states:
            st.session_state["flips"] = following(case, flips, states[0])

    return pick


def _clear() -> None:
    st.session_state["flips"] = []


def _told(case: Case) -> None:
    """Who blocks, who is pivotal, the cheapest ways to adoption."""
    lines = [(way(case, found),) for found in case.ways.cheapest]
    more = case.ways.total - len(lines)
    put(
        fill('<div class="sp"><h3>Who blocks?</h3><p>{}</p>', blocking(case)),
        fill("<h3>Who is pivotal?</h3><p>{}</p>", pivots(case)),
        fill("<h3>What would have to change for adoption?</h3><ol>{}</ol>", joined("<li>{}</li>", lines)),
        fill('<p class="quiet">{}</p></div>', f"{more:,} further ways take more." if more > 0 else ""),
    )


def _compared(view: View) -> None:
    """The verdict on each kind of proposal, were the members to stand as they do."""
    if not asks_decision(view):
        return
    rows = [
        (ALL_KINDS[case.kind], sentence_case(case.prospect.verdict), support(case), blocking(case))
        for case in side_by_side(view)
    ]
    put(
        fill('<div class="sp"><h2>What could pass on the same standings?</h2>'),
        fill("{}</div>", tabled(("Proposal", "Verdict", "Members", "Blocked by"), rows)),
    )


@st.fragment
def _power(view: View) -> None:
    """Voting power under the rule of resolutions, and when some members always vote together."""
    rule = rule_for(COUNCIL, "resolution", view.as_of)
    if rule is None or not recorded(view.as_of):
        return
    names = dict(zip(view.chamber["state"], view.chamber["name"], strict=True))
    say('<div class="sp"><h2>How much does a vote weigh on a resolution?</h2></div>')
    bloc = some_of("Members that always vote together", names, "bloc", "None; choose two or more")
    rows = [
        (sentence_case(seat), members, f"{shapley:.4%}", f"{banzhaf:.4%}")
        for seat, members, shapley, banzhaf in powers(rule, view.chamber, bloc).itertuples(index=False)
    ]
    put(
        fill(
            '<div class="sp"><p class="quiet">The share of all orders of joining in which a member turns losing into '
            "winning (Shapley and Shubik), and its share of all decisive votes (Banzhaf).</p>"
        ),
        fill("{}</div>", tabled(("Seat", "Member", "Shapley-Shubik", "Banzhaf"), rows)),
    )
