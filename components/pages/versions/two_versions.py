"""The two versions that are held against each other: of the git history, or a file that the reader drops."""

from typing import Any

import streamlit as st

from components.export.names import VERSION
from components.tables.wording import listed
from components.ui import versions
from components.ui.fields import one_of
from components.ui.words import say
from components.versions.version import Version

NOW = "now"
AS_IS = {NOW: "As it is now"}
SIDES = {"later": "The later version", "earlier": "The earlier version"}


def two_versions(entry: dict[str, Any]) -> tuple[Version | None, Version | None]:
    """Draw what to compare; return the earlier and the later version of a ledger, None where there is none.

    A file that is dropped goes before the history. A version with faults is returned as well, with the faults said.
    """
    left, right = st.columns([1.4, 1], gap="medium")
    with right:
        old, new = _dropped(entry)
    with left:
        if old is None or new is None:
            return _of_history(entry)
        say('<div class="sp"><p>Compared: {}.</p></div>', listed([_named(version) for version in (old, new)]))
    return old, new


def _dropped(entry: dict[str, Any]) -> tuple[Version | None, Version | None]:
    """Offer to drop a file; return it beside the ledger as it is now, or nothing where there is none."""
    file = st.file_uploader(
        "Compare with a file of yours. It is read for you alone and is not kept.", type=["yaml", "yml"], key="dropped"
    )
    if file is None:
        st.session_state.pop("dropped_version", None)
        return None, None
    side = st.segmented_control("Your file is", list(SIDES), default="later", format_func=SIDES.__getitem__,
                                key="side", required=True)  # fmt: skip
    mine, ours = versions.dropped(file), versions.current(entry)
    _faults(mine)
    return (ours, mine) if side == "later" else (mine, ours)


def _of_history(entry: dict[str, Any]) -> tuple[Version | None, Version | None]:
    """Draw the two versions to choose from the git history, and return them; say so where there is none."""
    _, why = versions.commits(entry["crisis"]["file"])
    if why:
        say(
            '<div class="sp"><p class="none">Earlier versions are read from the git history of the ledger\'s file, and '
            "there is none here: {}. Drop a file to compare with.</p></div>",
            why,
        )
        return None, None
    named = versions.names(entry["crisis"]["file"])
    before = next((key for key in named if not entry["sha256"].startswith(key)), None)
    one = one_of("Earlier version", named, "earlier", before)
    other = one_of("Later version", AS_IS | named, "later")
    found = []
    for key in (one, other):
        version = versions.current(entry) if key == NOW else versions.of_history(entry["crisis"]["file"], key)
        if version is None:
            say('<div class="sp"><p class="notice">The version {} cannot be read any more.</p></div>', key)
        else:
            _faults(version)
        found.append(version)
    return found[0], found[1]


def _named(version: Version) -> str:
    """Return a version by name, or as the ledger's, and the start of its SHA-256."""
    name = version["name"] if version.get("dropped") else "the ledger as it is now"
    return f"{name} (version {version['sha256'][:VERSION]})"


def _faults(version: Version) -> None:
    """List what is wrong with a version, by the rules of today."""
    if version["faults"]:
        lines = "\n".join(version["faults"])
        say('<div class="sp"><p class="notice">{} has faults and is not compared:</p><pre>{}</pre></div>',
            version["name"], lines)  # fmt: skip
