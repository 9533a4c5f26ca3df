"""The briefs of the site: on the crisis on two days, and on everyone that holds a position."""

from collections.abc import Callable
from typing import NamedTuple

from components.export.brief_actor import of_actor
from components.export.brief_crisis import of_crisis
from components.export.brief_html import as_html
from components.export.citation import FORMS
from components.export.works import view_cited
from components.tables import View
from components.tables.wording import long_day


class Page(NamedTuple):
    """A brief: its path in the site, what a link to it says, its bytes."""

    path: str
    label: str
    data: bytes


def on_crisis(view: View, base: str = "") -> list[Page]:
    """Return the brief as of the ledger's last day, and that as of the day on which its pages open, once where one."""
    opens, last = view.crisis["opens_on"], view.crisis["last"]
    days = [("latest", last, "its last day")] + ([("opening", opens, "the day it opens on")] if opens != last else [])
    made = []
    for name, on, why in days:
        seen, path = view.again(as_of=on), f"briefs/crisis-{name}.html"
        said = of_crisis(seen, _cited(seen, base, path, "Brief"))
        made.append(Page(path, f"As of {long_day(on)}, {why}", as_html(said).encode()))
    return made


def on_actors(view: View, base: str = "", told: Callable[[int, int], None] = lambda _done, _all: None) -> list[Page]:
    """Return a brief on each state and organisation with a position, by name; ``told`` hears how many are done."""
    seen = view.again(as_of=view.crisis["last"])
    spoken = set(seen.whole["positions"]["actor"])
    voices = {actor: name for actor, name in view.crisis["actors"].items() if actor in spoken}
    made = []
    for actor, name in voices.items():
        path = f"briefs/{actor}.html"
        made.append(Page(path, name, as_html(of_actor(seen, actor, _cited(seen, base, path, name))).encode()))
        told(len(made), len(voices))
    return made


def _cited(view: View, base: str, path: str, title: str) -> str:
    """Return how the brief is cited: no day of access, because nobody has read it yet; no address without a base."""
    return FORMS["Chicago"](view_cited(view, f"{base}{path}" if base else "", None, title))
