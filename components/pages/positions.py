"""Where each actor stands on a map, how many stand where over time, and every position day by day."""

from components.figures import stance_map, stance_matrix, stance_tally
from components.tables import View
from components.tables.wording import long_day
from components.ui.chart import chart
from components.ui.words import say

TITLE = "Positions"
SECTION = "Positions"
ORDER = 2


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>Positions on {}, as of {}</h1><p>{}</p></div>',
        view.topic["title"],
        long_day(view.as_of),
        view.topic["question"],
    )
    chart(stance_matrix, view)
    chart(stance_map, view)
    chart(stance_tally, view)
