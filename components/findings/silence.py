"""Who has been silent on the topic, and for how long."""

from components.findings.counts import number
from components.tables import View
from components.tables.silence import silence
from components.tables.wording import day, listed


def sentence(view: View) -> str:
    """Return how many members of the Council never spoke on the topic, and the longest silence of the others."""
    table = silence(view)
    if view.chamber.empty:
        return "No members of the Security Council on this day are recorded."
    if view.as_of < view.crisis["began"]:
        return f"No silence is counted before {day(view.crisis['began'])}, when the crisis began."
    if table.empty:
        return "No selected state sits on the Security Council on this day."
    never, spoke = table[table["never"]], table[~table["never"]]
    parts = []
    if len(never):
        voted = int(never["voted"].notna().sum())
        have = "have" if len(never) > 1 else "has"
        parts.append(f"{len(never)} {have} no recorded position on this topic ({listed(list(never['name']))})")
        if voted:
            parts.append(f"{voted} of these voted on a text that answers it")
    if len(spoke):
        longest = int(spoke["days"].iloc[0])
        who = listed(list(spoke.loc[spoke["days"] == longest, "name"]))
        parts.append(f"the longest time since a position is {longest:,} day{'' if longest == 1 else 's'} ({who})")
    return f"By {day(view.as_of)}, of {number(len(table), 'member')} of the Security Council: {'; '.join(parts)}."
