"""Text from data, made literal for Plotly, which reads tags in titles, ticks, hover texts and legends."""

import html
import textwrap
from typing import Any

import pandas as pd

from components.tables.each import each
from components.tables.wording import dated, words


def literal(text: Any) -> str:
    """Return a text that Plotly shows as it is written; nothing for a missing one."""
    return "" if text is None or pd.isna(text) else html.escape(str(text), quote=False)


def folded(text: Any, width: int = 44, lines: int = 6) -> str:
    """Return a literal text broken into lines of a width in characters, cut with an ellipsis after ``lines``."""
    if text is None or pd.isna(text):
        return ""
    said = str(text)
    if len(said) <= width and said.isprintable() and said == said.strip():  # one line already, as most are
        return literal(said)
    parts = textwrap.wrap(said, width, max_lines=lines, placeholder=" …")
    return "<br>".join(literal(part) for part in parts)


def card(who: Any, day: str, *parts: Any) -> str:
    """Return a hover text: who in bold, the day, then each part that says something on lines of its own."""
    body = [f"<b>{folded(who)}</b>", literal(day), *(folded(part) for part in parts)]
    return "<br>".join(part for part in body if part)


def tick(name: str, code: str, width: int = 14) -> str:
    """Return a short literal label for an axis: the name where it fits, else the code."""
    return literal(name if len(name) <= width else code[:width])


def position_cards(positions: pd.DataFrame, publishers: pd.Series) -> list[str]:
    """Return the hover text of each position: who, day, stance, speaker, words, how we know and the source."""
    return [
        card(
            row.name,
            dated(row.date, row.precision),
            row.label,
            spoken(row.speaker, row.role),
            f"“{row.quote}”" if pd.notna(row.quote) else row.summary,
            f"{words(row.evidence).capitalize()}; {publisher}",
        )
        for row, publisher in zip(each(positions), publishers, strict=True)
    ]


def spoken(speaker: Any, role: Any) -> str:
    """Return ``Mark Lyall Grant, Ambassador to the UN``, or what of it is known."""
    return ", ".join(str(part) for part in (speaker, role) if pd.notna(part))
