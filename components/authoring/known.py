"""What a ledger already holds that a new record can name: plain texts by id, for those who choose."""

from typing import Any

from components.authoring.editor import edit_link
from components.authoring.names import labels
from components.ledger import Ledger
from components.ledger.book import RECORDS


def known(ledger: Ledger) -> dict[str, Any]:
    """Return labels by id for each thing a field can name, the ids in use, and where the file is kept.

    ``actor``, ``state``, ``topic``, ``estimator`` and ``sources`` are dictionaries of labels; ``stance`` has one for
    each topic; ``organisations`` gives names by id; ``records`` and ``sources`` are the ids in use; ``edit`` is the
    link of the file's editor or nothing, ``path`` the file in its repository or nothing.
    """
    organisations = {actor.id: actor.name for actor in ledger.actors}
    steps = {stance.id: stance.label for stance in ledger.stances}
    topics = {topic.id: topic.title or topic.question for topic in ledger.topics}
    return {
        "organisations": organisations,
        "actor": labels(organisations),
        "state": labels(),
        "topic": topics,
        "stance": {topic.id: {id_: steps[id_] for id_ in topic.stances or steps} for topic in ledger.topics},
        "estimator": {estimator.id: estimator.name for estimator in ledger.estimators},
        "sources": {
            key: f"{source.publisher}: {source.title}{f', {source.date}' if source.date else ''} ({key})"
            for key, source in ledger.sources.items()
        },
        "records": {record.id for section in RECORDS for record in getattr(ledger, section)},
        "edit": edit_link(ledger.crisis),
        "path": ledger.crisis.path or "",
    }
