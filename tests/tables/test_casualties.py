import pandas as pd

from components.tables.casualties import deaths


def estimates() -> pd.DataFrame:
    rows = [
        ("exact", 400, 400, "cumulative", "all"),
        ("range", 350, 400, "cumulative", "all"),
        ("least", 35, None, "incident", "civilians"),
        ("most", None, 500, "period", "all"),
        ("none", None, None, "cumulative", "all"),
        ("soldiers", 80, 80, "cumulative", "soldiers"),
    ]
    frame = pd.DataFrame(rows, columns=["id", "low", "high", "scope", "population"])
    return frame.astype({"low": "Int64", "high": "Int64"})


def test_figures_that_share_an_axis_are_of_one_scope():
    assert list(deaths(estimates())["id"]) == ["exact", "range", "soldiers"]
    assert list(deaths(estimates(), "incident")["id"]) == ["least", "most"]
    assert list(deaths(estimates(), "cumulative", "all")["id"]) == ["exact", "range"]


def test_bounds_are_told_apart():
    every = pd.concat([deaths(estimates()), deaths(estimates(), "incident")]).set_index("id")
    assert every["mark"].to_dict() == {
        "exact": "exact", "range": "range", "soldiers": "exact", "least": "at least", "most": "up to"
    }  # fmt: skip
    assert every["at"].to_dict() == {"exact": 400, "range": 350, "soldiers": 80, "least": 35, "most": 500}
