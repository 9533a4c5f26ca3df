"""Who once stood further out than now, in a sentence."""

from collections.abc import Callable

from components.findings.further import further, further_of
from components.findings.state import summary
from components.tables import View


def test_four_members_had_asked_the_president_to_leave(view: Callable[..., View]) -> None:
    # On 18 August 2011 the four asked President Assad to leave; by 4 February 2012 their latest words condemn.
    assert further(view("2012-02-04")) == (
        "A standing is the latest position. Earlier positions went further: France, Germany, United Kingdom and United "
        "States (calls on President Assad to leave)."
    )
    assert further(view("2012-02-04", states=("FRA", "CHN"))).endswith(
        "further: France (calls on President Assad to leave)."
    )
    assert further(view("2011-04-28")) == ""


def test_of_one_actor_it_follows_what_is_recorded(view: Callable[..., View]) -> None:
    seen = view("2012-02-04")
    assert further_of(seen, "FRA") == (
        " An earlier position went further: calls on President Assad to leave, last on 18 August 2011."
    )
    assert summary(seen, "FRA").endswith("4 changes of standing on this topic." + further_of(seen, "FRA"))
    assert further_of(seen, "RUS") == ""
