"""Counted nouns."""


def number(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 position``, ``2 positions``, ``no position``; ``many`` is a plural that needs more than an s."""
    if count == 0:
        return f"no {one}"
    return f"{count:,} {one if count == 1 else many or one + 's'}"
