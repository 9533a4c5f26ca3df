"""How firm the picture is: the ladder of evidence, what later knowledge added, and what hangs on one record."""

import pandas as pd

from components.figures import evidence_ladder
from components.findings.clocks import changed, later, without_dates
from components.findings.evidence import weakly_known
from components.findings.weight import hanging, outcome_hangs
from components.tables import View
from components.tables.clocks import added_later
from components.tables.weight import KINDS, weight
from components.tables.wording import long_day, sentence_case, words
from components.ui.chart import chart
from components.ui.listing import listing
from components.ui.record import open_records
from components.ui.words import fill, put, say, tabled

TITLE = "Evidence"
SECTION = "Evidence"
ORDER = 4


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>Evidence to {}</h1><p class="finding">{}</p><p class="quiet">{}</p></div>',
        long_day(view.as_of),
        weakly_known(view)
        or "No standing of a member rests on an unnamed source, a press report or an inference alone.",
        view.topic["question"],
    )
    chart(evidence_ladder, view)
    now = view.again(known_on=None) if view.selection.known_on else view
    opened = _later(view, now)
    hung = _hanging(view)
    open_records(now if opened else view, opened or hung)


def _later(view: View, now: View) -> list[str]:
    """What became known after the reader's day of knowledge, or after the as-of day; return the record opened."""
    known_on = view.selection.known_on or view.as_of
    added = added_later(view, known_on)
    then = view if view.selection.known_on else view.again(known_on=known_on)
    said = later(known_on, len(added))
    rows = [(change.name, change.before, change.after) for change in changed(then, now)]
    put(
        fill('<div class="sp"><h2>What did later knowledge add?</h2><p class="later">{}</p>', said),
        fill('<p class="quiet">{} {}</p>', NOTE, without_dates(now)),
        tabled(("Finding", "As known then", "With today's knowledge"), rows)
        if rows
        else fill("<p>No finding of the Overview changes because of it.</p>"),
        fill("</div>"),
    )
    if added.empty:
        return []
    table = pd.DataFrame(
        {"Day": added["date"], "Known from": added["known"], "Kind": added["kind"].map(sentence_case)}
        | {"By or about": added["who"], "What": added["title"], "Record": added["id"]}
    )
    row = listing(
        view,
        table,
        "later",
        {},
        alt=f"{len(table)} records that became known later",
        label="Download these records",
        note="Records that became known later.",
        rows=10,
    )
    return [] if row is None else [added["id"].iloc[row]]


NOTE = (
    "A record is known from the earliest day on which one of its sources was published, or from a day that the ledger "
    "states. That is the earliest source found; there may be earlier ones. Choose a row to open its record."
)


def _hanging(view: View) -> list[str]:
    """Records whose removal or reversal changes the headline or a verdict; return the one opened."""
    weighed = weight(view)
    say(
        '<div class="sp"><h2>What hangs on one record?</h2><p class="hanging">{}</p><p>{}</p>'
        '<p class="quiet">{}</p></div>',
        hanging(view, weighed),
        outcome_hangs(view),
        WEIGHED,
    )
    table = _weighed(weighed)
    if table.empty:
        return []
    row = listing(
        view,
        table,
        "hanging",
        {},
        alt=f"{len(table)} records on which a finding rests",
        label="Download these records",
        note="Records on which a finding rests.",
        rows=10,
    )
    return [] if row is None else [table["Record"].iloc[row]]


WEIGHED = (
    "Every position and the latest proposal are left out one at a time, and every stance is turned to the mirrored "
    "step of the scale: as far from the middle on the other side. Listed is what the headline or a verdict then says "
    "otherwise. Two records that say the same cover for each other, so neither is listed as left out."
)


def _weighed(table: pd.DataFrame) -> pd.DataFrame:
    """One row for each record: what changes without it, and with it reversed; verdicts first."""
    effects = [
        ", ".join(
            ["headline"] * bool(row["headline"])
            + [f"{words(kind)}: {row[kind]}" for kind in KINDS if pd.notna(row[kind])]
        )
        for row in table.to_dict("records")
    ]
    told = table.assign(effect=effects).set_index("id")
    rests = table.set_index("id")[list(KINDS)].notna().any(axis=1).groupby(level=0).any()
    about = table.drop_duplicates("id").set_index("id")
    about = about.assign(rests=rests).sort_values("rests", ascending=False, kind="stable")
    return pd.DataFrame(
        {"Day": about["date"], "Who": about["who"], "Says": about["label"]}
        | {
            name: told.loc[told["change"] == change, "effect"].reindex(about.index)
            for change, name in (("removed", "Without it"), ("reversed", "Reversed"))
        }
        | {"How we know": about["evidence"].map(lambda rung: sentence_case(words(rung)), na_action="ignore")}
        | {"Record": about.index}
    ).reset_index(drop=True)
