"""The record card: what a record says, in whose words, by which source, how we know, and what contradicts it."""

import streamlit as st

from components.findings.record import cited, described
from components.findings.weight import resting
from components.tables import Tables, View
from components.tables.records import find, rivals
from components.ui.citations import cite_record
from components.ui.words import fill, joined, put, say


def open_records(view: View, identifiers: list[str]) -> None:
    """Open the card on these records of a view; nothing happens for an empty list."""
    if identifiers:
        _dialog(view, identifiers)


@st.dialog("Record", width="large")
def _dialog(view: View, identifiers: list[str]) -> None:
    if len(identifiers) > 1:
        say('<div class="sp"><p class="quiet">{} records</p></div>', len(identifiers))
    hangs = resting(view)
    for identifier in identifiers:
        card(view.tables, identifier, hangs.get(identifier, []))
        cite_record(view, identifier)


def card(tables: Tables, identifier: str, hangs: list[str]) -> None:
    """Put one record on the page; ``hangs`` are sentences on what rests on it."""
    found = find(tables, identifier)
    if found is None:
        say('<div class="sp"><p>The record {} is not in what is selected.</p></div>', identifier)
        return
    kind, row = found
    title, quote, facts = described(tables, kind, row)
    parts = [fill('<div class="sp record"><h2>{}</h2>', title)]
    if quote:
        parts.append(fill("<blockquote><p>“{}”</p></blockquote>", quote))
        if row.get("translated") is True:
            parts.append(fill('<p class="quiet">Translated by the source.</p>'))
    parts.append(fill("<dl>{}</dl>", joined("<dt>{}</dt><dd>{}</dd>", facts)))
    if hangs:
        lines = joined("<li>{}</li>", [(line,) for line in hangs])
        parts.append(fill("<h3>What rests on this record</h3><ul>{}</ul>", lines))
    parts.append(fill("<h3>Sources</h3><ul>{}</ul>", joined(SOURCE, cited(tables, identifier))))
    if others := rivals(tables, kind, row):
        lines = joined("<li>{}</li>", [(line,) for line in others])
        parts.append(fill("<h3>Reported differently, or of the same fact</h3><ul>{}</ul>", lines))
    put(*parts, fill('<p class="quiet">Record {}</p></div>', identifier))


SOURCE = '<li><a href="{}" target="_blank" rel="noopener noreferrer nofollow">{}</a>, {}{}</li>'
