"""Defections: persons, groups, and the running totals of trackers, which are kept apart."""

import pandas as pd

from components.ledger.vocabulary import Group
from components.tables.wording import sentence_case, words

BODIES = tuple(group.value for group in Group if group is not Group.ALL)
DOUBTED = ("disputed", "retracted", "refuted")


def departures(defections: pd.DataFrame) -> pd.DataFrame:
    """Return the table of defections with three columns more.

    ``who`` is the person or the role, else the part of the authorities; ``part`` is that part in words;
    ``doubted`` tells whether the report was disputed, retracted or refuted.
    """
    part = defections["group"].map(lambda group: sentence_case(words(group))).astype(object)
    who = defections["person"].where(defections["person"].notna(), defections["role"])
    return defections.assign(who=who.where(who.notna(), part), part=part, doubted=defections["status"].isin(DOUBTED))


def reckoned(departures: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `departures` with what each row adds to the ledger-wide count.

    The rule: only reports that stand (status reported) count, running totals never, and of records with one
    ``same_fact`` that tell of the same people only the one with the most persons, since together they were at
    least as many; the earliest where these are equal. Within a ``same_fact`` persons are told apart by name, or by
    office where they have none, and groups by place: the two groups of one protest in two towns both count.

    ``counted`` is the number of persons that the row adds, 0 for a group whose size nobody gave; ``left_out`` is
    the reason why a row does not count, None for one that does.
    """
    total = departures["kind"] == "running-total"
    left_out = departures["status"].where(departures["doubted"]).astype(object).mask(total, "running total")
    people = departures["person"].where(departures["person"].notna(), departures["role"])
    people = people.where(departures["kind"] == "individual", departures["place"])
    rivals = departures.assign(people=people)[departures["same_fact"].notna() & left_out.isna()]
    first = rivals.sort_values("count", ascending=False, kind="stable", na_position="last")
    again = first[first.duplicated(["same_fact", "kind", "people"])].index
    left_out = left_out.mask(departures.index.isin(again), "same people as another record")
    persons = departures["count"].mask((departures["kind"] == "individual") & departures["count"].isna(), 1)
    left_out = left_out.where(left_out.notna(), None)
    return departures.assign(counted=persons.fillna(0).where(left_out.isna(), 0), left_out=left_out)
