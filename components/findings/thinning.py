"""What a chart leaves out because it would lie under what it draws."""

from components.tables.thinning import Thinned


def left_out(**drawn: Thinned) -> str:
    """Return a sentence on the marks that are not drawn, by what they are called, with a space before it, or nothing.

    ``left_out(positions=...)`` gives `` Of 12,082 positions 980 are drawn, the last of each 64 days in its row and
    kind; the table has all.``
    """
    return "".join(
        f" Of {thin.whole:,} {noun.replace('_', ' ')} {len(thin.frame):,} are drawn, the last of each {thin.days} days "
        "in its row and kind; the table has all."
        for noun, thin in drawn.items()
        if len(thin.frame) < thin.whole
    )


def newest(shown: int, whole: int, noun: str) -> str:
    """Return a sentence on the rows of which only the newest are drawn, with a space before it, or nothing."""
    return f" The newest {shown:,} of {whole:,} {noun} are drawn; the table has all." if shown < whole else ""
