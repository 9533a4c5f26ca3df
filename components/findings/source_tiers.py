"""What the bars of tiers show."""

from components.findings.counts import number
from components.findings.nothing import nothing
from components.tables import View
from components.tables.records import KINDS
from components.tables.sourcing import TIERS, by_tier
from components.tables.wording import day, listed


def sentence(view: View) -> str:
    """Return how many records have each tier as their strongest, and the kind that most often rests on tier 3 or 4."""
    table = by_tier(view)
    if table.empty:
        return nothing(view, "records")
    sizes = table.groupby("tier")["count"].sum()
    total = int(table["count"].sum())
    parts = [f"tier {tier} for {sizes.get(tier, 0)}" for tier in TIERS]
    begin = f"Of {number(total, 'record')} by {day(view.as_of)}, the strongest source is of {listed(parts)}."
    weak = table[table["tier"] >= 3].groupby("kind")["count"].sum()
    if weak.empty:
        return begin
    whole = table.groupby("kind")["count"].sum()
    kind = max((kind for kind in KINDS if kind in weak.index), key=lambda kind: weak[kind] / whole[kind])
    noun = number(int(whole[kind]), kind)
    return f"{begin} {kind.capitalize()}s most often have none of tier 1 or 2: {weak[kind]} of {noun}."
