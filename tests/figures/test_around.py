"""Where the name of a window stands in the chart of standings around an event."""

from components.figures import around
from tests.figures.drawing import draw


def _named(view, identifier: str):
    note = draw(around, view("2011-12-31"), around=identifier).layout.annotations[0]
    return note.text, note.x, note.xanchor


def test_the_name_of_the_window_stands_where_there_is_room(view):
    # 60 days before the event are drawn, and 60 after it or to the as-of day: of the first event 60, of the other 9.
    assert _named(view, "press-2011-04-27") == ("7 days from 27 April 2011", "2011-04-27", "left")
    assert draw(around, view(), around="press-2011-04-27").layout.annotations[0].xanchor == "right"
