"""Files that a reader brings, as ledgers or as faults."""

from components.incoming.arrival import Arrival, Opened, Refused, arrived

__all__ = ["Arrival", "Opened", "Refused", "arrived"]
