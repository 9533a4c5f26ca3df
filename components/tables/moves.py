"""Who moved: every change of standing by word and by deed, and what had happened in the days before."""

import pandas as pd

from components.tables.deeds import deeds_of, turns_by_deed
from components.tables.each import each
from components.tables.turns import COLUMNS, LINE, turns
from components.tables.view import View
from components.tables.wording import BALLOTS, BODIES, sentence_case, short_day

BEFORE = 7  # days


def words_of(view: View) -> pd.DataFrame:
    """Return the positions of the selected actors on the topic, the last written of each day, by date."""
    held = view.held[view.held["topic"] == view.selection.topic]
    return held.drop_duplicates(["actor", "date"], keep="last").reset_index(drop=True)


def turns_by_word(words: pd.DataFrame) -> pd.DataFrame:
    """One row for each position whose stance differs from the actor's standing on an earlier day, as `turns`."""
    return turns(words.assign(by=words["act"], value=words["stance"], label=words["short"])[LINE])


def moves(view: View, everyone: bool = False) -> pd.DataFrame:
    """One row for each change by word or deed, by date, with the columns of `turns` and ``crossed``.

    ``crossed`` says whether the effect changes: for, against, none. A filter by stance
    keeps what leads to or from it. Unless ``everyone`` is asked for, or states are selected, deeds are only those
    of actors with a position on the topic or a named ballot on it in the Security Council.
    """
    words, done = words_of(view), deeds_of(view)
    said = turns_by_word(words)
    if view.selection.stances:
        wanted = list(view.selection.stances)
        said = said[said["value"].isin(wanted) | said["from_value"].isin(wanted)]
    if not everyone and view.wanted is None:
        followed = set(words["actor"]) | set(done.loc[done["body"] == "security-council", "state"])
        done = done[done["state"].isin(followed)]
    turned = turns_by_deed(done)
    rows = pd.concat([said, turned], ignore_index=True) if len(turned) else said
    rows = rows.assign(crossed=rows["from_effect"] != rows["effect"])
    return rows.sort_values("date", kind="stable", ignore_index=True)[[*COLUMNS, "crossed"]]


def swings(rows: pd.DataFrame) -> pd.DataFrame:
    """Return those of the moves that go from for to against or from against to for."""
    decided = (rows["effect"] != "none") & (rows["from_effect"] != "none")
    return rows[rows["crossed"] & decided].reset_index(drop=True)


def preceded(view: View, rows: pd.DataFrame, days: int = BEFORE) -> pd.DataFrame:
    """One row for each of the moves, on the same index: events, proposals, deaths.

    Each says in words what is recorded in the ``days`` days before its day, that day left out, since the order of
    things within a day is not known. Incidents are listed count by count, as each estimator gave them. Before a
    move whose own day is not known nothing is listed.
    """
    when = rows["date"].where(rows["precision"] == "day", pd.Timestamp.min.as_unit("us"))
    columns = {}
    for name, happened in _happened(view).items():
        dates, texts = happened["date"], happened["text"].to_list()
        first = dates.searchsorted(when - pd.Timedelta(days, "D"))
        last = dates.searchsorted(when)
        found = ["; ".join(texts[begin:end]) for begin, end in zip(first, last, strict=True)]
        columns[name] = pd.Series(found, index=rows.index, dtype=object)
    return pd.DataFrame(columns, index=rows.index)


def _happened(view: View) -> dict[str, pd.DataFrame]:
    """Return date and text of every event, proposal and count of an incident whose day is known, by date."""
    tables = view.tables
    estimates = tables["estimates"]
    counts = estimates[estimates["scope"] == "incident"]
    told = {
        "events": (tables["events"], tables["events"]["title"]),
        "proposals": (tables["proposals"], _put(tables["proposals"])),
        "deaths": (counts, counts["figure"].map(sentence_case) + " " + counts["counts"]),
    }
    return {
        name: pd.DataFrame(
            {
                "date": frame["date"],
                "text": text.astype(object) + " (" + frame["date"].map(short_day).astype(object) + ")",
            }
        )[frame["precision"] == "day"]
        for name, (frame, text) in told.items()
    }


def _put(proposals: pd.DataFrame) -> pd.Series:
    symbol = proposals["resolution"].where(proposals["resolution"].notna(), proposals["symbol"])
    return proposals["body"].map(BODIES) + ": " + symbol.where(symbol.notna(), proposals["title"])


def paths(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each actor of the moves ``rows``, most moves first: actor, name, moves, said, did.

    ``said`` and ``did`` are its standings and its ballots on the topic in order of time, what repeats left out.
    """
    counts = rows["actor"].value_counts()
    said = _chain(words_of(view), "actor", "short")
    done = deeds_of(view)
    did = _chain(done.assign(word=done["ballot"].map(BALLOTS).astype(object)), "state", "word")
    found = rows.drop_duplicates("actor")[["actor", "name"]]
    found = found.assign(
        moves=found["actor"].map(counts),
        said=found["actor"].map(said).astype(object),
        did=found["actor"].map(did).map(sentence_case, na_action="ignore").astype(object),
    )
    return found.sort_values(["moves", "name"], ascending=[False, True], kind="stable", ignore_index=True)


def _chain(frame: pd.DataFrame, by: str, what: str) -> dict[str, str]:
    """Return the texts of a column in order of rows by actor, ``a, b, a``; what repeats at once is left out."""
    new = frame[frame[what] != frame.groupby(by, sort=False)[what].shift()]
    chains: dict[str, list[str]] = {}
    for row in each(new[[by, what]]):
        chains.setdefault(row[0], []).append(row[1])
    return {actor: ", ".join(texts) for actor, texts in chains.items()}
