"""Conflict groups: estimates of one incident or one total that differ. They stand side by side; none is settled."""

import datetime as dt
from collections import Counter

import pandas as pd

from components.tables.casualties import marked
from components.tables.definitions import PEOPLE
from components.tables.wording import listed, sentence_case


def conflicts(estimates: pd.DataFrame) -> dict[str, str]:
    """Return the name of each group of two estimates and more, by id, the newest group first.

    A name says place or people, and the days: ``Deraa, 27 April 2011``, ``All dead since the beginning, 26 to 29
    April 2011``. Where two groups have the same name the id is added.
    """
    tied = estimates[estimates["conflict"].notna()]
    groups = {str(key): group for key, group in tied.groupby("conflict") if len(group) > 1}
    newest = sorted(groups, key=lambda key: groups[key]["date"].max(), reverse=True)
    names = {key: f"{_what(groups[key])}, {between(groups[key]['date'])}" for key in newest}
    seen = Counter(names.values())
    return {key: name if seen[name] == 1 else f"{name} ({key})" for key, name in names.items()}


def differing(estimates: pd.DataFrame) -> dict[str, dt.date]:
    """Return for each group the day of its second estimate, from which on there is a conflict, by id."""
    tied = estimates[estimates["conflict"].notna()].sort_values("date", kind="stable")
    second = tied[tied.groupby("conflict").cumcount() == 1]
    return {str(key): day.date() for key, day in zip(second["conflict"], second["date"], strict=True)}


def default(estimates: pd.DataFrame) -> str | None:
    """Return the group to begin with: the newest about one place, else the newest; None where there is none."""
    groups = list(conflicts(estimates))
    placed = set(estimates.loc[estimates["place"].notna(), "conflict"])
    return next((key for key in groups if key in placed), groups[0] if groups else None)


def rival_figures(estimates: pd.DataFrame, conflict: str | None) -> pd.DataFrame:
    """Return the estimates of one group as `casualties.marked` does, the lowest first."""
    return marked(estimates[estimates["conflict"] == conflict]).sort_values("at", kind="stable", ignore_index=True)


def between(dates: pd.Series) -> str:
    """Return the span of days: ``27 April 2011``, ``26 to 29 April 2011``, ``31 July to 1 August 2011``."""
    first, last = dates.min(), dates.max()
    end = f"{last.day} {last:%B %Y}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} to {end}"
    return f"{first.day} to {end}" if first.month == last.month else f"{first.day} {first:%B} to {end}"


def _what(group: pd.DataFrame) -> str:
    places = group["place"].dropna()
    if len(places):
        return str(places.value_counts().index[0])
    if set(group["scope"]) == {"cumulative"}:
        counted = set(group["population"])
        people = ["all dead"] if "all" in counted else [word for who, word in PEOPLE.items() if who in counted]
        return f"{sentence_case(listed(people))} since the beginning"
    return "Whole country"
