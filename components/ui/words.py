"""Text on a page: the one place that makes HTML.

Streamlit's Markdown would turn a quotation into links, pictures and colours. Here every value is escaped before
it meets a template, and templates are literals of the code.
"""

import html
from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st


class Filled(str):
    """HTML whose values `fill` has escaped, so that it may stand in another template."""

    __slots__ = ()


def say(template: str, *values: Any) -> None:
    """Put a piece of HTML on the page; each ``{}`` of the template takes a value as plain text."""
    put(fill(template, *values))


def put(*parts: Filled) -> None:
    """Put finished pieces on the page, as one."""
    st.html("".join(parts))


def fill(template: str, *values: Any) -> Filled:
    """Return the template with every value escaped; ``{}`` marks the places. A `Filled` value stands as it is."""
    return Filled(template.format(*(v if isinstance(v, Filled) else html.escape(str(v)) for v in values)))


def joined(template: str, rows: Iterable[tuple[Any, ...]]) -> Filled:
    """Return the template filled once for each row, one after the other."""
    return Filled("".join(fill(template, *row) for row in rows))


def tabled(heads: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Filled:
    """Return a table with these headings; every row has a value for each."""
    return fill(
        "<table><tr>{}</tr>{}</table>",
        joined("<th>{}</th>", ((head,) for head in heads)),
        joined(f"<tr>{'<td>{}</td>' * len(heads)}</tr>", rows),
    )
