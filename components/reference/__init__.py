"""Facts that no crisis owns: states, groups of states, outlines (in `components.reference.outlines`)."""

from components.reference.states import Group, Spell, State, groups, members, states

__all__ = ["Group", "Spell", "State", "groups", "members", "states"]
