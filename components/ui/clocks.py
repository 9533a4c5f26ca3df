"""The line at the top of every page where the reader turned a clock back or cut the ladder of evidence."""

from components.findings.clocks import narrowed
from components.tables import View
from components.ui.words import say


def clocks(view: View) -> None:
    """Say what the reader's day of knowledge and weakest evidence leave out; nothing where they leave nothing out."""
    text = narrowed(view)
    if text:
        say('<div class="sp"><p class="quiet" role="status">{}</p></div>', text)
