"""Who votes like whom: how often two members cast the same ballot, and how sure that share is."""

from components.alignment.agreement import FLOOR, Agreement, agreement, wilson

__all__ = ["FLOOR", "Agreement", "agreement", "wilson"]
