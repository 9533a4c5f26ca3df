"""Estimates of the dead, by what they span. Nothing is added up or averaged."""

import pandas as pd

from components.tables.wording import figure

SCOPES = {"cumulative": ("cumulative",), "incident": ("incident", "period")}


def deaths(estimates: pd.DataFrame, scope: str = "cumulative", population: str | None = None) -> pd.DataFrame:
    """Return the estimates that can stand on one axis, by date, as `marked` does.

    ``scope`` is cumulative (since the beginning) or incident (incidents and stated periods); ``population`` keeps
    one population.
    """
    kept = estimates[estimates["scope"].isin(SCOPES[scope])]
    return marked(kept if population is None else kept[kept["population"] == population])


def marked(estimates: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of estimates that give a figure, with two columns more: how it is bounded, and where it stands.

    ``mark`` is exact, range, at least or up to; ``at`` is the lower bound, or the upper where there is only that, in
    persons.
    """
    kept = estimates[estimates["low"].notna() | estimates["high"].notna()]
    mark = pd.Series("range", index=kept.index, dtype=object)
    mark = mark.mask((kept["low"] == kept["high"]).fillna(False).astype(bool), "exact")
    mark = mark.mask(kept["high"].isna(), "at least").mask(kept["low"].isna(), "up to")
    return kept.assign(mark=mark, at=kept["low"].fillna(kept["high"]))


def reach(estimates: pd.DataFrame) -> str:
    """Return the lowest and the highest of all ends as words: ``350 to 500 or more``, ``at least 35``, ``43``.

    Both ends are figures that somebody gave; ``or more`` where the highest is somebody's "at least".
    """
    ends = pd.concat([estimates["low"], estimates["high"]]).dropna()
    lowest, highest = int(ends.min()), int(ends.max())
    beyond = bool((estimates.loc[estimates["high"].isna(), "low"] == highest).any())
    if lowest == highest:
        capped = not beyond and bool(estimates["low"].isna().all())
        return figure(None if capped else lowest, None if beyond else highest)
    return f"{figure(lowest, highest)}{' or more' if beyond else ''}"
