"""What a view covers, in words: for the title of a citation, the foot of a picture, the first sheet of a workbook."""

from components.tables import View
from components.tables.groups import group_names
from components.tables.view import LADDER
from components.tables.wording import day, listed, sentence_case, words

Filters = list[tuple[str, str]]


def filters(view: View) -> Filters:
    """Return what was selected as pairs of filter and value in words; a filter that lets everything pass is left out.

    The first three (ledger, topic and as-of day) are always there.
    """
    chosen = view.selection
    names = view.whole["actors"].set_index("actor")["name"]
    labels = view.steps.set_index("stance")["label"]
    found = [("Ledger", view.crisis["title"]), ("Topic", view.topic["question"]), ("As of", day(chosen.as_of))]
    if chosen.known_on:
        found.append(("Known on", day(chosen.known_on)))
    if chosen.evidence and chosen.evidence != LADDER[-1]:
        found.append(("Weakest evidence admitted", sentence_case(words(chosen.evidence))))
    if chosen.states:
        found.append(("States", listed([names[code] for code in chosen.states])))
    if chosen.groups:
        found.append(("Groups", listed([group_names()[group] for group in chosen.groups])))
    if chosen.stances:
        found.append(("Stances", listed([labels[stance] for stance in chosen.stances])))
    return found


def scope(view: View) -> str:
    """Return the same, without the topic, as one text.

    ``Syria since the 2011 uprising, as of 28 April 2011. States: China and Russia.``
    """
    (_, title), _, (_, as_of), *rest = filters(view)
    known = [value for name, value in rest if name == "Known on"]
    days = f"as of {as_of}, known on {known[0]}" if known else f"as of {as_of}"
    more = "".join(f" {name}: {value}." for name, value in rest if name != "Known on")
    return f"{title}, {days}.{more}"
