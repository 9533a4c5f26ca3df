"""How a stance is read as a ballot: by its effect on the topic's question, for each kind of proposal."""

from collections.abc import Mapping

Table = Mapping[str, Mapping[str, str]]
"""kind of proposal -> effect of a stance (for, none, against) -> ballot"""

DEFAULT: Table = {
    "resolution": {"for": "in_favour", "none": "abstaining", "against": "against"},
    "amendment": {"for": "in_favour", "none": "abstaining", "against": "against"},
    "procedural-motion": {"for": "in_favour", "none": "abstaining", "against": "against"},
    "presidential-statement": {"for": "joined", "none": "joined", "against": "objected"},
    "press-statement": {"for": "joined", "none": "joined", "against": "objected"},
}
"""A member that takes neither side abstains in a vote; under consensus, not to object is to join."""


def read_ballots(effects: Mapping[str, str], kind: str, table: Table = DEFAULT) -> dict[str, str]:
    """Return each member's ballot as its stance reads, in the order of ``effects``.

    ``effects`` maps a member to ``for``, ``none``, ``against`` or ``unknown``; an effect that neither table has is an
    unknown ballot. ``table`` need only say what differs from `DEFAULT`; a ledger may read an effect as ``unknown``.

    Raises ValueError for a kind that neither table has.
    """
    if kind not in DEFAULT and kind not in table:
        raise ValueError(f"no table says how a stance is read as a ballot on a {kind}")
    ballots = {**DEFAULT.get(kind, {}), **table.get(kind, {})}
    return {member: ballots.get(effect, "unknown") for member, effect in effects.items()}
