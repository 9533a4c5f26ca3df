"""Tables on their way into a file, with all that a stranger needs to know of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from components.export.columns import Column
from components.export.fields import TABLES
from components.export.meanings import columns
from components.export.names import stem, version
from components.findings.scope import filters, scope
from components.tables import View
from components.tables.records import sources_of

Value = str | int | float | bool | dt.date | None


class Table(NamedTuple):
    """Rows of plain values: text, whole numbers, numbers, truth, days and None, as ``columns`` says of each heading."""

    note: str
    columns: dict[str, Column]
    rows: list[tuple[Value, ...]]


class Bundle(NamedTuple):
    """Tables by name with their provenance; every writer takes one.

    ``filters`` are pairs of words; ``covers`` says them in a sentence. ``sources`` are pairs of title and link of
    what the rows cite. ``sha256`` is that of the ledger's file.
    """

    name: str
    ledger: str
    title: str
    sha256: str
    licence: str
    covers: str
    filters: list[tuple[str, str]]
    sources: list[tuple[str, str]]
    tables: dict[str, Table]


def shown(view: View, part: str, frame: pd.DataFrame, note: str = "") -> Bundle:
    """Return the rows of one chart or list as they are on screen; ``part`` names it, ``note`` says what it is."""
    return _bundle(view, stem(view, part), scope(view), filters(view), {part: frame}, {part: note})


def narrowed(view: View, names: Sequence[str] = (), *, topic: bool = False) -> Bundle:
    """Return the laid-out tables as a view holds them, all of them or those named.

    With ``topic`` the positions are those on the view's topic, else on every topic.
    """
    held = view.tables | {"positions": view.positions} if topic else view.tables
    tables = {name: frame for name, frame in held.items() if not names or name in names}
    chosen = [pair for pair in filters(view) if topic or pair[0] != "Topic"]
    part = next(iter(tables)) if len(tables) == 1 else "tables"
    covers = f"{scope(view)} Topic: {view.topic['title']}." if topic else scope(view)
    return _bundle(view, stem(view, part), covers, chosen, tables, TABLES)


def whole_name(view: View) -> str:
    """Return the name of the file with every row of the ledger, without its ending."""
    return f"{view.crisis['id']}-ledger-{version(view)}"


def everything(view: View, names: Sequence[str] = ()) -> Bundle:
    """Return every row of the laid-out tables of the ledger, all of them or those named, whatever the filters are."""
    title = view.crisis["title"]
    covers = f"{title}, every record of the ledger, without a filter."
    tables = {name: frame for name, frame in view.whole.items() if not names or name in names}
    return _bundle(view, whole_name(view), covers, [("Ledger", title)], tables, TABLES)


def _bundle(
    view: View,
    name: str,
    covers: str,
    chosen: list[tuple[str, str]],
    frames: Mapping[str, pd.DataFrame],
    notes: Mapping[str, str],
) -> Bundle:
    crisis = view.crisis
    cited = [str(value) for frame in frames.values() for key in ("Record", "id") for value in _ids(frame, key)]
    sources = sources_of(view.whole, cited)
    return Bundle(
        name=name,
        ledger=crisis["id"],
        title=crisis["title"],
        sha256=crisis["sha256"],
        licence=crisis["licence"],
        covers=covers,
        filters=chosen,
        sources=list(zip(sources["title"], sources["url"], strict=True)),
        tables={part: table(part, frame, notes.get(part, "")) for part, frame in frames.items()},
    )


def _ids(frame: pd.DataFrame, key: str) -> list[Any]:
    return list(frame[key].dropna()) if key in frame else []


def table(part: str, frame: pd.DataFrame, note: str = "") -> Table:
    """Return a frame as rows of plain values. Raises ValueError where two columns have one heading."""
    headings = [str(name) for name in frame.columns]
    if len(set(headings)) < len(headings):
        raise ValueError(f"table {part} has two columns with one heading")
    meanings = columns(part, headings)
    kinds = [meaning.kind for meaning in meanings.values()]
    rows = [
        tuple(plain_value(value, kind) for value, kind in zip(row, kinds, strict=True))
        for row in frame.itertuples(index=False, name=None)
    ]
    return Table(note, meanings, rows)


def plain_value(value: Any, kind: str) -> Value:
    """Return a cell as a plain value of its column's kind; None where it is missing."""
    if value is None or pd.isna(value):
        return None
    if kind == "date":
        return value.date() if isinstance(value, dt.datetime) else dt.date.fromisoformat(str(value))
    if kind == "integer":
        return int(value)
    if kind == "number":
        return float(value)
    return bool(value) if kind == "boolean" else str(value)
