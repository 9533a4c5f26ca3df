"""Counted nouns."""

import pandas as pd


def number(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 position``, ``2 positions``, ``no position``; ``many`` is a plural that needs more than an s."""
    if count == 0:
        return f"no {one}"
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def positions_of(positions: pd.DataFrame) -> str:
    """Return ``19 positions of 12 states and organisations``, or ``no position``."""
    if positions.empty:
        return "no position"
    return f"{number(len(positions), 'position')} of {actors(positions['actor'].nunique())}"


def actors(count: int) -> str:
    """Return ``12 states and organisations``."""
    return number(count, "state or organisation", "states and organisations")


def defections(departures: pd.DataFrame) -> str:
    """Return ``defections of 3 persons and 2 groups``, with how many of these reports were doubted; no totals."""
    left = departures[departures["kind"] != "running-total"]
    if left.empty:
        return "no defection"
    persons = int((left["kind"] == "individual").sum())
    words = f"defections of {number(persons, 'person')} and {number(len(left) - persons, 'group')}"
    doubted = int(left["doubted"].sum())
    return f"{words} ({doubted} of these reports disputed, retracted or refuted)" if doubted else words
