"""A ledger's file opened and narrowed at once, for notebooks and the command line."""

import hashlib
from pathlib import Path

from components.document import content
from components.ledger import LedgerError, read_ledger
from components.selection import tidy
from components.tables.facts import crisis_facts
from components.tables.layout import lay_out
from components.tables.parameters import Query, parameters, selected
from components.tables.view import View, narrow


class WordError(ValueError):
    """Words of a selection that mean nothing here. ``notices`` has a sentence for each; the message has them all."""

    def __init__(self, notices: list[str]) -> None:
        """Keep the sentences beside the message."""
        self.notices = notices
        super().__init__("\n".join(notices))


def open_view(path: Path | str, **words: str | list[str]) -> View:
    """Return the view of a ledger under a selection in the words of a link.

    ``open_view("data/positions.yaml", as_of="2011-04-28", states=["Russia", "CHN"])``: names, codes and ids are
    understood. Without ``as_of`` it is the ledger's last day. Raises OSError for a file that cannot be read,
    LedgerError for a ledger with faults, WordError for words that mean nothing here.
    """
    path = Path(path)
    data = content(path)
    ledger, faults = read_ledger(data, path.as_posix())
    if ledger is None:
        raise LedgerError(faults)
    tables = lay_out(ledger)
    crisis = crisis_facts(ledger, tables) | {"sha256": hashlib.sha256(data).hexdigest()}
    query: Query = {name: [value] if isinstance(value, str) else list(value) for name, value in words.items()}
    known = parameters(tables, crisis, query)
    clean, notices = tidy(query, known, fate="")
    if notices:
        raise WordError(notices)
    return narrow(tables, crisis, selected(path.stem, clean, known, crisis))
