"""Where and when, the finding, four figures, the Council, and the timeline on the same as-of line."""

from functools import partial

import pandas as pd
import streamlit as st

from components.export.brief_crisis import of_crisis
from components.figures import overview_timeline
from components.figures.theme import colours, glyphs
from components.findings.evidence import unnamed, weakly_known
from components.findings.further import further
from components.findings.headline import age, figures, headline, latest_proposal
from components.findings.later_ballots import sentence
from components.findings.prospects import could_pass
from components.tables import View
from components.tables.chamber import UNRECORDED
from components.tables.records import records
from components.tables.wording import day, long_day, short_day
from components.ui.brief import offer
from components.ui.cards import Card, Group, cards, ink
from components.ui.chart import chart
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import say

TITLE = "Overview"
SECTION = ""
ORDER = 1
LATEST = 12  # reports listed under the timeline


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>{}, as of {}</h1><p class="quiet">{}</p>'
        '<div class="finding"><p>{}</p><p class="more">{} {}</p></div>'
        '<p class="quiet">{}</p><p class="quiet">{}</p></div>',
        view.crisis["about_name"],
        long_day(view.as_of),
        view.topic["question"],
        headline(view),
        latest_proposal(view),
        could_pass(view),
        age(view),
        sentence(view),
    )
    opened = cards([_figures(view)], "figures")
    council, timeline = st.columns([1.08, 1], gap="medium")
    with timeline:  # before the seats, so that it is drawn while they are made
        chart(overview_timeline, view)
    with council:
        say('<div class="sp"><h2>Where does each member of the Security Council stand?</h2></div>')
        opened += cards(_seats(view), "seats")
        say(
            '<div class="sp"><p class="quiet">Each seat has the day since which the member stands there, and opens its '
            "record. {} {}</p></div>",
            weakly_known(view),
            further(view),
        )
        _trust(view)
        offer(view, "brief", "", {}, partial(of_crisis, view))
    opened += _latest(view)
    open_records(view, opened)


def _figures(view: View) -> Group:
    items = []
    for label, value, detail, identifiers in figures(view):
        more = "" if not identifiers else "Record" if len(identifiers) == 1 else f"{len(identifiers)} records"
        lines = (("label", label), ("value", value), ("detail", detail))
        items.append(Card(lines, " ".join(identifiers), more))
    return Group("Four figures", items, columns=4, narrow=2)


def _seats(view: View) -> list[Group]:
    """The fifteen seats: code, symbol, word and since when; permanent and elected members apart."""
    palette, marks = colours(view.steps), glyphs(view.steps)
    nameless = unnamed(view)
    groups = []
    for permanent, title in ((True, "Permanent members"), (False, "Elected members")):
        seats = view.chamber[view.chamber["permanent"] == permanent]
        items = []
        for seat in seats.to_dict("records"):
            unrecorded = seat["stance"] == UNRECORDED
            lines = [("head", seat["state"]), ("name", seat["name"]), ("word", seat["short"])]
            if not unrecorded:
                lines.append(("detail", short_day(seat["since"])))
            if seat["state"] in nameless:
                lines.append(("mark", "unnamed source"))
            colour = "" if unrecorded else palette[seat["stance"]]
            looks = ("hollow",) * unrecorded + ("faint",) * (not seat["selected"])
            items.append(
                Card(
                    tuple(lines),
                    record="" if unrecorded else seat["id"],
                    glyph=marks[seat["stance"]],
                    colour=colour,
                    ink=ink(colour) if colour else "",
                    look=" ".join(looks),
                )
            )
        if items:
            groups.append(Group(title, items, columns=5, narrow=3, title=title))
    return groups


def _trust(view: View) -> None:
    """What the reader needs to know to trust the picture: version, coverage, age."""
    seats = view.chamber
    recorded = int((seats["stance"] != UNRECORDED).sum())
    newest = max(
        (frame["date"].max() for name, frame in view.tables.items() if name in DATED and len(frame)), default=None
    )
    say(
        '<div class="sp"><p class="quiet">{} of {} members recorded. Last record shown: {}. '
        "Data version {}, {} records from {} sources, licence {}.</p></div>",
        recorded,
        len(seats),
        day(newest) or "none",
        view.crisis["sha256"][:8],
        f"{view.crisis['records']:,}",
        f"{view.crisis['sources']:,}",
        view.crisis["licence"],
    )


DATED = ("positions", "estimates", "defections", "events", "proposals")


def _latest(view: View) -> list[str]:
    """List the newest reports from the ground; return the one that the reader opened."""
    tables = {name: view.tables[name].tail(LATEST) for name in DATED} | {"positions": view.tables["positions"].head(0)}
    newest: pd.DataFrame = records(tables).iloc[::-1].head(LATEST)
    say(
        '<div class="sp"><h2>What was last reported from the ground and from the Council?</h2>'
        '<p class="quiet">{}. Choose a row to open its record and sources.</p></div>',
        "The newest record" if len(newest) == 1 else f"The newest {len(newest)} records",
    )
    shown = newest[["date", "kind", "title", "who"]].assign(kind=newest["kind"].str.capitalize())
    shown = shown.rename(columns={"date": "Day", "kind": "Kind", "title": "What", "who": "By or about"})
    row = listing(
        view,
        shown,
        "latest",
        {"Record": newest["id"]},
        alt="The newest estimates, defections, events and proposals",
        label="Download these records",
        note="The newest estimates, defections, events and proposals.",
    )
    return [] if row is None else [newest["id"].iloc[row]]
