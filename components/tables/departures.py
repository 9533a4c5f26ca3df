"""Defections: persons, groups, and the running totals of trackers, which are kept apart."""

import pandas as pd

from components.tables.wording import sentence_case, words

DOUBTED = ("disputed", "retracted", "refuted")


def departures(defections: pd.DataFrame, kind: str | None = None) -> pd.DataFrame:
    """Return the defections by date, of one kind where it is given: individual, collective or running-total.

    ``who`` is the person or the role, else the part of the authorities; ``part`` is that part in words;
    ``doubted`` tells whether the report was disputed, retracted or refuted.
    """
    kept = defections if kind is None else defections[defections["kind"] == kind]
    part = kept["group"].map(lambda group: sentence_case(words(group))).astype(object)
    who = kept["person"].where(kept["person"].notna(), kept["role"])
    return kept.assign(who=who.where(who.notna(), part), part=part, doubted=kept["status"].isin(DOUBTED))
