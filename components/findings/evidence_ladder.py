"""How the picture thins as weaker evidence is left out, in a sentence."""

from itertools import pairwise

from components.findings.counts import number
from components.findings.evidence import PLURAL
from components.findings.nothing import nothing
from components.tables import View
from components.tables.each import each
from components.tables.ladder import rungs
from components.tables.wording import day


def sentence(view: View) -> str:
    """Return how many members have a standing on all evidence, and at which rung the number falls to what."""
    table = rungs(view)
    if table.empty:
        return nothing(view, "positions")
    rows = list(each(table))[::-1]
    whole = rows[0]
    begin = (
        f"As of {day(view.as_of)}, {number(whole.positions, 'position')} on all rungs of evidence "
        f"{'gives' if whole.positions == 1 else 'give'} {whole.members or 'none'} of "
        f"{number(int(view.chamber['selected'].sum()), 'member')} of the Security Council a standing."
    )
    falls = [
        (PLURAL[row.rung], row.members or "none") for before, row in pairwise(rows) if row.members != before.members
    ]
    if not falls:
        return begin
    rung, left = falls[0]
    return (
        f"{begin} Admitting nothing weaker than {rung} leaves {left}{''.join(f', than {r} {n}' for r, n in falls[1:])}."
    )
