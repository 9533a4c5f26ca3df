"""Which ballots are newer than the standings, which come from words, and are not what these would lead to expect."""

from components.tables import View
from components.tables.later_ballots import later_ballots
from components.tables.wording import BALLOTS, day, listed


def sentence(view: View) -> str:
    """Return who voted otherwise than it stands, or stands nowhere on record, with the days; nothing where nobody did.

    Members that voted alike are told together: ``India and South Africa in favour``.
    """
    table = later_ballots(view)
    if table.empty:
        return ""
    alike = [
        f"{listed(list(table.loc[table['ballot'] == ballot, 'name']))} {words}"
        for ballot, words in BALLOTS.items()
        if (table["ballot"] == ballot).any()
    ]
    first, last = day(table["date"].min()), day(table["date"].max())
    when = last if first == last else f"{first} to {last}"
    return f"Standings come from words, not from votes. Newer ballots on this topic ({when}): {'; '.join(alike)}."
