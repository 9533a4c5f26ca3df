"""Every heading has a meaning, and every meaning a heading."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.export import headings
from components.export.bundle import table
from components.export.fields import FIELDS, TABLES
from components.export.meanings import column
from components.pages import every_page, records
from components.tables import Tables, View
from components.ui import download
from components.ui.download import Offer
from tests.figures.test_contract import CHARTS, options
from tests.versions.earlier import one_earlier_version

PYTHON = {"string": str, "link": str, "integer": int, "number": float, "boolean": bool, "date": dt.date}


def name(chart: object) -> str:
    return chart.__name__.rpartition(".")[2]


def fits(part: str, frame: pd.DataFrame) -> bool:
    """Whether every cell is of its column's kind."""
    made = table(part, frame)
    return all(
        value is None or type(value) is PYTHON[column.kind]
        for row in made.rows
        for value, column in zip(row, made.columns.values(), strict=True)
    )


@pytest.mark.parametrize("chart", CHARTS, ids=name)
def test_each_column_behind_a_chart_has_a_meaning_that_fits(chart, view: Callable[..., View]) -> None:
    seen = view("2024-12-31")
    rows = chart.rows(seen, **options(chart, seen))
    assert fits(name(chart), rows)
    for heading in rows:
        dates = {type(value) for value in rows[heading].dropna()} <= {dt.date, pd.Timestamp}
        if rows[heading].notna().any():
            assert dates == (column(name(chart), heading).kind == "date"), heading
            numeric = pd.api.types.is_numeric_dtype(rows[heading])
            assert numeric == (column(name(chart), heading).kind in ("integer", "number")), heading


def test_each_laid_out_table_has_exactly_its_columns(tables: Tables) -> None:
    assert list(TABLES) == list(FIELDS) == list(tables)
    for part, frame in tables.items():
        assert sorted(FIELDS[part]) == sorted(frame.columns)
        assert fits(part, frame)


def lists(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Return table and heading of every list and download on the pages."""
    one_earlier_version(monkeypatch)
    found: set[tuple[str, str]] = set()
    draw = st.dataframe

    def listed(frame: pd.DataFrame, **options: Any) -> Any:
        found.update((options["key"], str(heading)) for heading in frame)
        return draw(frame, **options)

    def offered(*offers: Offer) -> None:
        for offer in offers:
            made = offer.make()
            assert made.name == offer.name
            assert (len(made.tables) > 1) == offer.many
            if not offer.many:
                found.update((part, heading) for part, table in made.tables.items() for heading in table.columns)

    monkeypatch.setattr(st, "dataframe", listed)
    monkeypatch.setattr(download, "downloads", offered)
    monkeypatch.setattr(records, "downloads", offered)

    def script(page: str, as_of: str) -> None:
        import datetime as dt
        import importlib

        from components.selection import Selection
        from components.tables import narrow
        from components.ui import store

        entry = store.ledgers()["positions"]
        selection = Selection("positions", "council-action", dt.date.fromisoformat(as_of))
        importlib.import_module(f"components.pages.{page}").render(narrow(entry["tables"], entry["crisis"], selection))

    for page in every_page():
        for as_of in ("2011-04-28", "2012-12-31"):
            drawn = AppTest.from_function(script, args=(page.__name__.rpartition(".")[2], as_of), default_timeout=60)
            assert not drawn.run().exception
    return found


def test_each_list_on_a_page_has_meanings_and_no_meaning_is_left_over(
    monkeypatch: pytest.MonkeyPatch, view: Callable[..., View]
) -> None:
    used = lists(monkeypatch)
    missing = []
    for part, heading in sorted(used):
        try:
            column(part, heading)
        except KeyError:
            missing.append((part, heading))
    assert missing == []
    seen = view("2024-12-31")
    used |= {(name(chart), str(heading)) for chart in CHARTS for heading in chart.rows(seen, **options(chart, seen))}
    assert set(headings.HEADINGS) - {heading for _, heading in used} == set()
    assert set(headings.OF_ONE) - used == set()
    others = {
        part for part, heading in used if heading not in headings.HEADINGS and (part, heading) not in headings.OF_ONE
    }
    assert set(headings.OTHERS) == others


def test_a_heading_that_nobody_described_is_named() -> None:
    with pytest.raises(KeyError, match="column 'Colour' of 'timeline' has no description"):
        column("timeline", "Colour")


def test_one_heading_means_different_things_in_different_tables() -> None:
    assert column("who_moved", "From").kind == "string"
    assert column("estimate_bands", "From").kind == "date"
    assert column("stance_tally", "Condemns the crackdown").unit == "actors"
