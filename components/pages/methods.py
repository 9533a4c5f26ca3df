"""What the words mean, how entries were chosen, how we know, the rules, the limits; made from the code's own words."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.council import rule_for
from components.figures import every_chart, question
from components.ledger.meanings import CONFIDENCE, EVIDENCE, SCOPES, STATUS, TIERS, WORDS
from components.ledger.vocabulary import Body, ProposalKind
from components.reference.outlines import disclaimer, source
from components.tables import View
from components.tables.wording import BODIES, listed, sentence_case, words
from components.ui.words import fill, joined, put, say, tabled

TITLE = "Methods"
SECTION = "Evidence"
ORDER = 4.7


def render(view: View) -> None:
    """Draw the page."""
    say('<div class="sp"><h1>Methods</h1></div>')
    _section("What do the words mean?", WORDS)
    _scale(view)
    _chosen(view)
    _section(
        "How do we know a position? The ladder of evidence, strongest first",
        EVIDENCE,
        _counts(view, "positions", "evidence"),
    )
    _section("How sure is an entry?", CONFIDENCE)
    _section(
        "What kind of publication is a source? Tiers", {f"Tier {n}": text for n, text in TIERS.items()}, _tiers(view)
    )
    _section("Over what span are the dead counted?", SCOPES, _counts(view, "estimates", "scope"))
    _section("What became of a reported defection?", STATUS, _counts(view, "defections", "status"))
    _rules(view)
    _charts()
    _limits()


def _section(title: str, meanings: Mapping[Any, str], counts: Mapping[str, int] | None = None) -> None:
    rows = []
    for word, text in meanings.items():
        number = "" if counts is None else f" Entries by the as-of day: {counts.get(str(word), 0):,}."
        rows.append((sentence_case(words(str(word))), text + number))
    put(fill('<div class="sp"><h2>{}</h2><dl>{}</dl></div>', title, joined("<dt>{}</dt><dd>{}</dd>", rows)))


def _counts(view: View, table: str, column: str) -> dict[str, int]:
    return {str(key): int(count) for key, count in view.tables[table][column].value_counts().items()}


def _tiers(view: View) -> dict[str, int]:
    tiers: pd.Series = view.tables["sources"]["tier"].value_counts()
    return {f"Tier {tier}": int(count) for tier, count in tiers.items()}


def _scale(view: View) -> None:
    effects = {"for": "For", "against": "Against", "none": "None"}
    rows = [(step["label"], step["means"], effects[step["effect"]]) for step in view.steps.to_dict("records")]
    topic = view.topic
    put(
        fill('<div class="sp"><h2>Which stances are told apart on {}?</h2>', topic["title"]),
        fill("<p>{}</p>{}</div>", topic["question"], tabled(("Stance", "Chosen when the actor", "Effect"), rows)),
    )


def _chosen(view: View) -> None:
    say(
        '<div class="sp"><h2>How were entries chosen?</h2><p>{} The ledger holds {} records from {} sources. Every '
        "record names at least one source, and every source carries a record. Where reports contradict each other "
        "all are kept, side by side. Nothing is averaged, and figures of different estimators are never added. "
        "Doubts stand in the note of the record. The head of the file says what was left out, and why.</p></div>",
        view.crisis["summary"],
        f"{view.crisis['records']:,}",
        f"{view.crisis['sources']:,}",
    )


def _rules(view: View) -> None:
    kinds: dict[tuple[str, str, str], list[str]] = {}
    for body in Body:
        for kind in ProposalKind:
            rule = rule_for(body, kind, view.as_of)
            if rule:
                kinds.setdefault((BODIES[body], rule.text, rule.source), []).append(words(kind))
    rows = [(body, sentence_case(listed(found)), text, cited) for (body, text, cited), found in kinds.items()]
    put(
        fill('<div class="sp"><h2>By which rules do bodies decide?</h2>'),
        fill("{}</div>", tabled(("Body", "Proposal", "Rule", "Source"), rows)),
    )


def _charts() -> None:
    rows = [(question(chart), chart.READ, chart.LIMITS) for chart in every_chart()]
    put(
        fill('<div class="sp"><h2>How are the charts read, and what do they not show?</h2>'),
        fill("<dl>{}</dl></div>", joined("<dt>{}</dt><dd>{}<br>{}</dd>", rows)),
    )


def _limits() -> None:
    say(
        '<div class="sp"><h2>What are the limits?</h2><ul>'
        "<li>A standing is the latest position on record. An actor may have moved since without a source here.</li>"
        "<li>Order in time is not cause.</li>"
        "<li>Definitions of the dead differ between estimators; each figure says what it counts.</li>"
        "<li>Ballots are what a member did on one text, not a view of the crisis.</li>"
        "<li>Council members are recorded from 2011; before that only permanent members are.</li>"
        "<li>{} {}</li></ul></div>",
        disclaimer(),
        source(),
    )
