"""Text in a cell of a spreadsheet: marked so that no program runs it, and unmarked again.

A text that a spreadsheet would take for a formula gets one apostrophe in front; a text that begins with an
apostrophe and such a character gets one more, so that `plain` undoes the rule exactly.
"""

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return a cell's text so that no spreadsheet runs it."""
    return f"'{text}" if text.lstrip("'").startswith(TRIGGERS) else text


def plain(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(TRIGGERS) else cell
