"""What the Overview says first: where the Council's members stand, and four figures with their records."""

import datetime as dt
from typing import NamedTuple

import pandas as pd

from components.council import permanent
from components.findings.proposals import outcome
from components.tables import View
from components.tables.chamber import UNRECORDED
from components.tables.roll import proposals_on_topic
from components.tables.wording import day, figure, listed, sentence_case, text_put

WINDOW = dt.timedelta(days=7)  # how far back a report is still the latest
OLD = dt.timedelta(days=180)  # from when on a reader has to be told that a standing is old


class Figure(NamedTuple):
    """One of the four figures: what it counts, its value, a line of detail, and the records behind it."""

    label: str
    value: str
    detail: str
    records: tuple[str, ...]


def headline(view: View) -> str:
    """Return where the Council's members stand on the topic, counted, with those of whom nothing is recorded."""
    seats = view.chamber[view.chamber["selected"]]
    if view.chamber.empty:
        return "The members of the Security Council on this day are not recorded."
    if seats.empty:
        return "None of the selected states sits on the Security Council on this day."
    if view.wanted is not None and len(seats) == 1:
        held = "has no recorded position on this topic"
        if seats["stance"].iloc[0] != UNRECORDED:
            held = lower_first(seats["label"].iloc[0])
        return f"Of the selected states, {seats['name'].iloc[0]} sits on the Security Council: it {held}."
    whole = "members of the Security Council" if view.wanted is None else "selected members of the Security Council"
    parts = []
    for stance in view.steps["stance"]:
        held = seats[seats["stance"] == stance]
        if len(held):
            label = held["label"].iloc[0]
            parts.append(f"{len(held)} {plural(label) if len(held) > 1 else lower_first(label)}")
    silent = int((seats["stance"] == UNRECORDED).sum())
    if not parts:
        return f"None of the {len(seats)} {whole} has a recorded position on this topic."
    sentence = f"Of the {len(seats)} {whole}, {listed(parts)}"
    if silent:
        sentence += f"; {silent} {'have' if silent > 1 else 'has'} no recorded position"
    return sentence + "."


def latest_proposal(view: View) -> str:
    """Return what became of the latest proposal on the topic in the Council, or nothing where there is none."""
    proposals = proposals_on_topic(view)
    if proposals.empty:
        return ""
    last = proposals.iloc[0]
    sentence = f"The {text_put(last['kind'], last['outcome'])} of {day(last['date'])} "
    if last["outcome"] == "unknown":
        return f"{sentence}was put to the Council; what became of it is not known."
    names = view.tables["actors"].set_index("actor")["name"]
    sentence += f"was {outcome(last, names)}"
    if objected := last["objected"].split():
        sentence += f": {listed(sorted(names[code] for code in objected))} objected"
    elif dissociated := last["dissociated"].split():
        itself = "itself" if len(dissociated) == 1 else "themselves"
        sentence += f"; {listed(sorted(names[code] for code in dissociated))} dissociated {itself}"
    elif pd.notna(last["in_favour"]):
        vetoed = _vetoed_by(view, last) if last["outcome"] == "vetoed" else ""
        sentence += (
            f"{vetoed}: {last['in_favour']} in favour, {last['against']} against, {last['abstaining']} abstaining"
        )
    return sentence + "."


def _vetoed_by(view: View, proposal: pd.Series) -> str:
    ballots = view.every_ballot
    against = ballots[(ballots["proposal"] == proposal["id"]) & (ballots["ballot"] == "against")]
    casters = against[against["state"].isin(permanent(proposal["date"].date()))]["name"]
    return f" by {listed(sorted(casters))}" if len(casters) else ""


def age(view: View) -> str:
    """Return a sentence where the Council's standings are old: the newest of them, and how long before the day."""
    newest = view.chamber["date"].max()
    if pd.isna(newest) or (gap := (pd.Timestamp(view.as_of) - newest).days) <= OLD.days:
        return ""
    years, months = gap // 365, gap // 30
    before = f"{years} year{'s' if years > 1 else ''}" if years else f"{months} months"
    return f"The newest position of a member on this topic is of {day(newest)}, {before} before this day."


