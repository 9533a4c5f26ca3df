"""Estimates of the dead, by what they span. Nothing is added up or averaged."""

import pandas as pd

SCOPES = {"cumulative": ("cumulative",), "incident": ("incident", "period")}


def deaths(estimates: pd.DataFrame, scope: str = "cumulative", population: str | None = None) -> pd.DataFrame:
    """Return the estimates that can stand on one axis, by date, those without any figure left out.

    ``scope`` is cumulative (since the beginning) or incident (incidents and stated periods); ``population`` keeps
    one population. ``mark`` says how the figure is bounded: exact, range, at least, up to; ``at`` is the lower
    bound, or the upper where there is only that.
    """
    kept = estimates[estimates["scope"].isin(SCOPES[scope]) & (estimates["low"].notna() | estimates["high"].notna())]
    if population is not None:
        kept = kept[kept["population"] == population]
    mark = pd.Series("range", index=kept.index, dtype=object)
    mark = mark.mask((kept["low"] == kept["high"]).fillna(False).astype(bool), "exact")
    mark = mark.mask(kept["high"].isna(), "at least").mask(kept["low"].isna(), "up to")
    return kept.assign(mark=mark, at=kept["low"].fillna(kept["high"]))
