import datetime as dt
from collections.abc import Callable

from components.export.names import stem
from components.findings.scope import filters, scope
from components.tables import View


def test_without_a_filter_a_view_is_its_ledger_and_day(view: Callable[..., View]) -> None:
    assert filters(view()) == [
        ("Ledger", "Syria since the 2011 uprising"),
        ("Topic", "Should the Security Council condemn the crackdown?"),
        ("As of", "28 April 2011"),
    ]
    assert scope(view()) == "Syria since the 2011 uprising, as of 28 April 2011."


def test_every_filter_is_said_in_words(view: Callable[..., View]) -> None:
    shown = view(
        states=("CHN", "RUS"),
        groups=("eu",),
        stances=("blocks",),
        evidence="press-report",
        known_on=dt.date(2011, 5, 1),
    )
    assert scope(shown) == (
        "Syria since the 2011 uprising, as of 28 April 2011, known on 1 May 2011. Weakest evidence admitted: Press "
        "report. States: China and Russia. Groups: European Union. Stances: Blocks Council action."
    )


def test_a_file_is_named_by_ledger_table_day_and_version(view: Callable[..., View]) -> None:
    assert stem(view(), "positions") == "syria-2011-positions-2011-04-28-00000000"
