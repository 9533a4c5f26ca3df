"""What a YAML file says, checked: the model, the reader with lines and columns, the faults."""

from components.ledger.model import Ledger
from components.ledger.reading import LedgerError, Reading, load, read_ledger

__all__ = ["Ledger", "LedgerError", "Reading", "load", "read_ledger"]
