"""Tidy pandas frames: lay out a ledger once, narrow it to a selection each run, and the tables that figures draw."""

from components.tables.facts import crisis_facts
from components.tables.layout import Tables, lay_out
from components.tables.view import View, narrow

__all__ = ["Tables", "View", "crisis_facts", "lay_out", "narrow"]