def figures(view: View) -> list[Figure]:
    """Return the four figures: for, against, who left the authorities, and the dead as estimators count them."""
    return [
        _side(view, "for", "For"),
        _side(view, "against", "Against"),
        _defections(view),
        _dead(view),
    ]


def _side(view: View, effect: str, label: str) -> Figure:
    seats = view.chamber.loc[view.chamber["selected"], ["stance", "label", "effect", "id"]]
    held = seats[seats["effect"] == effect]
    parts = []
    for stance in view.steps["stance"]:
        of_stance = held[held["stance"] == stance]
        if len(of_stance):
            many = len(of_stance) > 1
            text = of_stance["label"].iloc[0]
            parts.append((len(of_stance), plural(text) if many else lower_first(text)))
    if len(parts) == 1:
        detail = sentence_case(parts[0][1])
    else:
        detail = sentence_case(listed([f"{count} {text}" for count, text in parts]))
    return Figure(label, f"{len(held)} of {len(seats)}", detail or "No member", tuple(held["id"]))


def _defections(view: View) -> Figure:
    """The largest group of the latest day on which a counted group left."""
    defections = view.tables["defections"]
    groups = defections[(defections["kind"] == "collective") & (defections["status"] == "reported")]
    groups = groups[groups["count"].notna()]
    label = "Latest group defection"
    if groups.empty:
        return Figure(label, "None recorded", "", ())
    last = groups[groups["date"] == groups["date"].iloc[-1]].sort_values("count", kind="stable").iloc[-1]
    return Figure(label, f"{last['count']:,} persons", f"{last['role']}, {day(last['date'])}", (last["id"],))


def _dead(view: View) -> Figure:
    """The span of the cumulative counts of all dead in the last week that has any; no mean, no sum."""
    estimates = view.tables["estimates"]
    counts = estimates[(estimates["scope"] == "cumulative") & (estimates["population"] == "all")]
    label = f"Dead since {day(view.crisis['began'])}"
    if counts.empty:
        return Figure(label, "No estimate", "", ())
    last = counts["date"].iloc[-1]
    recent = counts[counts["date"] > last - WINDOW]
    ends = pd.concat([recent["low"], recent["high"]]).dropna()
    low, high = int(ends.min()), int(ends.max())
    at_least = recent.loc[recent["high"].isna(), "low"]
    open_ended = bool((at_least == high).any())
    value = figure(low, None if open_ended and low == high else high)
    if open_ended and low != high:
        value += " or more"
    voices = recent["estimator"].nunique()
    who = f"{len(recent)} counts by {voices} estimators" if len(recent) > 1 else recent["attributed_to"].iloc[0]
    when = f"week to {day(last)}" if len(recent) > 1 else day(last)
    return Figure(label, value, f"{sentence_case(who)}, {when}", tuple(recent["id"]))


def lower_first(text: str) -> str:
    """Return the text with a small first letter, to stand inside a sentence."""
    return text[:1].lower() + text[1:]


def plural(label: str) -> str:
    """Return a stance's label after several names: ``Condemns the crackdown`` as ``condemn the crackdown``."""
    verb, _, rest = lower_first(label).partition(" ")
    if verb in IRREGULAR:
        verb = IRREGULAR[verb]
    elif verb.endswith("ies") and len(verb) > 4:
        verb = verb[:-3] + "y"
    elif verb.endswith(("sses", "shes", "ches", "xes", "zzes")):
        verb = verb[:-2]
    elif verb.endswith("s") and not verb.endswith("ss"):
        verb = verb[:-1]
    return f"{verb} {rest}".strip()


IRREGULAR = {"is": "are", "has": "have", "does": "do", "goes": "go"}
