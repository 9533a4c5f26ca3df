"""What the bands of estimators show."""

from components.findings.casualties import latest, newest, told
from components.findings.counts import number
from components.tables import View
from components.tables.definitions import EVERY, defined

NEVER = "No two estimates are added up or averaged."


def sentence(view: View, definition: str = "all-cumulative", scale: str = "linear") -> str:
    """Return the range, then who counted what until when; how many earlier estimates stand in the chart."""
    table = defined(view.tables["estimates"], definition)
    if table.empty:
        return f"{newest(view, definition)}."
    if definition == EVERY:
        return f"{newest(view, definition)}; different definitions do not compare. {NEVER}"
    if definition.endswith("-cumulative"):
        shown, earlier = latest(table), len(table) - len(latest(table))
        rest = f"; {number(earlier, 'earlier estimate')}" if earlier else ""
        return f"{newest(view, definition)}: {told(shown)}{rest}. {NEVER}"
    last = table[table["date"] == table["date"].max()]
    return (
        f"{newest(view, definition)}; different incidents or periods do not compare. The newest: {told(last)}. {NEVER}"
    )
