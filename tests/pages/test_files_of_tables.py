"""Every table on every page has a file, and the file is the table, row for row."""

import csv
import io
import zipfile
from contextlib import nullcontext
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.export.formats import FORMATS
from components.export.rows import plain
from components.pages import every_page, records
from components.ui import chart, download
from components.ui.download import Offer

PAGES = [page.__name__.rpartition(".")[2] for page in every_page()]
Shown = list[tuple[str, list[str], list[tuple[str, ...]]]]


def told(value: Any) -> str:
    """Return a cell as a file says it."""
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return str(value)


class Open:
    """An expander that the reader has opened."""

    open = True

    def __enter__(self) -> None:
        """Draw into the page."""

    def __exit__(self, *_: object) -> None:
        """Go on."""


def drawn(monkeypatch: pytest.MonkeyPatch, page: str, as_of: str, **session: Any) -> tuple[Shown, Shown]:
    """Return the tables of a page with every chart's rows open, and the files offered, in order."""
    tables: Shown = []
    files: Shown = []
    draw = st.dataframe

    def listed(frame: pd.DataFrame, **options: Any) -> Any:
        rows = [tuple(told(cell) for cell in row) for row in frame.astype(object).itertuples(index=False, name=None)]
        tables.append((options["key"], [str(name) for name in frame.columns], rows))
        return draw(frame, **options)

    def offered(*offers: Offer) -> None:
        with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(offers[0].make()))) as archive:
            name = next(entry for entry in archive.namelist() if entry.endswith(".csv"))
            read = list(csv.reader(io.StringIO(archive.read(name).decode(), newline="")))
        files.append((name, read[0], [tuple(plain(cell) for cell in row) for row in read[1:]]))

    monkeypatch.setattr(st, "dataframe", listed)
    monkeypatch.setattr(download, "downloads", offered)
    monkeypatch.setattr(records, "downloads", offered)
    monkeypatch.setattr(chart.st, "expander", lambda *_, **__: Open())
    monkeypatch.setattr(chart, "picture", lambda *_, **__: nullcontext())

    def script(page: str, as_of: str) -> None:
        import datetime as dt
        import importlib

        from components.selection import Selection
        from components.tables import narrow
        from components.ui import store

        entry = store.ledgers()["positions"]
        selection = Selection("positions", "council-action", dt.date.fromisoformat(as_of))
        importlib.import_module(f"components.pages.{page}").render(narrow(entry["tables"], entry["crisis"], selection))

    app = AppTest.from_function(script, args=(page, as_of), default_timeout=60)
    for key, value in session.items():
        app.session_state[key] = value
    assert not app.run().exception
    return tables, files


def same(tables: Shown, files: Shown) -> None:
    """Fail where a table has no file, or another row, cell or order; a file may have columns to the right."""
    assert len(tables) == len(files)
    for (key, headings, rows), (_, heads, lines) in zip(tables, files, strict=True):
        assert heads[: len(headings)] == headings, key
        assert [line[: len(headings)] for line in lines] == rows, key
        assert rows, key


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ("add", "methods", "your_ledger")])
def test_the_file_is_the_table(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    tables, files = drawn(monkeypatch, page, "2012-12-31")
    assert tables
    same(tables, files)


def test_so_is_that_of_a_source_that_the_reader_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = {"selection": {"rows": [0], "columns": [], "cells": []}}
    tables, files = drawn(monkeypatch, "sources", "2012-12-31", desk=chosen)
    assert tables[-1][0].startswith("carried_")
    same(tables, files)
