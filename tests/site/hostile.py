"""A view whose texts try to get out of every file they are written to."""

import dataclasses

from components.tables import View

TITLE = "</script><script>alert(1)</script> ]]> <!-- \x00\x07\x1b\x7f\ufffe & \"q\" 'r' {0} =1+1"
SUMMARY = "</title></style><img src=x onerror=alert(2)> ]]>"


def hostile(view: View) -> View:
    """Return the view with its title, a record, a source, an actor and a topic turned hostile."""
    whole = view.whole
    positions, sources, topics = whole["positions"], whole["sources"], whole["topics"]
    turned = whole | {
        "positions": positions.assign(
            summary=positions["summary"].mask(positions["id"] == "st-2011-04-27-rus", TITLE),
            quote=positions["quote"].mask(positions["id"] == "st-2011-04-27-rus", TITLE),
        ),
        "sources": sources.assign(title=TITLE),
        "topics": topics.assign(question=TITLE),
    }
    crisis = view.crisis | {
        "title": TITLE,
        "summary": SUMMARY,
        "actors": view.crisis["actors"] | {"RUS": TITLE},
        "licence": "</script> ours",
    }
    return dataclasses.replace(view, crisis=crisis, whole=turned).again()
